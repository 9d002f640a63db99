package dev.rdsshell.shell.script;

import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.LogicalLine;
import dev.rdsshell.shell.line.Tokenizer;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Finds everything that is wrong with the form of a script, before its first line runs. */
public final class ScriptCheck {
    private static final int MOST_SHOWN = 20;

    private final LineCheck check;

    public ScriptCheck(LineCheck check) {
        this.check = check;
    }

    /**
     * The statements of a script that has no mistakes.
     *
     * @throws FailureException with all mistakes at once, or why the script cannot be read
     */
    public List<Statement> read(Script script) {
        StatementReader reader = new StatementReader(script);
        List<Statement> statements = reader.all();
        List<Mistake> mistakes = new ArrayList<>(reader.mistakes());
        statements.forEach(statement -> look(script.name(), statement, mistakes));
        if (!mistakes.isEmpty()) {
            throw new FailureException(asOne(script.name(), mistakes));
        }
        return statements;
    }

    private static Failure asOne(String name, List<Mistake> mistakes) {
        int count = mistakes.size();
        String all = mistakes.stream()
                .sorted(java.util.Comparator.comparingInt(
                        mistake -> mistake.line().firstLineNumber()))
                .limit(MOST_SHOWN)
                .flatMap(mistake -> mistake.lines().stream())
                .collect(Collectors.joining("\n"));
        String more = count > MOST_SHOWN ? "\n… and " + (count - MOST_SHOWN) + " more." : "";
        String found = count == 1 ? "1 mistake" : count + " mistakes";
        return new Failure.InvalidLine(name + " has " + found + ". Nothing of it has run.\n" + all + more, "");
    }

    private void look(String name, Statement statement, List<Mistake> mistakes) {
        LogicalLine line = statement.line();
        try {
            Words words = Tokenizer.tokenizeWhole(line.text(), Expansion.unresolved());
            if (statement instanceof Statement.Loop loop) {
                LoopHead.problems(words, check).forEach(problem -> add(name, line, words, problem, mistakes));
                loop.body().forEach(inner -> look(name, inner, mistakes));
            } else if (!isEnd(words)) {
                check.problems(words).forEach(problem -> add(name, line, words, problem, mistakes));
            }
        } catch (FailureException e) {
            mistakes.add(new Mistake(name, line, e.place().orElse(0), e.failure()));
        }
    }

    /** An end in the wrong place has been found by then. */
    private static boolean isEnd(Words words) {
        return !words.isEmpty() && words.words().get(0).text().equals("end");
    }

    private static void add(String name, LogicalLine line, Words words, Problem problem, List<Mistake> mistakes) {
        Word place = problem.place();
        if (place == null || !place.text().contains("${")) {
            Word wrong = place == null ? words.words().get(0) : place;
            mistakes.add(new Mistake(name, line, wrong.start(), problem.failure()));
        }
    }
}
