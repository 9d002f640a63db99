package dev.rdsshell.shell.terminal;

import org.jline.reader.Buffer;

/**
 * The blank that stands behind a choice, so that nobody has to type it. Who types it all the same gets no second one, and who
 * goes on with the value ({@code nightly} and then {@code /2026}) gets it back.
 */
final class GivenSpace {
    private static final String BLANK = " ";
    private static final String GOING_ON = "/,:=.";

    private String after = "";
    private boolean mayGoOn;

    /**
     * Writes the blank, or goes behind the one that is there.
     *
     * @param valueMayGoOn whether what was taken is a value, which may be only the beginning of what is meant
     */
    void give(Buffer buffer, boolean valueMayGoOn) {
        if (buffer.currChar() == ' ') {
            buffer.move(1);
        } else {
            buffer.write(BLANK);
            after = buffer.upToCursor();
            mayGoOn = valueMayGoOn;
        }
    }

    /**
     * Before a character is typed.
     *
     * @return whether the character is the blank that stands there already
     */
    boolean standsFor(String typed, Buffer buffer) {
        boolean justGiven = !after.isEmpty() && after.equals(buffer.upToCursor());
        after = "";
        if (justGiven && mayGoOn && GOING_ON.contains(typed)) {
            buffer.backspace();
        }
        return justGiven && typed.equals(BLANK);
    }
}
