package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/**
 * How the program ended.
 *
 * @param out all of stdout
 * @param err all of stderr
 */
public record Ended(int code, String out, String err) {

    public Ended exits(int expected) {
        assertEquals(expected, code, this::toString);
        return this;
    }

    /** Somewhere on stderr. */
    public Ended says(String text) {
        assertTrue(err.contains(text), () -> "stderr lacks \"" + text + "\"\n" + this);
        return this;
    }

    /** All of stderr, as lines. */
    public Ended saysOnly(String... lines) {
        assertEquals(List.of(lines), err.lines().toList(), this::toString);
        return this;
    }

    public Ended neverSays(String text) {
        assertFalse(err.contains(text) || out.contains(text), () -> "should not have \"" + text + "\"\n" + this);
        return this;
    }

    /** Somewhere on stdout. */
    public Ended prints(String text) {
        assertTrue(out.contains(text), () -> "stdout lacks \"" + text + "\"\n" + this);
        return this;
    }

    /** All of stdout. */
    public Ended printsOnly(String text) {
        assertEquals(text, out, this::toString);
        return this;
    }

    public Ended printsNothing() {
        return printsOnly("");
    }

    /** No frame of a stack trace, no class of ours, no defect. */
    public Ended showsNoTrace() {
        return neverSays("\tat ")
                .neverSays("dev.rdsshell")
                .neverSays("software.amazon")
                .neverSays("has a defect");
    }

    /** The last line of stderr. */
    public String lastWord() {
        return err.lines().reduce("", (before, last) -> last);
    }

    @Override
    public String toString() {
        return "exit code " + code + "\n--- stdout\n" + out + "--- stderr\n" + err;
    }
}
