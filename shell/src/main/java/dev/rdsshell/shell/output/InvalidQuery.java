package dev.rdsshell.shell.output;

/** A text that is no JMESPath expression. */
public sealed class InvalidQuery extends RuntimeException permits InvalidFunctionCall {
    private static final long serialVersionUID = 1L;

    private final String query;
    private final int position;

    InvalidQuery(String message, String query, int position) {
        super(message);
        this.query = query;
        this.position = Math.max(0, Math.min(position, query.length()));
    }

    /** The first character that cannot be understood: its index in the text, from 0 to the length of the text. */
    public int position() {
        return position;
    }

    /**
     * The line of the expression with a mark below the place:
     *
     * <pre>
     *   ExportTasks[
     *               ^
     * </pre>
     */
    public String picture() {
        int start = query.lastIndexOf('\n', position - 1) + 1;
        int end = query.indexOf('\n', position);
        String line = query.substring(start, end < 0 ? query.length() : end);
        int column = TextWidth.of(SafeText.line(query.substring(start, position)));
        return SafeText.line(line) + "\n" + " ".repeat(column) + "^";
    }
}
