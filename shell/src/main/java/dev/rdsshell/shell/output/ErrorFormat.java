package dev.rdsshell.shell.output;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The forms of errors that {@code --cli-error-format} names. */
public enum ErrorFormat {
    JSON(OutputFormat.JSON),
    YAML(OutputFormat.YAML),
    TEXT(OutputFormat.TEXT),
    TABLE(OutputFormat.TABLE),
    /** A sentence, with the error code. What happens when nothing is said. */
    ENHANCED(null),
    /** A sentence, without the error code where the error is not the service's. */
    LEGACY(null);

    private final @Nullable OutputFormat document;

    ErrorFormat(@Nullable OutputFormat document) {
        this.document = document;
    }

    /** The form of that word, in any letter case. The option takes small letters only: compare with {@link #words}. */
    public static Optional<ErrorFormat> find(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** All words, for messages and completion. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ErrorFormat::word).toList();
    }

    /** The word after {@code --cli-error-format}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether errors are documents of {@code Code} and {@code Message}, not sentences. */
    public boolean isDocument() {
        return document != null;
    }

    /**
     * Writes an error as a document; a table has the title {@code error}.
     *
     * @throws IllegalStateException when this form is a sentence
     */
    public void render(String code, String message, int width, Appendable out) throws IOException {
        OutputFormat format = document;
        if (format == null) {
            throw new IllegalStateException(word() + " is no document");
        }
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("Code", code);
        error.put("Message", message);
        Renderer.render(Answer.of("error", error), Presentation.of(format).withWidth(width), out);
    }
}
