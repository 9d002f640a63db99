package dev.rdsshell.shell.script;

import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.LogicalLine;
import dev.rdsshell.shell.line.Tokenizer;
import dev.rdsshell.shell.line.Words;
import java.util.List;

/** The words of a line with its references as they were written: all there is of one whose references stand for nothing. */
final class WrittenWords {
    private WrittenWords() {}

    static Words of(LogicalLine line) {
        try {
            return Tokenizer.tokenizeWhole(line.text(), Expansion.unresolved());
        } catch (FailureException unreadable) {
            return Words.ofArguments(List.of(line.text().strip()));
        }
    }

    /** Whether the line may fail: {@code try echo ${LAST_NIGHT}}. */
    static boolean isTried(Words words) {
        return !words.isEmpty() && words.texts().get(0).equals("try");
    }
}
