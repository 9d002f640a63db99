package dev.rdsshell.shell.script;

import dev.rdsshell.shell.command.NearestName;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names in a script and in what it includes. A variable that is given and stands nowhere in it is a misspelt one: the
 * script would go on with the value that it sets itself.
 */
final class MentionedNames {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*+)(?!\\.)");
    private static final Set<String> NAME_COMES_NEXT = Set.of("set", "unset", "for");

    private final Set<String> variables = new TreeSet<>();
    private final Set<String> all = new HashSet<>();
    private boolean touchesDefaults;
    private boolean hasUnreadFiles;

    /** @param words of a line, with its references as typed */
    void note(Words words) {
        for (Word word : words.words()) {
            NAME.matcher(word.text()).results().map(MatchResult::group).forEach(this::mention);
            noteReferences(word.text());
        }
        List<String> texts = words.texts();
        if (!texts.isEmpty()) {
            texts.stream().skip(1).limit(namesIn(texts.get(0))).forEach(this::addVariable);
        }
    }

    private void noteReferences(String text) {
        if (text.contains("${")) {
            REFERENCE.matcher(text).results().map(found -> found.group(1)).forEach(this::addVariable);
        }
    }

    private void mention(String name) {
        all.add(name);
        touchesDefaults |= name.equals("defaults");
    }

    /** Takes those of a file that is included or run. */
    void noteFile(MentionedNames file, boolean included) {
        variables.addAll(file.variables);
        all.addAll(file.all);
        hasUnreadFiles |= file.hasUnreadFiles;
        touchesDefaults |= included && file.touchesDefaults;
    }

    /** Notes that a file is included or run of which nothing is known yet. */
    void noteUnreadFile(boolean included) {
        hasUnreadFiles = true;
        touchesDefaults |= included;
    }

    /** Every name that may be a variable. */
    Set<String> variables() {
        return variables;
    }

    /** Whether it includes or runs a file of which nothing is known. */
    boolean hasUnreadFiles() {
        return hasUnreadFiles;
    }

    /** The names that a line may set. */
    static List<String> setIn(Words words) {
        List<String> texts = words.texts().stream().dropWhile("try"::equals).toList();
        return texts.size() > 1 && NAME_COMES_NEXT.contains(texts.get(0)) ? texts.subList(1, 2) : List.of();
    }

    /** How many words behind the first are names of variables. */
    private static int namesIn(String command) {
        if (command.equals("require")) {
            return Integer.MAX_VALUE;
        }
        return NAME_COMES_NEXT.contains(command) ? 1 : 0;
    }

    private void addVariable(String name) {
        if (Expansion.isName(name)) {
            variables.add(name);
        }
    }

    /** Whether a default may be set on the way, so that what a line lacks is known only when it is reached. */
    boolean mayTouchDefaults() {
        return touchesDefaults;
    }

    /** What is wrong with the variables that a script is given; nothing where it runs files that have not been read. */
    Optional<Failure> problem(String script, Collection<String> given) {
        List<String> unknown =
                given.stream().filter(name -> !all.contains(name)).sorted().toList();
        if (unknown.isEmpty() || hasUnreadFiles) {
            return Optional.empty();
        }
        return Optional.of(new Failure.InvalidLine(
                script + " has no variable " + String.join(", ", unknown) + ". Nothing of it has run.",
                advice(unknown)));
    }

    private String advice(List<String> unknown) {
        String meant = unknown.stream()
                .flatMap(name -> NearestName.nearest(name, variables).stream())
                .distinct()
                .collect(Collectors.joining(", "));
        if (!meant.isEmpty()) {
            return "Did you mean " + meant + "?";
        }
        return variables.isEmpty() ? "It has no variables." : "It has " + String.join(", ", variables) + ".";
    }
}
