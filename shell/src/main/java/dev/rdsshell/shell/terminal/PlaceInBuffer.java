package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.terminal.LineCompleter.Place;
import org.jline.reader.Buffer;

/** The place that is being completed, in the buffer of the editor: from its start to the cursor. */
record PlaceInBuffer(Buffer buffer, Place place) {

    static PlaceInBuffer atCursor(Buffer buffer, LineCompleter completer) {
        return new PlaceInBuffer(
                buffer, completer.at(buffer.toString(), buffer.upToCursor().length()));
    }

    /** Whether the cursor has not left it. */
    boolean holdsCursor() {
        return buffer.upToCursor().length() >= place.start();
    }

    /** What stands there. */
    String text() {
        return holdsCursor() ? buffer.upToCursor().substring(place.start()) : "";
    }

    void replace(String text) {
        String old = text();
        if (!old.equals(text)) {
            buffer.backspace(old.codePointCount(0, old.length()));
            buffer.write(text);
        }
    }

    /** What could stand there instead of a text. */
    Completions matching(String typed) {
        return place.matching().apply(typed);
    }

    /** Whether a text that is being typed there has become something else than the beginning of a choice. */
    boolean isLeftBy(String typed, Completions offered) {
        if (!typed.endsWith(" ") || typed.startsWith("'") || typed.startsWith("\"")) {
            return typed.contains(" -");
        }
        String word = typed.stripTrailing();
        return !place.severalWords()
                || word.isEmpty()
                || offered.choices().stream().anyMatch(choice -> choice.value().equals(word));
    }
}
