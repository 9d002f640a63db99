package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Addition;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Description.Example;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Filled;
import dev.rdsshell.shell.command.Foreseen;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Parameter.Arity;
import dev.rdsshell.shell.command.Parameter.Visibility;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Prepared;
import dev.rdsshell.shell.command.Ready;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.output.Answer;
import dev.rdsshell.shell.session.GlobalOptions;
import dev.rdsshell.shell.watch.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code start-export-task --watch}: starts an export, prints the answer as ever, and watches it to its end. The exit code
 * is that of the watch.
 */
public final class StartAndWatch implements Addition {
    private static final String WATCH = "--watch";

    /** What decides who is asked where; the rest of the line is about the answer of the start. */
    private static final List<String> FOR_BOTH = List.of("profile", "region", "endpoint-url");

    /** With these the answer is not that of a start. */
    private static final List<String> NOTHING_STARTS = List.of("--generate-cli-skeleton", "--dry-run");

    private final Watching watching;

    public StartAndWatch(Watching watching) {
        this.watching = watching;
    }

    @Override
    public boolean isFor(String command) {
        return command.equals("start-export-task");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter(
                WATCH,
                Arity.NONE,
                false,
                "boolean",
                Subject.NONE,
                List.of(),
                "Watches the export to its end, as watch-progress does. The exit code is that of the watch.",
                WATCH,
                Visibility.OURS));
    }

    @Override
    public List<Example> examples() {
        return List.of(new Example(
                "start-export-task --cli-input-json file://export.json --watch", "starts and watches it to its end"));
    }

    @Override
    public Prepared prepare(Arguments arguments, Preparation preparation, Step next) {
        Prepared prepared = next.prepare(arguments, preparation);
        boolean starts = NOTHING_STARTS.stream().noneMatch(arguments::has);
        return arguments.has(WATCH) && starts && prepared instanceof Ready ready
                ? new Watched(ready, GlobalParameters.values(arguments), watching)
                : prepared;
    }

    private record Watched(Ready start, GlobalOptions line, Watching watching) implements Ready {
        @Override
        public List<Filled> values() {
            return start.values();
        }

        @Override
        public Ready innermost() {
            return start.innermost();
        }

        @Override
        public Foreseen foreseen(Execution execution) {
            return start.foreseen(execution).returning();
        }

        /** What gives no answer, such as a form to fill in, started nothing. */
        @Override
        public Outcome run(Execution execution) {
            Outcome outcome = start.run(execution);
            return outcome instanceof Outcome.Answered answered
                    ? identifier(answered)
                            .<Outcome>map(task -> new Outcome.Followed(answered, () -> watch(task, execution)))
                            .orElse(outcome)
                    : outcome;
        }

        private static Optional<String> identifier(Outcome.Answered answered) {
            return answered.answer() instanceof Answer.Single single
                    ? Optional.ofNullable(single.document().get("ExportTaskIdentifier"))
                            .map(Object::toString)
                    : Optional.empty();
        }

        private Outcome.Finished watch(String task, Execution execution) {
            return watching.run(
                    new WatchRequest(
                            line,
                            AccountPlaces.Wanted.of(List.of(), List.of()),
                            new Scope.Named(List.of(task)),
                            Optional.empty(),
                            Optional.empty(),
                            false,
                            new WatchRequest.View.BoardOrLines(),
                            FollowUp.Lines.NONE,
                            comeBack(task)),
                    execution);
        }

        private String comeBack(String task) {
            List<String> words = new ArrayList<>(List.of(WatchDescription.DESCRIPTION.name(), task));
            for (String option : FOR_BOTH) {
                line.find(option).ifPresent(value -> words.addAll(List.of("--" + option, value)));
            }
            return Quoting.quote(words);
        }
    }
}
