package dev.rdsshell.shell.output;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes an answer as {@code --output} and {@code --query} ask for it. */
public final class Renderer {
    private Renderer() {}

    /**
     * Writes the answer. Text and yaml-stream go out page by page while the pages are fetched; all other forms need the
     * last page first, and write nothing when one fails.
     *
     * @throws QueryFailed when the query does not fit the answer
     * @throws OutputFailed when the form cannot show such a value
     * @throws IOException when {@code out} does not take it
     */
    public static void render(Answer answer, Presentation presentation, Appendable out) throws IOException {
        switch (presentation.format()) {
            case JSON -> json(chosenFromWhole(answer, presentation), out);
            default -> whole(answer);
        }
    }

    private static void json(@Nullable Object value, Appendable out) throws IOException {
        if (!Tree.isEmptyObject(value)) {
            JsonFormat.write(value, out);
        }
    }

    private static @Nullable Object chosenFromWhole(Answer answer, Presentation presentation) {
        return presentation.chosenFrom(whole(answer));
    }

    private static Object whole(Answer answer) {
        if (answer instanceof Answer.Paginated paginated) {
            return paginated.pages().whole();
        }
        return ((Answer.Single) answer).document();
    }
}
