package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.command.Resolved;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.Tokenizer;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import java.util.List;
import java.util.Optional;

/**
 * A line whose command stands in parentheses, as in {@code set ARN = (describe-db-snapshots)}. Its parameters are entered
 * within them, as if it stood alone.
 *
 * @param before all in front of the command; empty where it stands in no parentheses
 * @param after from behind the command on
 */
public record Enclosed(String before, String line, String after) {

    /** @param registry tells which command is inside of which */
    public static Enclosed of(String line, Registry registry) {
        return within(line, Tokenizer.tokenize(line, Expansion.none()), registry);
    }

    private static Enclosed within(String line, Words words, Registry registry) {
        Optional<Words> inner = registry.resolve(words) instanceof Resolved.Found found
                ? found.command().wholeLineWithin(found.words()).filter(inside -> !inside.isEmpty())
                : Optional.empty();
        return inner.map(inside -> enclosed(line, words.words(), inside.words().get(0))
                        .orElseGet(() -> within(line, inside, registry)))
                .orElseGet(() -> new Enclosed("", line, ""));
    }

    private static Optional<Enclosed> enclosed(String line, List<Word> words, Word first) {
        int close = words.get(words.size() - 1).end() - 1;
        return words.stream()
                .filter(word -> word.start() < first.start() && line.startsWith("(", word.start()))
                .findFirst()
                .filter(opening -> line.startsWith(")", close))
                .map(opening -> line.substring(first.start(), close).stripTrailing())
                .map(inside -> new Enclosed(
                        line.substring(0, first.start()), inside, line.substring(first.start() + inside.length())));
    }

    /** The whole line again. */
    public Entered around(Entered entered) {
        return entered.with(around(entered.line()));
    }

    /** The same around another command. */
    String around(String command) {
        return before + command + after;
    }
}
