package dev.rdsshell.shell.output;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an operation answered. */
public sealed interface Answer {
    /** The API's name of the operation, such as {@code DescribeExportTasks}: the title of its table. */
    String title();

    /** An answer in one piece. */
    static Answer of(String title, Map<String, @Nullable Object> document) {
        return new Single(title, document);
    }

    /** An answer in pages, which are fetched while they are read. */
    static Answer of(String title, PageReader pages) {
        return new Paginated(title, pages);
    }

    /**
     * One answer of an operation without pages, or one page fetched with {@code --no-paginate}.
     *
     * @param document the members in model order
     */
    record Single(String title, Map<String, @Nullable Object> document) implements Answer {}

    /** @param pages may fail with an unchecked exception whenever the next page is asked for; can be read once */
    record Paginated(String title, PageReader pages) implements Answer {}
}
