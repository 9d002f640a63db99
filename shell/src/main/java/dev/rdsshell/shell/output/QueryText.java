package dev.rdsshell.shell.output;

import java.util.ArrayList;
import java.util.List;

/**
 * An expression as it was written, and as the library reads it.
 *
 * <p>Between backticks stands JSON. The AWS CLI takes what is no JSON as a text, and most examples that people copy rely on
 * that: {@code [?SnapshotType==`manual`]}. So here such a text gets its quotes.
 *
 * @param places for each character that is read, where it was written; one more for the end
 */
record QueryText(String written, String read, List<Integer> places) {
    QueryText {
        places = List.copyOf(places);
    }

    static QueryText of(String written) {
        return new Reader(written).read();
    }

    /** Where the character of a line and a column, both from 1, was written. */
    int position(int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = read.indexOf('\n', start) + 1;
        }
        return places.get(Math.max(0, Math.min(start + column - 1, read.length())));
    }

    /** Goes through an expression from quote to quote. */
    private static final class Reader {
        private final String written;
        private final StringBuilder read = new StringBuilder();
        private final List<Integer> places = new ArrayList<>();
        private int next;

        Reader(String written) {
            this.written = written;
        }

        QueryText read() {
            while (next < written.length()) {
                char character = written.charAt(next);
                int end = isQuote(character) ? closing(character) : -1;
                if (end < 0) {
                    copy(next + 1);
                } else if (character == '`') {
                    literal(end);
                } else {
                    copy(end + 1);
                }
            }
            places.add(written.length());
            return new QueryText(written, read.toString(), places);
        }

        private static boolean isQuote(char character) {
            return character == '`' || character == '"' || character == '\'';
        }

        /** The place of the quote that ends what begins here, or -1. */
        private int closing(char quote) {
            for (int place = next + 1; place < written.length(); place++) {
                char character = written.charAt(place);
                if (character == quote) {
                    return place;
                }
                place += character == '\\' ? 1 : 0;
            }
            return -1;
        }

        private void literal(int end) {
            String text = written.substring(next + 1, end).replace("\\`", "`");
            String quoted = '"' + text.stripLeading() + '"';
            if (isJson(text) || !isJson(quoted)) {
                copy(end + 1);
                return;
            }
            copy(next + 1);
            while (Character.isWhitespace(written.charAt(next))) {
                next++;
            }
            add('"', next);
            copy(end);
            add('"', end);
            copy(end + 1);
        }

        private static boolean isJson(String text) {
            try {
                JsonTree.parse(text);
                return true;
            } catch (JsonTree.InvalidJson e) {
                return false;
            }
        }

        private void copy(int end) {
            while (next < end) {
                add(written.charAt(next), next);
                next++;
            }
        }

        private void add(char character, int place) {
            read.append(character);
            places.add(place);
        }
    }
}
