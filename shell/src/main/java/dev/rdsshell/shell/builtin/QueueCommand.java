package dev.rdsshell.shell.builtin;

import dev.rdsshell.completions.eligibility.SourceLookupRules;
import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.ArgumentParser;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Foreseen;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Parsed;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Problems;
import dev.rdsshell.shell.command.Ready;
import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.command.Rejected;
import dev.rdsshell.shell.command.Resolved;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.queue.QueueEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code queue add|list|drain|pause|remove}: more exports than the account lets run at once. */
public final class QueueCommand extends BuiltIn {
    /** The parameter whose words name entries. */
    public static final String TASKS = "TASK";

    private static final String ADD = "add";
    private static final String START = "start-export-task";
    private static final String SLOTS = "--slots";
    private static final String FORCE = "--force";
    private static final List<String> NOT_QUEUED =
            List.of("--watch", "--idempotent", "--check", "--no-check", "--wait", "--generate-cli-skeleton");
    private static final String DRAIN = "drain";
    private static final String REMOVE = "remove";
    private static final Parameter ACTION = Declared.action(
            List.of(ADD, "list", DRAIN, "pause", REMOVE),
            Subject.QUEUE,
            "What to do. add LINE hands in a start-export-task, also in the place of a failed one of its identifier; list"
                    + " shows the queue, as does no word at all; drain works through it; pause lets a drain stop; remove"
                    + " TASK … takes entries out, remove alone those that are started or failed.",
            DRAIN);
    private static final Parameter OPERATION = Declared.choice(
            "OPERATION",
            List.of(START),
            "With add: the operation, and behind it the whole line, as one would run it.",
            START + " --like my-s3-export --source-arn latest:orders");
    private static final Parameter ADDED = Declared.required(OPERATION);
    private static final Parameter TASK =
            Declared.words(TASKS, Subject.QUEUE, "With remove: the identifiers of the exports.", "my-s3-export");
    private static final Parameter THE_SLOTS = Declared.number(
            SLOTS,
            "With drain: so many exports may run at once, those of others included. Without it "
                    + SourceLookupRules.AT_ONCE + ", the limit of the service.",
            "3");

    private static final Parameter BY_FORCE = Declared.flag(
            FORCE,
            "With remove: takes out also one that is being started, such as one of an account that can no longer be reached."
                    + " It may run: nobody looks any more.");

    private final Supplier<Registry> registry;
    private final QueueWork work;

    public QueueCommand(Supplier<Registry> registry, QueueWork work) {
        super(new Description(
                "queue",
                List.of(),
                Description.Group.EXPORTS,
                "Starts many exports, a few at a time.",
                "An account runs five exports at once, and one of each source. The queue keeps the rest: each entry with its"
                        + " account, region and whole request. Entries are started only while 'queue drain' runs; it counts"
                        + " what else runs in the account, survives being killed, and starts each entry exactly once."
                        + " In a protected account the session has the identifier typed at 'add', or at 'drain' where a script"
                        + " handed it in; what is not confirmed stays waiting.",
                List.of(ACTION, OPERATION, TASK, THE_SLOTS, BY_FORCE),
                List.of(
                        new Description.Example(
                                "queue add start-export-task --like my-s3-export --source-arn latest:orders",
                                "hands an export in"),
                        new Description.Example("queue drain --slots 3", "starts them, and leaves two slots to people"),
                        new Description.Example("queue remove my-s3-export", "takes an entry out"))));
        this.registry = registry;
        this.work = work;
    }

    @Override
    Parsed read(Words words) {
        if (words.isEmpty()) {
            return new Parsed(Arguments.none(), List.of());
        }
        Word verb = words.words().get(0);
        if (!ACTION.choices().contains(verb.text())) {
            return new Parsed(new Arguments(List.of(action(words)), words.texts()), List.of(notUnderstood(verb)));
        }
        return verb.text().equals(ADD)
                ? readAdd(words)
                : new ArgumentParser(GlobalParameters.all(), parametersOf(words)).parse(words);
    }

    private static Argument action(Words words) {
        Word first = words.words().get(0);
        return new Argument(ACTION, first, List.of(first));
    }

    private static Problem notUnderstood(Word verb) {
        return problem(
                "'queue " + verb.text() + "' was not understood.",
                "Write: queue " + String.join("|", ACTION.choices()),
                verb);
    }

    private Parsed readAdd(Words words) {
        Words line = words.from(1);
        if (line.isEmpty()) {
            return new Parsed(
                    new Arguments(List.of(action(words)), words.texts()),
                    List.of(ArgumentParser.missing(List.of(ADDED))));
        }
        Argument operation = new Argument(ADDED, line.words().get(0), line.words());
        List<Problem> problems = start(line)
                .map(QueueCommand::problemsOfStart)
                .orElseGet(() -> List.of(problem(
                        "Only exports can be queued.",
                        "Write: queue add " + START + " --…",
                        line.words().get(0))));
        return new Parsed(new Arguments(List.of(action(words), operation), words.texts()), problems);
    }

    @Override
    public List<Parameter> parametersOf(Words words) {
        return switch (words.texts().stream().findFirst().orElse("")) {
            case ADD -> List.of(ACTION, ADDED);
            case DRAIN -> List.of(ACTION, THE_SLOTS);
            case REMOVE -> List.of(ACTION, TASK, BY_FORCE);
            default -> List.of(ACTION);
        };
    }

    /** What has to do with the moment of the start means nothing in the queue. */
    private static List<Problem> problemsOfStart(Resolved.Found start) {
        Parsed parsed = start.command().parse(start.words());
        List<Problem> problems = new ArrayList<>(parsed.problems());
        parsed.arguments().given().stream()
                .filter(argument -> NOT_QUEUED.contains(argument.parameter().name()))
                .map(argument -> problem(
                        argument.parameter().name()
                                + " means nothing in the queue: nothing starts while a line is handed in.",
                        "Leave it out. 'queue drain' starts what waits, and watch-progress shows how far it is.",
                        argument.written()))
                .forEach(problems::add);
        return problems;
    }

    @Override
    public Optional<Words> lineToRun(Words words) {
        return words.size() > 1 && words.texts().get(0).equals(ADD) ? Optional.of(words.from(1)) : Optional.empty();
    }

    @Override
    public Optional<Words> lineWithin(Words words) {
        return lineToRun(words);
    }

    private Optional<Resolved.Found> start(Words line) {
        return registry.get().resolve(line) instanceof Resolved.Found found
                        && found.command().names().get(0).equals(START)
                ? Optional.of(found)
                : Optional.empty();
    }

    @Override
    public List<Problem> problemsOfValues(Arguments arguments) {
        List<Problem> problems = new ArrayList<>(super.problemsOfValues(arguments));
        arguments
                .word(SLOTS)
                .filter(slots -> !slots.text().strip().matches("[1-" + SourceLookupRules.AT_ONCE + "]"))
                .ifPresent(slots -> problems.add(problem(
                        "--slots cannot be " + slots.text().strip() + ".",
                        "An account runs " + SourceLookupRules.AT_ONCE
                                + " exports at once, whoever starts them. Write --slots 1 to "
                                + SourceLookupRules.AT_ONCE + ".",
                        slots)));
        return problems;
    }

    @Override
    Outcome run(Arguments arguments, Execution execution) {
        switch (arguments.value(ACTION.name()).orElse("")) {
            case ADD -> {
                return add(arguments, execution);
            }
            case DRAIN -> {
                int slots = arguments
                        .value(SLOTS)
                        .map(String::strip)
                        .map(Integer::parseInt)
                        .orElse(SourceLookupRules.AT_ONCE);
                return work.drain(slots, execution);
            }
            case "pause" -> work.file().pause(true);
            case REMOVE -> remove(new QueueRemoval(arguments.values(TASK.name()), arguments.has(FORCE)), execution);
            default -> list(execution);
        }
        return Outcome.ok();
    }

    private void remove(QueueRemoval removal, Execution execution) {
        List<String> warnings = new ArrayList<>();
        work.file().change(entries -> {
            List<QueueEntry> left = removal.from(entries);
            warnings.clear();
            warnings.addAll(removal.warnings(entries));
            return left;
        });
        warnings.forEach(warning -> execution.console().notice(SafeText.line(warning)));
    }

    private Outcome add(Arguments arguments, Execution execution) {
        Added added = added(arguments, execution);
        QueueEntry entry = work.entry(added.ready().values(), GlobalParameters.values(added.given()), execution);
        if (!work.addConfirmed(entry, execution)) {
            return new Outcome.Finished(ExitCode.NOT_COMPLETE);
        }
        execution
                .console()
                .notice("Waiting: " + SafeText.line(entry.identifier()) + ". It starts only while 'queue drain' runs.");
        return Outcome.ok();
    }

    /** The start that is handed in, and how its line was given. */
    private record Added(Ready ready, Arguments given) {}

    private Added added(Arguments arguments, Execution execution) {
        List<Word> line = arguments.find(ADDED.name()).orElseThrow().values();
        Resolved.Found found = start(new Words("", line, Words.Ending.WHOLE)).orElseThrow();
        Command command = found.command();
        Arguments given = command.parse(found.words()).arguments();
        Preparation preparation = new Preparation(execution.session().get(), execution.mode(), execution.clock());
        var prepared = command.prepare(given, preparation);
        if (prepared instanceof Rejected rejected) {
            throw new FailureException(Problems.asOneFailure(rejected.problems()));
        }
        return new Added((Ready) prepared, given);
    }

    @Override
    Foreseen foreseen(Arguments arguments, Execution execution) {
        boolean adds = arguments.value(ACTION.name()).filter(ADD::equals).isPresent();
        return adds ? added(arguments, execution).ready().foreseenInQueue(execution) : Foreseen.NOTHING;
    }

    private void list(Execution execution) {
        for (QueueEntry entry : work.file().entries()) {
            String reason = entry.reason().isEmpty() ? "" : "  " + entry.reason();
            execution
                    .console()
                    .data(SafeText.line(entry.state().name().toLowerCase(Locale.ROOT) + "  "
                                    + entry.identifier() + "  " + entry.source() + "  " + entry.account() + "  "
                                    + entry.region() + reason)
                            + "\n");
        }
        if (work.file().isPaused()) {
            execution.console().notice("The queue is paused. 'queue drain' goes on.");
        }
    }
}
