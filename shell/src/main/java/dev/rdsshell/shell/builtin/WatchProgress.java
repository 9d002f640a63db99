package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Awaited;
import dev.rdsshell.shell.command.Durations;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Foreseen;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.output.Query;
import dev.rdsshell.shell.script.LineCheck;
import dev.rdsshell.shell.session.CurrentSession;
import dev.rdsshell.shell.watch.Course;
import dev.rdsshell.shell.watch.Recall;
import dev.rdsshell.shell.watch.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code watch-progress [TASK …]}: watches exports to their end; its exit code says how they ended. */
public final class WatchProgress extends BuiltIn {
    private final Watching watching;
    private final BackgroundWatches background;
    private final LineCheck check;

    /**
     * @param background those that run behind the prompt
     * @param check looks at the lines of {@code --then} and {@code --on-failure}
     */
    public WatchProgress(Watching watching, BackgroundWatches background, LineCheck check) {
        super(WatchDescription.DESCRIPTION, Obeyed.byCallersWithDocuments());
        this.watching = watching;
        this.background = background;
        this.check = check;
    }

    @Override
    public List<Problem> problemsOfValues(Arguments arguments) {
        List<Problem> problems = new ArrayList<>(super.problemsOfValues(arguments));
        problems.addAll(new WatchProblems(arguments, check).ofValues());
        return problems;
    }

    @Override
    List<Problem> problems(Arguments arguments, Preparation preparation) {
        return new WatchProblems(arguments, check).in(preparation);
    }

    @Override
    Outcome run(Arguments arguments, Execution execution) {
        if (arguments.has(WatchDescription.STOP)) {
            int number = behindThePrompt(arguments, WatchDescription.STOP);
            BackgroundWatches.Behind stopped = background.stop(number).orElseThrow(() -> none(Optional.of(number)));
            execution.console().notice("Stopped: " + stopped.request().comeBack() + ". The exports go on.");
            return Outcome.ok();
        }
        if (arguments.has(WatchDescription.FOREGROUND)) {
            return broughtBack(behindThePrompt(arguments, WatchDescription.FOREGROUND), execution);
        }
        WatchRequest request = request(arguments);
        return arguments.has(WatchDescription.BACKGROUND)
                ? behind(request, execution)
                : watching.run(request, execution);
    }

    /** What runs of those named, or of that source, has ended then; without either all that runs. */
    @Override
    Foreseen foreseen(Arguments arguments, Execution execution) {
        Set<String> names = new HashSet<>(arguments.values(WatchDescription.TASK));
        arguments.value(WatchDescription.SOURCE_ARN).ifPresent(names::add);
        return Foreseen.waiting(new Awaited(names));
    }

    /** It goes on where it was, in the account and region where it began. */
    private Outcome broughtBack(int number, Execution execution) {
        BackgroundWatches.Behind back = recalled(number);
        Execution then = new Execution(
                back.session(), execution.console(), execution.mode(), execution.clock(), execution.pause());
        WatchRequest shown = back.request().shownAs(new WatchRequest.View.BoardOrLines());
        return watching.run(shown, then, back.course());
    }

    private BackgroundWatches.Behind recalled(int number) {
        try {
            return background.recall(number).orElseThrow(() -> none(Optional.of(number)));
        } catch (InterruptedException e) {
            throw new FailureException(
                    new Failure.Interrupted(
                            "A line that follows an export is not over yet.", "The watch ends with it."),
                    e);
        }
    }

    private Outcome behind(WatchRequest request, Execution execution) {
        watching.unlock(request, execution);
        Recall recall = new Recall();
        WatchRequest hidden = request.shownAs(new WatchRequest.View.Background(recall))
                .comingBackWith(execution.session().get().chosen());
        Execution unseen = new Execution(
                new CurrentSession(execution.session().get()),
                new NoticesOnly(execution.console()),
                execution.mode(),
                execution.clock(),
                execution.pause());
        Course course = new Course();
        int number = background.begin(
                new BackgroundWatches.Behind(hidden, unseen.session(), course, recall),
                () -> watching.run(hidden, unseen, course).exitCode(),
                execution.console());
        execution
                .console()
                .notice("[" + number + "] " + request.comeBack()
                        + ": changes are told here. watch --foreground brings it" + " back, watch --stop ends it.");
        return Outcome.ok();
    }

    private int behindThePrompt(Arguments arguments, String option) {
        return arguments
                .value(option)
                .map(Integer::valueOf)
                .or(background::latest)
                .orElseThrow(() -> none(Optional.empty()));
    }

    private FailureException none(Optional<Integer> number) {
        return new FailureException(new Failure.InvalidLine(
                number.map(given -> "No watch behind the prompt has the number " + given + ".")
                        .orElse("No watch runs behind the prompt."),
                background.count() == 0
                        ? "watch-progress --background begins one."
                        : "There are: " + String.join(", ", background.lines())));
    }

    private static WatchRequest request(Arguments arguments) {
        return new WatchRequest(
                GlobalParameters.values(arguments),
                AccountPlaces.Wanted.of(
                        arguments.values(WatchDescription.PROFILES), arguments.values(WatchDescription.REGIONS)),
                scope(arguments),
                duration(arguments, WatchDescription.INTERVAL),
                duration(arguments, WatchDescription.TIMEOUT),
                arguments.has(WatchDescription.FAIL_ON_WARNINGS),
                view(arguments),
                new FollowUp.Lines(
                        arguments.value(WatchDescription.THEN), arguments.value(WatchDescription.ON_FAILURE)),
                comeBack(arguments));
    }

    private static Optional<Duration> duration(Arguments arguments, String option) {
        return arguments.value(option).flatMap(Durations::parse);
    }

    private static Scope scope(Arguments arguments) {
        List<String> tasks = arguments.values(WatchDescription.TASK);
        return tasks.isEmpty()
                ? new Scope.Listed(arguments.value(WatchDescription.SOURCE_ARN), arguments.has(WatchDescription.ALL))
                : new Scope.Named(tasks);
    }

    private static WatchRequest.View view(Arguments arguments) {
        if (arguments.has(WatchDescription.OUTPUT)) {
            return new WatchRequest.View.Json(
                    arguments.value(WatchDescription.QUERY).map(Query::parse));
        }
        return arguments.has(WatchDescription.QUIET)
                ? new WatchRequest.View.Silent()
                : new WatchRequest.View.BoardOrLines();
    }

    /** The same line again. */
    private static String comeBack(Arguments arguments) {
        List<String> words = new ArrayList<>();
        words.add(WatchDescription.DESCRIPTION.name());
        arguments.words().stream()
                .filter(word -> !word.equals(WatchDescription.BACKGROUND))
                .forEach(words::add);
        return Quoting.quote(words);
    }
}
