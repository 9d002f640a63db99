package dev.rdsshell.shell.script;

import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.session.Session;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds everything that is wrong with the form of a script, before its first line runs. */
public final class ScriptCheck {
    private static final int MOST_SHOWN = 20;

    private final LineCheck check;
    private final Environment environment;

    /** @param environment says where included files lie */
    public ScriptCheck(LineCheck check, Environment environment) {
        this.check = check;
        this.environment = environment;
    }

    /**
     * What is certain before a script begins.
     *
     * @param session that it begins in: its variables; where it has defaults, what a line lacks is known only when it runs
     * @param given variables that win over what the script sets; one that the script has not is refused
     * @param now what {@code ${now:…}} shows
     */
    public record Beginning(Session session, Map<String, String> given, Instant now) {
        public Beginning {
            given = Map.copyOf(given);
        }

        public static Beginning in(Execution execution) {
            return new Beginning(
                    execution.session().get(), Map.of(), execution.clock().instant());
        }
    }

    /**
     * The statements of a script that has no mistakes, nor have the files that it includes and runs, as far as their names are
     * certain.
     *
     * @throws FailureException with all mistakes at once, or why the script cannot be read
     */
    public List<Statement> read(Script script, Beginning beginning) {
        Session session = beginning.session();
        KnownVariables known = KnownVariables.of(environment, beginning.now(), session.variables(), beginning.given());
        ScriptReading reading = new ScriptReading(check, environment);
        ScriptFindings found = new ScriptFindings();
        List<Statement> statements = reading.read(script, known, found);
        List<Mistake> mistakes = found.mistakes(!session.defaults().entries().isEmpty());
        if (!mistakes.isEmpty()) {
            throw new FailureException(asOne(script.name(), inOrder(mistakes, reading.order())));
        }
        found.names().problem(script.name(), beginning.given().keySet()).ifPresent(unknown -> {
            throw new FailureException(unknown);
        });
        return statements;
    }

    /** Those of one script together, from its top to its end; the scripts as they were read. */
    private static List<Mistake> inOrder(List<Mistake> mistakes, List<String> scripts) {
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
        String where = own ? " has " : ", with what it includes and runs, has ";
        return new Failure.InvalidLine(name + where + found + ". Nothing of it has run.\n" + all + more, "");
    }
}
