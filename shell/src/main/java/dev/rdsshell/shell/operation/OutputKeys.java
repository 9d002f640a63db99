package dev.rdsshell.shell.operation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys that can follow in a JMESPath expression over the answer of an operation: after {@code ExportTasks[?Status==}
 * those of an export task. What the beginning of the expression means is read from left to right; where that is not clear,
 * there are none.
 */
public final class OutputKeys {
    private final Shape whole;
    private final Deque<Shape> outer = new ArrayDeque<>();
    private final Deque<Character> brackets = new ArrayDeque<>();
    private @Nullable Shape now;
    private Shape context;

    private OutputKeys(Shape whole) {
        this.whole = whole;
        this.context = whole;
        this.now = whole;
    }

    /**
     * A key, and what kind of value it has.
     *
     * @param kind {@code list}, {@code structure} or {@code value}
     */
    public record Key(String name, String kind) {}

    /** @param before the expression up to the key that is being typed */
    public static List<Key> after(Operation operation, String before) {
        OutputKeys keys = new OutputKeys(operation.output());
        keys.read(before);
        return keys.now instanceof Shape.Structure structure
                ? structure.members().stream()
                        .map(member -> new Key(member.name(), kind(member.shape())))
                        .toList()
                : List.of();
    }

    private static String kind(Shape shape) {
        if (shape instanceof Shape.ListOf) {
            return "list";
        }
        return shape instanceof Shape.Scalar ? "value" : "structure";
    }

    private void read(String text) {
        int place = 0;
        while (place < text.length()) {
            char letter = text.charAt(place);
            int end = Character.isLetter(letter) ? endOfName(text, place) : place + 1;
            if (Character.isLetter(letter)) {
                name(text.substring(place, end), end < text.length() ? text.charAt(end) : ' ');
            } else if (letter == '\'' || letter == '`' || letter == '"') {
                end = endOfLiteral(text, place);
            } else {
                sign(letter, text.substring(place));
            }
            place = end;
        }
    }

    private static int endOfName(String text, int start) {
        int end = start;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return end;
    }

    private static int endOfLiteral(String text, int start) {
        int end = text.indexOf(text.charAt(start), start + 1);
        return end < 0 ? text.length() : end + 1;
    }

    /** A function's name is followed by a bracket; the key of a multi-select hash by a colon. */
    private void name(String name, char next) {
        if (next != '(' && next != ':') {
            now = now instanceof Shape.Structure structure
                    ? structure.find(name).map(Shape.Member::shape).orElse(null)
                    : null;
        }
    }

    private void sign(char sign, String rest) {
        switch (sign) {
            case '[' -> open(sign, rest);
            case '{', '(' -> enter(sign, now == null ? context : now);
            case ']', '}', ')' -> close();
            case '|' -> now = brackets.isEmpty() ? now : context;
            case ',', ':', '=', '<', '>', '!', '@' -> now = context;
            case '&' -> now = null;
            case '$' -> now = whole;
            default -> {
                // a point, a number or a blank changes nothing
            }
        }
    }

    /** A filter speaks of the items of a list; a selection after a point of what stands before it. */
    private void open(char sign, String rest) {
        boolean isSelection = !(now instanceof Shape.ListOf);
        enter(
                isSelection ? 's' : sign,
                now instanceof Shape.ListOf list ? list.element() : now == null ? context : now);
        if (!isSelection && !rest.startsWith("[?")) {
            now = null;
        }
    }

    private void enter(char bracket, Shape inside) {
        outer.push(context);
        brackets.push(bracket);
        context = inside;
        now = inside;
    }

    /** After an index, a slice or a filter come the items; after a function or a selection nothing is known. */
    private void close() {
        if (brackets.isEmpty()) {
            now = null;
            return;
        }
        now = brackets.pop() == '[' ? context : null;
        context = outer.pop();
    }
}
