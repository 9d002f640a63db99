package dev.rdsshell.shell.entry;

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
     * it at its end belongs to nothing.
     */
    Optional<String> whole() {
        if (!isWhole) {
            return Optional.empty();
        }
        isWhole = false;
        return Optional.of(
                text.toString().replaceAll("\n+$", "").replace("\\\n", " ").replace('\n', ' '));
    }

    /** Whether a pasted text is a line by itself, of the AWS CLI or like the one that is here. */
    static boolean isLine(String pasted, Reading here, LineReadings readings) {
        String line = pasted.strip();
        return (line.startsWith("aws ") || line.startsWith(here.name() + " "))
                && readings.parsed(line).command().isPresent();
    }
}
