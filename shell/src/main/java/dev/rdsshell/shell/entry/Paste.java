package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.Tokenizer;
import dev.rdsshell.shell.line.Words;
import java.util.Optional;

/** A text that comes all at once, marked by the terminal (bracketed paste): its line ends are no Enter. */
final class Paste {
    private final StringBuilder text = new StringBuilder();
    private boolean isOpen;
    private boolean isWhole;

    /** Whether the key is a part of a paste. */
    boolean takes(String key) {
        if (key.equals("paste-begin")) {
            isOpen = true;
            text.setLength(0);
            return true;
        }
        if (key.equals("paste-end")) {
            isWhole = isOpen;
            isOpen = false;
            return true;
        }
        if (isOpen) {
            text.append(TypedText.isCharacter(key) ? key : "\n");
        }
        return isOpen;
    }

    /**
     * What was pasted, as one line, once: a line that goes on behind a backslash is one, and the line end that was copied with
     * it at its end belongs to nothing. Lines that are comments are left out.
     */
    Optional<String> whole() {
        if (!isWhole) {
            return Optional.empty();
        }
        isWhole = false;
        return Optional.of(withoutComments(text.toString())
                .replaceAll("\n+$", "")
                .replace("\\\n", " ")
                .replace('\n', ' '));
    }

    /** On one line, all that is behind a comment would be a part of it. */
    private static String withoutComments(String pasted) {
        StringBuilder left = new StringBuilder();
        for (String line : pasted.split("(?<=\n)", -1)) {
            if (!line.stripLeading().startsWith("#") || isInQuotes(left.toString())) {
                left.append(line);
            }
        }
        return left.toString().isBlank() ? pasted : left.toString();
    }

    private static boolean isInQuotes(String text) {
        Words.Ending ending = Tokenizer.tokenize(text, Expansion.none()).ending();
        return ending == Words.Ending.OPEN_SINGLE_QUOTE || ending == Words.Ending.OPEN_DOUBLE_QUOTE;
    }

    /** Whether a pasted text is a line by itself, of the AWS CLI or like the one that is here. */
    static boolean isLine(String pasted, Reading here, LineReadings readings) {
        String line = pasted.strip();
        return (line.startsWith("aws ") || line.startsWith(here.name() + " "))
                && readings.parsed(line).command().isPresent();
    }
}
