package dev.rdsshell.shell.completion;

import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.Tokenizer;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a line but for the one at the cursor.
 *
 * @param before the whole words before that one
 */
record Others(Words before, String line, int cursor, Expansion expansion) {

    Words words() {
        int end = before.isEmpty() ? 0 : before.words().get(before.size() - 1).end();
        List<Word> all = new ArrayList<>(
                Tokenizer.tokenize(line.substring(0, end), expansion).words());
        Words after = Tokenizer.tokenize(line.substring(endOfWord()), expansion);
        all.addAll(after.words());
        return new Words(line, all, after.ending());
    }

    /** What follows the cursor up to a blank belongs to the word at the cursor. */
    private int endOfWord() {
        int end = cursor;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        return end;
    }
}
