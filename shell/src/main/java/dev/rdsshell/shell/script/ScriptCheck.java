package dev.rdsshell.shell.script;

import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.session.Defaults;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds everything that is wrong with the form of a script, before its first line runs. */
public final class ScriptCheck {
    private static final int MOST_SHOWN = 20;

    private final LineCheck check;
    private final Environment environment;

    /** What comes out of a script and of what it includes. */
    private record Reading(
            IncludedFiles included, MentionedNames names, List<Mistake> mistakes, List<Mistake> missing) {}

    /** @param environment says where included files lie */
    public ScriptCheck(LineCheck check, Environment environment) {
        this.check = check;
        this.environment = environment;
    }

    /**
     * The statements of a script that has no mistakes, nor have the files that it includes by name.
     *
     * @param defaults of the session: where there are any, what a line lacks is known only when it runs
     * @throws FailureException with all mistakes at once, or why the script cannot be read
     */
    public List<Statement> read(Script script, Defaults defaults) {
        return read(script, Set.of(), defaults);
    }

    /**
     * The same for a script that is given variables.
     *
     * @param given their names; one that the script has not is refused
     */
    List<Statement> read(Script script, Set<String> given, Defaults defaults) {
        Reading reading =
                new Reading(new IncludedFiles(environment), new MentionedNames(), new ArrayList<>(), new ArrayList<>());
        List<Statement> statements = readAll(script, reading);
        if (defaults.entries().isEmpty() && !reading.names().mayTouchDefaults()) {
            reading.mistakes().addAll(reading.missing());
        }
        if (!reading.mistakes().isEmpty()) {
            throw new FailureException(asOne(script.name(), inOrder(reading.mistakes())));
        }
        reading.names().problem(script.name(), given).ifPresent(unknown -> {
            throw new FailureException(unknown);
        });
        return statements;
    }

    private List<Statement> readAll(Script script, Reading reading) {
        List<Statement> statements = read(script, reading);
        for (Optional<Script> next = reading.included().next();
                next.isPresent();
                next = reading.included().next()) {
            readIncluded(next.get(), reading);
        }
        return statements;
    }

    private List<Statement> read(Script script, Reading reading) {
        StatementReader reader = new StatementReader(script);
        List<Statement> statements = reader.all();
        reading.mistakes().addAll(reader.mistakes());
        statements.forEach(statement -> look(script.name(), statement, reading));
        return statements;
    }

    private void readIncluded(Script script, Reading reading) {
        try (script) {
            read(script, reading);
        } catch (FailureException unreadable) {
            // The line that includes it tells so, when it is reached.
            return;
        }
    }

    /** Those of one script together, from its top to its end; the scripts as they were read. */
    private static List<Mistake> inOrder(List<Mistake> mistakes) {
        List<String> scripts = mistakes.stream().map(Mistake::script).distinct().toList();
        return mistakes.stream()
                .sorted(Comparator.<Mistake>comparingInt(mistake -> scripts.indexOf(mistake.script()))
                        .thenComparingInt(mistake -> mistake.line().firstLineNumber())
                        .thenComparingInt(Mistake::offset))
                .toList();
    }

    private static Failure asOne(String name, List<Mistake> mistakes) {
        int count = mistakes.size();
        String all = mistakes.stream()
                .limit(MOST_SHOWN)
                .flatMap(mistake -> mistake.lines().stream())
                .collect(Collectors.joining("\n"));
        String more = count > MOST_SHOWN ? "\n… and " + (count - MOST_SHOWN) + " more." : "";
        String found = count == 1 ? "1 mistake" : count + " mistakes";
        boolean own = mistakes.stream().allMatch(mistake -> mistake.script().equals(name));
        String where = own ? " has " : ", with what it includes, has ";
        return new Failure.InvalidLine(name + where + found + ". Nothing of it has run.\n" + all + more, "");
    }

    private void look(String name, Statement statement, Reading reading) {
        ReviewedLine line = new ReviewedLine(name, statement.line());
        Optional<Words> words = line.words();
        words.ifPresent(found -> look(line, found, statement, reading));
        reading.mistakes().addAll(line.mistakes());
        if (statement instanceof Statement.Loop loop) {
            loop.body().forEach(inner -> look(name, inner, reading));
        } else {
            words.filter(found -> !isEnd(found)).ifPresent(found -> {
                ReviewedLine whole = new ReviewedLine(name, statement.line());
                whole.add(check.missing(found), found);
                reading.missing().addAll(whole.mistakes());
            });
        }
    }

    private void look(ReviewedLine line, Words words, Statement statement, Reading reading) {
        reading.names().note(words);
        NamedFiles files = new NamedFiles(environment);
        if (statement instanceof Statement.Loop) {
            line.add(LoopHead.problems(words, check::review), words);
            line.add(files.ofLists(words), words);
        } else if (!isEnd(words)) {
            reading.included().note(words);
            line.add(check.review(words), words);
            line.add(files.ofScripts(words), words);
        }
    }

    /** An end in the wrong place has been found by then. */
    private static boolean isEnd(Words words) {
        return !words.isEmpty() && words.words().get(0).text().equals("end");
    }
}
