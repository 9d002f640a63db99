package dev.rdsshell.shell.output;

/** Texts in cells. */
final class TableText {
    private TableText() {}

    /** Ambiguous characters count two here, and combining ones one: the AWS CLI's rule, other than a terminal's. */
    static int width(String text) {
        return text.codePoints()
                .map(character -> EastAsianWidth.isWide(character) || EastAsianWidth.isAmbiguous(character) ? 2 : 1)
                .sum();
    }

    /** In the middle of so many columns, borders included. */
    static String centred(String text, int columns, String leftBorder) {
        int left = Math.floorDiv(columns, 2) - Math.floorDiv(width(text), 2) - 1;
        int right = columns - 1 - (leftBorder.length() + left + width(text));
        return leftBorder + blanks(left) + text + blanks(right) + "|";
    }

    /** Two blanks in, or none where they do not fit. The painted text is the text with colour. */
    static String leftAligned(String text, String painted, int columns, String leftBorder) {
        int borders = leftBorder.length() + 1;
        int padding = columns - width(text) - 2 - borders >= 0 ? 2 : 0;
        return leftBorder + blanks(padding) + painted + blanks(columns - borders - padding - width(text)) + "|";
    }

    private static String blanks(int count) {
        return " ".repeat(Math.max(0, count));
    }
}
