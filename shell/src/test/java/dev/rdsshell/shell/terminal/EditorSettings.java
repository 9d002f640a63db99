package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.Tokenizer;
import dev.rdsshell.shell.output.StyledLine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Collaborators of a line editor for a test: quiet ones, unless the test gives its own. */
record EditorSettings(
        LineCompleter completer,
        LineHighlighter highlighter,
        LineHint hint,
        HistorySettings history,
        KeyBinding key,
        Background background) {

    static EditorSettings quiet() {
        return new EditorSettings(
                (buffer, cursor) -> LineCompleter.Place.none(cursor),
                buffer -> List.of(),
                (buffer, cursor) -> StyledLine.EMPTY,
                new HistorySettings(Optional.empty(), 100, line -> true, () -> true),
                new KeyBinding("f12", line -> line),
                EditorSettings::soon);
    }

    EditorSettings completing(LineCompleter other) {
        return new EditorSettings(other, highlighter, hint, history, key, background);
    }

    EditorSettings highlighting(LineHighlighter other) {
        return new EditorSettings(completer, other, hint, history, key, background);
    }

    EditorSettings hinting(LineHint other) {
        return new EditorSettings(completer, highlighter, other, history, key, background);
    }

    EditorSettings remembering(Path file, String secret) {
        return new EditorSettings(
                completer,
                highlighter,
                hint,
                new HistorySettings(Optional.of(file), 100, line -> !line.contains(secret), () -> true),
                key,
                background);
    }

    EditorSettings working(Background other) {
        return new EditorSettings(completer, highlighter, hint, history, key, other);
    }

    /** At once what is due now; on another thread what is due within a moment; and never what is due later. */
    private static void soon(Duration delay, Runnable work) {
        if (delay.isZero()) {
            work.run();
        } else if (delay.toSeconds() < 1) {
            CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(work);
        }
    }

    EditorSettings binding(KeyBinding other) {
        return new EditorSettings(completer, highlighter, hint, history, other, background);
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
                background,
                () -> colour);
    }
}
