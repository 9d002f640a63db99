package dev.rdsshell.shell;

import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Preparation.Mode;
import dev.rdsshell.shell.script.Script;
import dev.rdsshell.shell.script.Statement;
import dev.rdsshell.shell.script.StatementReader;
import dev.rdsshell.shell.terminal.SystemCommand;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs what was typed or pasted at the prompt. Nothing in it can end the session but {@code exit}. */
final class TypedLines {
    private static final String SYSTEM = "!";

    private final Way way;
    private final Application application;
    private final Failures failures;
    private final SystemCommand system;

    TypedLines(Way way, Application application) {
        this.way = way;
        this.application = application;
        this.failures = application.failures(way.console(), Mode.INTERACTIVE);
        this.system = new SystemCommand(way.terminal(), way.environment().workingDirectory());
    }

    /**
     * Runs the text; what was pasted may hold several lines, of which the first that fails is the last.
     *
     * @return the exit code of the session, when it is to end
     */
    Optional<Integer> run(String text) {
        List<Integer> left = new ArrayList<>();
        failures.shown(() -> runAll(new StatementReader(Script.of("", new StringReader(text))), left));
        return left.stream().findFirst();
    }

    private int runAll(StatementReader statements, List<Integer> left) {
        int code = 0;
        for (Optional<Statement> next = statements.next(); next.isPresent() && code == 0; next = statements.next()) {
            Outcome outcome = run(next.get());
            code = Way.exitCode(outcome);
            if (outcome instanceof Outcome.Leave) {
                left.add(code);
                return code;
            }
        }
        return code;
    }

    private Outcome run(Statement statement) {
        String line = statement.line().text().strip();
        if (line.startsWith(SYSTEM)) {
            String command = line.substring(SYSTEM.length()).strip();
            return command.isEmpty() ? Outcome.ok() : new Outcome.Finished(system.run(command));
        }
        Execution execution = way.execution(Mode.INTERACTIVE);
        return way.interrupts().during(() -> application.scripts().typed(statement, execution));
    }
}
