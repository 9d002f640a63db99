package dev.rdsshell.shell.builtin;

import dev.rdsshell.completions.eligibility.LatestSource;
import dev.rdsshell.shell.command.Addition;
import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Durations;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Filled;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Prepared;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Problems;
import dev.rdsshell.shell.command.Ready;
import dev.rdsshell.shell.command.Rejected;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.export.Elapsed;
import dev.rdsshell.shell.export.Snapshot;
import dev.rdsshell.shell.export.Snapshots;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Word;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * {@code --source-arn latest:NAME}: the newest snapshot of an instance or a cluster that is available. With
 * {@code --max-age} an older one will not do, with {@code --wait} one that will do is waited for.
 */
public final class LatestSnapshot implements Addition {
    private static final String SOURCE = "--source-arn";
    private static final String MAX_AGE = "--max-age";
    private static final String WAIT = "--wait";
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    private final SettingsResolver settings;
    private final BiFunction<Connection, String, List<Snapshot>> snapshots;

    /** @param snapshots those of an instance or a cluster of that name, in any state */
    public LatestSnapshot(SettingsResolver settings, Snapshots snapshots) {
        this.settings = settings;
        this.snapshots = snapshots::of;
    }

    @Override
    public boolean isFor(String command) {
        return command.equals("start-export-task");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Declared.duration(MAX_AGE, "With --source-arn latest:NAME: an older snapshot will not do.", "26h"),
                Declared.duration(
                        WAIT, "With --source-arn latest:NAME: how long to wait for a snapshot that will do.", "30m"));
    }

    @Override
    public List<Description.Example> examples() {
        return List.of(new Description.Example(
                "start-export-task --like my-s3-export --source-arn latest:orders --max-age 26h --wait 30m",
                "exports the newest snapshot of orders"));
    }

    @Override
    public Prepared prepare(Arguments arguments, Preparation preparation, Step next) {
        Optional<String> name =
                arguments.value(SOURCE).flatMap(LatestSource::parse).map(LatestSource::name);
        List<Problem> problems = new ArrayList<>(problemsOfValues(arguments));
        problems.addAll(outOfPlace(arguments, name.isPresent()));
        if (!problems.isEmpty()) {
            return new Rejected(problems, next.values(arguments, preparation));
        }
        return name.isEmpty()
                ? next.prepare(arguments, preparation)
                : new Search(arguments, preparation, next, name.get()).prepared();
    }

    @Override
    public List<Problem> problemsOfValues(Arguments arguments) {
        List<Problem> problems = new ArrayList<>();
        for (String option : List.of(MAX_AGE, WAIT)) {
            arguments
                    .word(option)
                    .filter(word -> Durations.parse(word.text()).isEmpty())
                    .ifPresent(word -> problems.add(problem(
                            "'" + word.text() + "' is no duration for " + option + ".",
                            "Write 30m, 26h or 2d.",
                            word)));
        }
        arguments
                .word(SOURCE)
                .filter(word -> word.text().equals(LatestSource.PREFIX))
                .ifPresent(word -> problems.add(problem(
                        "--source-arn latest: names no instance or cluster.",
                        "Write --source-arn latest:NAME, for example latest:orders.",
                        word)));
        return problems;
    }

    private static List<Problem> outOfPlace(Arguments arguments, boolean latest) {
        return Stream.of(MAX_AGE, WAIT)
                .filter(option -> arguments.has(option) && !latest)
                .map(option -> Problem.of(new Failure.InvalidLine(
                        option + " is for the newest snapshot.", "Write --source-arn latest:NAME.")))
                .toList();
    }

    private static Problem problem(String message, String advice, Word place) {
        return new Problem(new Failure.InvalidLine(message, advice), place);
    }

    /** One line that asks for the newest. */
    private final class Search {
        private final Arguments arguments;
        private final Preparation preparation;
        private final Step next;
        private final String name;
        private final Connection connection;

        Search(Arguments arguments, Preparation preparation, Step next, String name) {
            this.arguments = arguments;
            this.preparation = preparation;
            this.next = next;
            this.name = name;
            this.connection = settings.resolve(GlobalParameters.values(arguments), preparation.session())
                    .connection();
        }

        Prepared prepared() {
            Optional<Snapshot> found = fitting(preparation.clock().instant());
            if (found.isPresent()) {
                return next.prepare(with(found.get()), preparation);
            }
            Optional<Duration> wait = arguments.value(WAIT).flatMap(Durations::parse);
            return wait.isEmpty()
                    ? new Rejected(
                            List.of(new Problem(
                                    nothing(preparation.clock().instant()),
                                    arguments.word(SOURCE).orElse(null))),
                            values())
                    : new Waiting(this, wait.get(), values());
        }

        private List<Filled> values() {
            return next.values(arguments, preparation);
        }

        private List<Snapshot> all() {
            return snapshots.apply(connection, name);
        }

        private Optional<Snapshot> newest() {
            return all().stream()
                    .filter(snapshot -> snapshot.status().equalsIgnoreCase("available"))
                    .max(Comparator.comparing(Snapshot::created));
        }

        Optional<Snapshot> fitting(Instant now) {
            Optional<Duration> oldest = arguments.value(MAX_AGE).flatMap(Durations::parse);
            return newest().filter(
                            snapshot -> oldest.isEmpty() || !snapshot.created().isBefore(now.minus(oldest.get())));
        }

        Failure nothing(Instant now) {
            String why = newest().map(snapshot -> "the newest, " + snapshot.arn() + ", is "
                            + Elapsed.text(Duration.between(snapshot.created(), now)) + " old")
                    .orElse("there is none that is available");
            return new Failure.General(
                    "No snapshot of " + name + " will do: " + why + ".",
                    "Look with describe-db-snapshots, raise --max-age, or wait for one with --wait 30m.");
        }

        private Arguments with(Snapshot snapshot) {
            Argument source = StartAgain.argument(SOURCE, List.of(snapshot.arn()));
            return new Arguments(
                    Stream.concat(arguments.given().stream(), Stream.of(source)).toList(), arguments.words());
        }

        Ready ready(Snapshot snapshot) {
            Prepared prepared = next.prepare(with(snapshot), preparation);
            if (prepared instanceof Rejected rejected) {
                throw new FailureException(Problems.asOneFailure(rejected.problems()));
            }
            return (Ready) prepared;
        }
    }

    /** A line whose snapshot is not there yet. */
    private record Waiting(Search search, Duration longest, List<Filled> values) implements Ready {
        @Override
        public Optional<String> remark() {
            return Optional.of("There is no snapshot of " + search.name + " yet that will do: it is waited for.");
        }

        @Override
        public Outcome run(Execution execution) {
            Instant end = execution.clock().instant().plus(longest);
            execution.console().notice("Waiting for a snapshot of " + search.name + ".");
            while (execution.clock().instant().isBefore(end)) {
                sleep(execution, end);
                Optional<Snapshot> found = search.fitting(execution.clock().instant());
                if (found.isPresent()) {
                    return search.ready(found.get()).run(execution);
                }
            }
            throw new FailureException(search.nothing(execution.clock().instant()));
        }

        /** The last look is at the end of the wait, and not behind it. */
        private static void sleep(Execution execution, Instant end) {
            Duration left = Duration.between(execution.clock().instant(), end);
            try {
                execution.pause().sleep(left.compareTo(BETWEEN_LOOKS) < 0 ? left : BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                throw new FailureException(new Failure.Interrupted("Stopped waiting; nothing was started.", ""), e);
            }
        }
    }
}
