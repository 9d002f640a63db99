package dev.rdsshell.shell.script;

import dev.rdsshell.shell.config.SecretFilter;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.References;
import dev.rdsshell.shell.line.Tokenizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of the typed lines goes into a script, and which variables the script then has to be given. */
final class RecordedLines {
    private static final List<String> NOT_FOR_SCRIPTS =
            List.of("record", "exit", "quit", "clear", "history", "help", "save", "edit");
    private static final Pattern BEHIND_THE_PROMPT =
            Pattern.compile("(?s)watch(-progress)?\\s.*--(background|foreground|stop)\\b.*");
    private static final Pattern SETS =
            Pattern.compile("(?m)^\\s*(?:set|for)\\s+([A-Za-z_][A-Za-z0-9_]*)\\s+(?:=|in\\b)");
    private static final Pattern INCLUDES = Pattern.compile("(?m)^\\s*(?:try\\s+)?include\\s");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    private final Set<String> known;
    private boolean includes;

    /** @param set the variables that the head of the script sets */
    RecordedLines(Set<String> set) {
        this.known = new HashSet<>(set);
    }

    /** The line as the script has it; nothing where it is of no use there or holds a secret. */
    List<String> kept(String text) {
        String line = text.strip();
        boolean useless = line.isEmpty() || line.startsWith("!") || NOT_FOR_SCRIPTS.contains(line.split("\\s", 2)[0]);
        if (useless || SecretFilter.isSecret(line)) {
            return List.of();
        }
        return BEHIND_THE_PROMPT.matcher(line).matches() ? leftOut(line, "works at the prompt only") : List.of(line);
    }

    /** A remark in its place. */
    static List<String> leftOut(String text, String why) {
        return text.strip()
                .lines()
                .map(line -> "# left out (" + why + "): " + line)
                .toList();
    }

    /** Variables that the line reads and nothing before it sets: somebody has to give them. Each is told once. */
    List<String> required(String kept) {
        List<String> required = new ArrayList<>();
        SETS.matcher(kept).results().map(found -> found.group(1)).forEach(known::add);
        for (String name : read(kept)) {
            if ((!includes || SecretFilter.isSecretName(name)) && known.add(name)) {
                required.add(name);
            }
        }
        includes |= INCLUDES.matcher(kept).find();
        return required;
    }

    private static List<String> read(String text) {
        References references = References.collecting();
        try {
            Tokenizer.review(text, Variables.unresolved(), references);
        } catch (FailureException unreadable) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (int place : references.places()) {
            Matcher matcher = REFERENCE.matcher(text).region(place, text.length());
            if (matcher.lookingAt()) {
                names.add(((MatchResult) matcher).group(1));
            }
        }
        return names;
    }
}
