package dev.rdsshell.shell.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            case YAML -> yaml(chosenFromWhole(answer, presentation), out);
            case TABLE -> table(answer, presentation, out);
            case TEXT -> text(answer, presentation, out);
            case YAML_STREAM -> yamlStream(answer, presentation, out);
            case OFF -> whole(answer);
        }
    }

    private static void json(@Nullable Object value, Appendable out) throws IOException {
        if (!Tree.isEmptyObject(value)) {
            JsonFormat.write(value, out);
        }
    }

    private static void yaml(@Nullable Object value, Appendable out) throws IOException {
        if (!Tree.isEmptyObject(value)) {
            YamlFormat.write(value, out);
        }
    }

    private static void table(Answer answer, Presentation presentation, Appendable out) throws IOException {
        TableFormat.write(answer.title(), chosenFromWhole(answer, presentation), presentation, out);
    }

    private static void text(Answer answer, Presentation presentation, Appendable out) throws IOException {
        if (answer instanceof Answer.Paginated paginated) {
            textPages(paginated.pages(), presentation, out);
        } else {
            TextFormat.write(chosenFromWhole(answer, presentation), out);
        }
    }

    /** Each page shows its items alone, the first one the other members of the result as well. */
    private static void textPages(PageReader pages, Presentation presentation, Appendable out) throws IOException {
        for (boolean first = true; pages.hasNext(); first = false) {
            Map<String, @Nullable Object> page = pages.next();
            Map<String, @Nullable Object> shown = new LinkedHashMap<>();
            if (first) {
                shown.putAll(pages.others());
            }
            pages.pagination().resultKeys().forEach(key -> shown.put(key, page.get(key)));
            TextFormat.write(presentation.chosenFrom(shown), out);
        }
        if (pages.nextToken().isPresent()) {
            Map<String, @Nullable Object> token = new LinkedHashMap<>();
            token.put("NextToken", Map.of("NextToken", pages.nextToken().get()));
            TextFormat.write(presentation.chosenFrom(token), out);
        }
    }

    /** Each page is a list of one, so that the whole stream can be read as one list. */
    private static void yamlStream(Answer answer, Presentation presentation, Appendable out) throws IOException {
        if (answer instanceof Answer.Paginated paginated) {
            while (paginated.pages().hasNext()) {
                yamlPage(presentation.chosenFrom(paginated.pages().next()), out);
            }
        } else if (!Tree.isEmptyObject(chosenFromWhole(answer, presentation))) {
            yamlPage(chosenFromWhole(answer, presentation), out);
        }
    }

    private static void yamlPage(@Nullable Object value, Appendable out) throws IOException {
        List<@Nullable Object> page = new ArrayList<>();
        page.add(value);
        YamlFormat.write(page, out);
    }

    private static @Nullable Object chosenFromWhole(Answer answer, Presentation presentation) {
        return presentation.chosenFrom(whole(answer));
    }

    private static Map<String, @Nullable Object> whole(Answer answer) {
        if (answer instanceof Answer.Paginated paginated) {
            return paginated.pages().whole();
        }
        return ((Answer.Single) answer).document();
    }
}
