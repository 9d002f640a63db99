package dev.rdsshell.shell;

import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Preparation.Mode;
import dev.rdsshell.shell.entry.Entered;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.LogicalLine;
import dev.rdsshell.shell.line.Tokenizer;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.script.Script;
import dev.rdsshell.shell.script.ScriptRunner;
import dev.rdsshell.shell.script.Statement;
import dev.rdsshell.shell.script.StatementReader;
import dev.rdsshell.shell.terminal.LineEditor;
import dev.rdsshell.shell.terminal.SystemCommand;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs what was typed or pasted at the prompt. Nothing in it can end the session but {@code exit}. */
final class TypedLines {
    private static final String SYSTEM = "!";

    private final Way way;
    private final Application application;
    private final Failures failures;
    private final SystemCommand system;
    private final Prompting prompting;
    private final LineEditor editor;
    /** The line that a person went back to and that cannot be put into the next one. */
    private String left = "";

    /**
     * How it ended.
     *
     * @param exitCode that of the session, when it is to end
     * @param begun what is to stand in the next line from the start: a line that the person went back to, where it can be edited
     */
    record Ended(Optional<Integer> exitCode, String begun) {
        static final Ended WELL = new Ended(Optional.empty(), "");
    }

    TypedLines(Way way, Application application, Prompting prompting, LineEditor editor) {
        this.way = way;
        this.application = application;
        this.prompting = prompting;
        this.editor = editor;
        this.failures = application.failures(way.console(), Mode.INTERACTIVE);
        this.system =
                new SystemCommand(way.terminal(), way.environment().workingDirectory(), application::pointAtPractice);
    }

    /** Runs the text; what was pasted may hold several lines, of which the first that fails is the last. */
    Ended run(String text) {
        List<Ended> ended = new ArrayList<>();
        String before = left;
        left = "";
        boolean isTakenUp = text.isBlank() && !before.isEmpty();
        failures.shown(() -> isTakenUp ? takeUp(before, ended) : runAll(text, ended));
        return ended.isEmpty() ? Ended.WELL : ended.get(0);
    }

    /** The line that a person went back to is not meant any more. */
    void forget() {
        left = "";
    }

    /** Asks on, also where the line is whole by now: nobody sees it before it runs. */
    private int takeUp(String line, List<Ended> ended) {
        return line.contains("\n")
                ? runAll(line, ended)
                : asked(line, "", 1, ended).map(whole -> run(whole, ended)).orElse(0);
    }

    private int runAll(String text, List<Ended> ended) {
        int code = 0;
        StatementReader statements = new StatementReader(Script.of("", new StringReader(text)));
        Optional<Statement> next = statements.next();
        while (next.isPresent()) {
            Optional<Statement> whole = completed(next.get(), text, ended);
            code = whole.isPresent() ? run(whole.get(), ended) : 0;
            next = code == 0 && ended.isEmpty() ? statements.next() : Optional.empty();
        }
        return code;
    }

    private int run(Statement statement, List<Ended> ended) {
        ScriptRunner.Typed typed = run(statement);
        int code = Way.exitCode(typed.outcome());
        if (typed.outcome() instanceof Outcome.Leave) {
            ended.add(new Ended(Optional.of(code), ""));
        } else if (typed.wentWell()) {
            application.recorder().typed(statement.text());
        }
        return code;
    }

    /**
     * The line with its parameters, asked for where that is wanted; empty when the person went back to it.
     *
     * @param all what was entered as a whole; where that is one line, the entry stands in its place
     */
    private Optional<Statement> completed(Statement statement, String all, List<Ended> ended) {
        String line = statement.line().text().strip();
        if (statement instanceof Statement.Loop || line.startsWith(SYSTEM) || !isToBeCompleted(line)) {
            return Optional.of(statement);
        }
        if (!prompting.isPlain() && line.equals(all.strip())) {
            editor.takeBack();
        }
        return asked(line, behind(statement, all), statement.line().firstLineNumber(), ended);
    }

    private static String behind(Statement statement, String all) {
        long read = statement.line().firstLineNumber()
                - 1
                + statement.text().lines().count();
        String rest = all.lines().skip(read).collect(Collectors.joining("\n")).stripTrailing();
        return rest.isEmpty() ? "" : "\n" + rest;
    }

    /** @param rest what was entered behind it, which comes back with it */
    private Optional<Statement> asked(String line, String rest, int number, List<Ended> ended) {
        if (!prompting.isPlain()) {
            way.terminal().takeKeys();
        }
        Entered entered = way.interrupts().during(() -> prompting.ask(line));
        if (entered instanceof Entered.Run run) {
            way.terminal().rest();
            editor.remember(run.line());
            return Optional.of(new Statement.Line(new LogicalLine(run.line(), number)));
        }
        String back = entered.line().isEmpty() ? "" : entered.line() + rest;
        ended.add(new Ended(Optional.empty(), editor.canEdit() ? back : kept(back)));
        if (entered instanceof Entered.Broken broken) {
            throw broken.why();
        }
        return Optional.empty();
    }

    /** Where no line can be edited, the next one begins empty, and Enter alone takes this one up. */
    private String kept(String line) {
        left = line.strip();
        editor.remember(left);
        way.console().notice("The line so far: " + left);
        way.console().notice("Enter alone asks on from there; anything else is a new line.");
        return "";
    }

    /** A line that cannot even be read fails when it runs. */
    private boolean isToBeCompleted(String line) {
        try {
            Words words = Tokenizer.tokenizeWhole(line, application.expansion());
            return !words.isEmpty() && way.interrupts().during(() -> prompting.isWanted(words));
        } catch (FailureException unreadable) {
            return false;
        }
    }

    private ScriptRunner.Typed run(Statement statement) {
        String line = statement.line().text().strip();
        if (line.startsWith(SYSTEM)) {
            String command = line.substring(SYSTEM.length()).strip();
            int code = command.isEmpty() ? 0 : system.run(command);
            return new ScriptRunner.Typed(new Outcome.Finished(code), code == 0);
        }
        Execution execution = way.execution(Mode.INTERACTIVE);
        return way.interrupts().during(() -> application.scripts().typed(statement, execution));
    }
}
