package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.output.TextWidth;

/**
 * A name in less room than it takes. What stands out in the middle: the end of an ARN or of an identifier tells one from the
 * other, its beginning tells what it is.
 *
 * <pre>
 *   arn:aws:rds:us-west-2:123456789012:snapshot:orders-2026-11-01   →   arn:aws:r…56789012:snapshot:orders-2026-11-01
 * </pre>
 */
final class Shortened {
    private static final String ELLIPSIS = "…";

    private Shortened() {}

    /** The text, at most so many columns wide. */
    static String inTheMiddle(String text, int columns) {
        if (TextWidth.of(text) <= columns) {
            return text;
        }
        if (columns <= 1) {
            return columns == 1 ? ELLIPSIS : "";
        }
        String beginning = TextWidth.beginning(text, (columns - 1) / 4);
        return beginning + ELLIPSIS + end(text, columns - 1 - TextWidth.of(beginning));
    }

    /** The longest end that fits. */
    private static String end(String text, int columns) {
        int start = text.length();
        int used = 0;
        while (start > 0) {
            int character = text.codePointBefore(start);
            used += TextWidth.of(character);
            if (used > columns) {
                break;
            }
            start -= Character.charCount(character);
        }
        return text.substring(start);
    }
}
