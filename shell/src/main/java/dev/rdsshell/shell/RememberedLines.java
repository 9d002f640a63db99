package dev.rdsshell.shell;

import dev.rdsshell.shell.script.RememberedLine;
import dev.rdsshell.shell.session.Session;
import dev.rdsshell.shell.terminal.LineEditor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The lines of the history, each with the session in which it ran. */
final class RememberedLines {
    private final LineEditor editor;
    private final List<Session> before = new ArrayList<>();
    private int noted;

    /** All that the editor has now is of earlier sessions. */
    RememberedLines(LineEditor editor) {
        this.editor = editor;
        this.noted = editor.remembered();
    }

    /** Notes in which session those were typed that are remembered since it was called last. */
    void note(Session session) {
        int remembered = editor.remembered();
        for (; noted < remembered; noted++) {
            before.add(session);
        }
    }

    /** The oldest first. */
    List<RememberedLine> all() {
        List<String> texts = editor.history();
        int earlier = texts.size() - before.size();
        return IntStream.range(0, texts.size())
                .mapToObj(place -> new RememberedLine(
                        texts.get(place),
                        place < earlier ? Optional.empty() : Optional.of(before.get(place - earlier))))
                .toList();
    }
}
