package dev.rdsshell.shell;

import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.NearestName;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Preparation.Mode;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.Lines;
import dev.rdsshell.shell.line.LogicalLine;
import dev.rdsshell.shell.line.Tokenizer;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.terminal.SystemCommand;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
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
        failures.shown(() -> runAll(new Lines(new StringReader(text)), left));
        return left.stream().findFirst();
    }

    private int runAll(Lines lines, List<Integer> left) {
        int code = 0;
        for (Optional<LogicalLine> line = next(lines); line.isPresent() && code == 0; line = next(lines)) {
            Outcome outcome = runLine(line.get().text());
            code = Way.exitCode(outcome);
            if (outcome instanceof Outcome.Leave) {
                left.add(code);
                return code;
            }
        }
        return code;
    }

    private static Optional<LogicalLine> next(Lines lines) {
        try {
            return lines.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome runLine(String line) {
        if (line.strip().startsWith(SYSTEM)) {
            String command = line.strip().substring(SYSTEM.length()).strip();
            return command.isEmpty() ? Outcome.ok() : new Outcome.Finished(system.run(command));
        }
        Execution execution = way.execution(Mode.INTERACTIVE);
        Expansion expansion = Expansion.of(
                        way.session().get().variables(), way.clock().instant())
                .suggesting(NearestName::nearest);
        Words words = Tokenizer.tokenizeWhole(line, expansion);
        return words.isEmpty()
                ? Outcome.ok()
                : way.interrupts().during(() -> application.lines().run(words, execution));
    }
}
