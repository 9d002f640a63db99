package dev.rdsshell.shell.script;

import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a block.
 *
 * <pre>
 *   for NAME in a b 'c d'
 *   for NAME in file://list.txt
 *   for NAME in (COMMAND --query …)
 * </pre>
 *
 * @param items the words behind {@code in}
 */
record LoopHead(String name, Words items) {
    private static final String HOW =
            "Write: for NAME in a b c, for NAME in file://list.txt, or: for NAME in (COMMAND --query '…')";

    /** What is wrong with its form; empty where it is right. */
    static List<Problem> problems(Words words, Function<Words, List<Problem>> check) {
        List<Word> all = words.words();
        if (all.size() < 3 || !all.get(2).text().equals("in")) {
            return List.of(problem("'for' was not understood.", all.get(0)));
        }
        if (!Expansion.isName(all.get(1).text())) {
            String name = all.get(1).text();
            return List.of(new Problem(
                    new Failure.InvalidLine(
                            "'" + name + "' cannot be the name of a variable.", Expansion.whyNoName(name)),
                    all.get(1)));
        }
        if (all.size() == 3) {
            return List.of(problem("'for' has nothing to run for.", all.get(2)));
        }
        Optional<Problem> open = InnerLine.problem(words.from(3));
        Optional<Words> command = InnerLine.of(words.from(3));
        return open.map(List::of).orElseGet(() -> command.map(check).orElse(List.of()));
    }

    /** @param words of a head without problems */
    static LoopHead of(Words words) {
        return new LoopHead(words.words().get(1).text(), words.from(3));
    }

    private static Problem problem(String message, @Nullable Word place) {
        return new Problem(new Failure.InvalidLine(message, HOW), place);
    }
}
