package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Durations;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Screen;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.export.ExportTasks;
import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.output.InvalidQuery;
import dev.rdsshell.shell.output.Query;
import dev.rdsshell.shell.session.GlobalOptions;
import dev.rdsshell.shell.session.Session;
import dev.rdsshell.shell.watch.Audience;
import dev.rdsshell.shell.watch.BoardAudience;
import dev.rdsshell.shell.watch.JsonAudience;
import dev.rdsshell.shell.watch.LineAudience;
import dev.rdsshell.shell.watch.Poller;
import dev.rdsshell.shell.watch.Rhythm;
import dev.rdsshell.shell.watch.Scope;
import dev.rdsshell.shell.watch.SilentAudience;
import dev.rdsshell.shell.watch.Watch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.DoubleSupplier;
import java.util.function.Function;

/** {@code watch-progress [TASK …]}: watches exports to their end; its exit code says how they ended. */
public final class WatchProgress extends BuiltIn {
    private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);

    private final BiFunction<GlobalOptions, Session, Connection> connections;
    private final Function<Connection, ExportTasks> accounts;
    private final DoubleSupplier random;

    /**
     * @param connections the connection for the global options of a line and the session
     * @param accounts the exports that a connection reaches
     * @param random gives 0 to 1, so that many watches do not ask at once
     */
    public WatchProgress(
            BiFunction<GlobalOptions, Session, Connection> connections,
            Function<Connection, ExportTasks> accounts,
            DoubleSupplier random) {
        super(WatchDescription.DESCRIPTION);
        this.connections = connections;
        this.accounts = accounts;
        this.random = random;
    }

    @Override
    List<Problem> problems(Arguments arguments, Preparation preparation) {
        List<Problem> problems = new ArrayList<>(super.problems(arguments, preparation));
        durationProblem(arguments, WatchDescription.INTERVAL, SHORTEST_INTERVAL).ifPresent(problems::add);
        durationProblem(arguments, WatchDescription.TIMEOUT, Duration.ZERO).ifPresent(problems::add);
        scopeProblem(arguments).ifPresent(problems::add);
        outputProblem(arguments).ifPresent(problems::add);
        queryProblem(arguments).ifPresent(problems::add);
        return problems;
    }

    private static Optional<Problem> durationProblem(Arguments arguments, String option, Duration least) {
        return arguments
                .value(option)
                .filter(text -> Durations.parse(text)
                        .filter(duration -> duration.compareTo(least) >= 0)
                        .isEmpty())
                .map(text -> problem(
                        "'" + text + "' is no duration for " + option + ".",
                        "Write 30s, 10m or 2h; a bare number is seconds." + (least.isZero() ? "" : " At least 1s.")));
    }

    private static Optional<Problem> scopeProblem(Arguments arguments) {
        boolean both = !arguments.values(WatchDescription.TASK).isEmpty()
                && (arguments.has(WatchDescription.ALL) || arguments.has(WatchDescription.SOURCE_ARN));
        return both
                ? Optional.of(problem(
                        "Either export tasks by name, or --all or --source-arn.",
                        "Leave the names out, or leave the option out."))
                : Optional.empty();
    }

    private static Optional<Problem> outputProblem(Arguments arguments) {
        return arguments
                .value(WatchDescription.OUTPUT)
                .filter(form -> !form.equals("json"))
                .map(form -> problem(
                        "watch-progress has no output in the form " + form + ".",
                        "--output json writes one JSON object a line; without it changes are told on stderr."));
    }

    private static Optional<Problem> queryProblem(Arguments arguments) {
        Optional<String> query = arguments.value(WatchDescription.QUERY);
        if (query.isPresent() && !arguments.has(WatchDescription.OUTPUT)) {
            return Optional.of(problem("--query has nothing to choose from.", "Add --output json."));
        }
        try {
            query.ifPresent(Query::parse);
            return Optional.empty();
        } catch (InvalidQuery e) {
            return Optional.of(problem("Bad value for --query: " + e.getMessage(), e.picture()));
        }
    }

    @Override
    Outcome run(Arguments arguments, Execution execution) {
        Session session = execution.session().get();
        Connection connection = connections.apply(GlobalParameters.values(arguments), session);
        Watch watch = new Watch(
                new Poller(accounts.apply(connection), execution.clock()),
                new Rhythm(duration(arguments, WatchDescription.INTERVAL), random),
                execution.clock(),
                audience(arguments, execution),
                new Watch.Terms(
                        duration(arguments, WatchDescription.TIMEOUT),
                        arguments.has(WatchDescription.FAIL_ON_WARNINGS),
                        comeBack(arguments)));
        return new Outcome.Finished(watch.run(scope(arguments)));
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

    private static Audience audience(Arguments arguments, Execution execution) {
        Console console = execution.console();
        if (arguments.has(WatchDescription.OUTPUT)) {
            return new JsonAudience(
                    console,
                    execution.pause(),
                    arguments.value(WatchDescription.QUERY).map(Query::parse));
        }
        if (arguments.has(WatchDescription.QUIET)) {
            return new SilentAudience(execution.pause());
        }
        Optional<Screen> screen = isWatched(console.capabilities()) ? console.screen() : Optional.empty();
        return screen.<Audience>map(board -> new BoardAudience(console, board, execution.clock()))
                .orElseGet(() -> new LineAudience(
                        console, execution.pause(), execution.clock().getZone()));
    }

    /** A board needs a person who sees it and has keys: with either end redirected there are lines. */
    private static boolean isWatched(Capabilities capabilities) {
        return capabilities.inputIsTerminal() && capabilities.outputIsTerminal();
    }

    /** The same line again. */
    private static String comeBack(Arguments arguments) {
        List<String> words = new ArrayList<>();
        words.add(WatchDescription.DESCRIPTION.name());
        words.addAll(arguments.words());
        return Quoting.quote(words);
    }
}
