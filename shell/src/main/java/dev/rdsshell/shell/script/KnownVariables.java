package dev.rdsshell.shell.script;

import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.LogicalLine;
import dev.rdsshell.shell.line.Tokenizer;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the variables of a script will hold when a line is reached, as far as that is certain before anything runs: what was
 * given, and what {@code set} takes from words alone.
 */
final class KnownVariables {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*+)(?!\\.)");

    private final Environment environment;
    private final Instant now;
    private final Set<String> given;
    private final Map<String, String> values;
    /** What these hold is not known, nor whether they are set at all. */
    private final Set<String> open = new HashSet<>();

    private boolean allOpen;

    private KnownVariables(Environment environment, Instant now, Set<String> given, Map<String, String> values) {
        this.environment = environment;
        this.now = now;
        this.given = Set.copyOf(given);
        this.values = new HashMap<>(values);
    }

    /**
     * Those of a script that begins.
     *
     * @param now what {@code ${now:…}} shows
     * @param session what is set by then
     * @param given wins over what the script sets itself
     */
    static KnownVariables of(
            Environment environment, Instant now, Map<String, String> session, Map<String, String> given) {
        KnownVariables known = new KnownVariables(environment, now, given.keySet(), session);
        known.values.putAll(given);
        return known;
    }

    /**
     * Those of a script that runs on a copy of the session.
     *
     * @param itsGiven what its line gives it, by name; empty where the value is not known
     */
    KnownVariables copy(Map<String, Optional<String>> itsGiven) {
        KnownVariables copy = new KnownVariables(environment, now, itsGiven.keySet(), values);
        copy.open.addAll(open);
        copy.allOpen = allOpen;
        itsGiven.forEach(copy::put);
        return copy;
    }

    /** What a word of a line stands for; empty where that is not certain. */
    Optional<String> value(LogicalLine line, Word word) {
        String written = line.text().substring(word.start(), word.end());
        if (!written.contains("${")) {
            return Optional.of(word.text());
        }
        boolean isOpen = REFERENCE
                .matcher(written)
                .results()
                .map(found -> found.group(1))
                .anyMatch(this::isOpen);
        return isOpen ? Optional.empty() : replaced(written);
    }

    private boolean isOpen(String name) {
        return open.contains(name) || (allOpen && !values.containsKey(name));
    }

    private Optional<String> replaced(String written) {
        Expansion expansion = Expansion.of(values, now).reading(environment::find, query -> {
            throw new FailureException(new Failure.InvalidLine("No line has been answered.", ""));
        });
        try {
            List<String> texts = Tokenizer.tokenizeWhole(written, expansion).texts();
            return texts.size() == 1 ? Optional.of(texts.get(0)) : Optional.empty();
        } catch (FailureException notSet) {
            return Optional.empty();
        }
    }

    /** Takes what a line does to the variables. */
    void pass(LogicalLine line, Words words) {
        List<String> texts = words.texts();
        int first = (int) texts.stream().takeWhile("try"::equals).count();
        if (texts.size() > first + 1 && texts.get(first).equals("set")) {
            set(line, words.from(first + 1));
        } else if (texts.size() > first + 1 && texts.get(first).equals("unset")) {
            texts.subList(first + 1, texts.size()).forEach(this::forget);
        }
    }

    /** @param words from the name on */
    private void set(LogicalLine line, Words words) {
        boolean plain = words.size() == 3 && InnerLine.of(words.from(2)).isEmpty();
        Optional<String> value =
                plain ? value(line, words.words().get(2)) : words.size() == 2 ? Optional.of("") : Optional.empty();
        assign(words.texts().get(0), value);
    }

    private void assign(String name, Optional<String> value) {
        if (!given.contains(name)) {
            put(name, value);
        }
    }

    private void put(String name, Optional<String> value) {
        if (value.isPresent()) {
            values.put(name, value.get());
            open.remove(name);
        } else {
            values.remove(name);
            open.add(name);
        }
    }

    private void forget(String name) {
        assign(name, Optional.empty());
    }

    void forget(Collection<String> names) {
        names.forEach(this::forget);
    }

    /** @param all whether any other may be set as well */
    void forget(Collection<String> names, boolean all) {
        forget(names);
        if (all) {
            forgetAll();
        }
    }

    /** Whether lines include a file, which may set anything. */
    static boolean includes(Collection<Statement> statements) {
        return statements.stream()
                .anyMatch(statement -> statement instanceof Statement.Loop loop
                        ? includes(loop.body())
                        : WrittenWords.of(statement.line()).texts().contains("include"));
    }

    /** After lines of which nothing is known. */
    void forgetAll() {
        values.keySet().retainAll(given);
        open.removeAll(given);
        allOpen = true;
    }

    /** The names that lines may set, one of which is a {@code for} itself. */
    static Set<String> setBy(Collection<Statement> statements) {
        Set<String> names = new HashSet<>();
        for (Statement statement : statements) {
            names.addAll(MentionedNames.setIn(WrittenWords.of(statement.line())));
            if (statement instanceof Statement.Loop loop) {
                names.addAll(setBy(loop.body()));
            }
        }
        return names;
    }
}
