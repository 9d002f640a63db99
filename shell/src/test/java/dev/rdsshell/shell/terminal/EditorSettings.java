package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.Tokenizer;
import dev.rdsshell.shell.output.StyledLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Collaborators of a line editor for a test: quiet ones, unless the test gives its own. */
record EditorSettings(
        LineCompleter completer, LineHighlighter highlighter, LineHint hint, HistorySettings history, KeyBinding key) {

    static EditorSettings quiet() {
        return new EditorSettings(
                (buffer, cursor) -> LineCompleter.Place.none(cursor),
                buffer -> List.of(),
                (buffer, cursor) -> StyledLine.EMPTY,
                new HistorySettings(Optional.empty(), 100, line -> true, () -> true),
                new KeyBinding("f12", line -> line));
    }

    EditorSettings completing(LineCompleter other) {
        return new EditorSettings(other, highlighter, hint, history, key);
    }

    EditorSettings highlighting(LineHighlighter other) {
        return new EditorSettings(completer, other, hint, history, key);
    }

    EditorSettings hinting(LineHint other) {
        return new EditorSettings(completer, highlighter, other, history, key);
    }

    EditorSettings remembering(Path file, String secret) {
        return new EditorSettings(
                completer,
                highlighter,
                hint,
                new HistorySettings(Optional.of(file), 100, line -> !line.contains(secret), () -> true),
                key);
    }

    EditorSettings binding(KeyBinding other) {
        return new EditorSettings(completer, highlighter, hint, history, other);
    }

    LineEditing withPrompt(String prompt, boolean colour) {
        return new LineEditing(
                () -> StyledLine.of(prompt),
                completer,
                highlighter,
                hint,
                text -> Tokenizer.tokenize(text, Expansion.none()).ending(),
                history,
                List.of(key),
                Runnable::run,
                () -> colour);
    }
}
