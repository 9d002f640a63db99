package dev.rdsshell.shell.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The AWS CLI's shorthand for structures, such as {@code Name=status,Values=complete,failed}.
 *
 * <p>Values may be quoted ({@code "a b"}, {@code 'a'}), a comma in a value is written {@code \,}, a list {@code [a,b]}, a
 * structure {@code {a=b}}; {@code Key@=file://path} reads a file.
 */
final class Shorthand {
    private static final String START = "!#-&(-+\\--<>-Z\\\\-z|-\\uffff";
    private static final Pattern FIRST = value(START, "\\s!#-&(-+\\--\\\\\\^-|~-\\uffff");
    private static final Pattern SECOND = value(START, "\\s!#-&(-+\\--<>-\\uffff");
    private static final Pattern SINGLE_QUOTED = Pattern.compile("'((?:\\\\\\\\|\\\\'|[^'])*)'");
    private static final Pattern DOUBLE_QUOTED = Pattern.compile("\"((?:\\\\\\\\|\\\\\"|[^\"])*)\"");
    private static final String KEY = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.#/:";

    private final String input;
    private final Function<String, Object> loader;
    private int at;

    private Shorthand(String input, Function<String, Object> loader) {
        this.input = input;
        this.loader = loader;
    }

    /** A text that is no shorthand. */
    static final class InvalidShorthand extends Exception {
        private static final long serialVersionUID = 1L;

        InvalidShorthand(String message) {
            super(message);
        }
    }

    /** @param loader gives the contents for a value such as {@code file://path} */
    static Map<String, @Nullable Object> parse(String input, Function<String, Object> loader) throws InvalidShorthand {
        return new Shorthand(input, loader).structure();
    }

    private static Pattern value(String start, String following) {
        return Pattern.compile("(?:\\\\,|[" + start + "])(?:\\\\,|[" + following + "])*");
    }

    private Map<String, @Nullable Object> structure() throws InvalidShorthand {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (true) {
            int start = at;
            String key = key();
            Object value = assigned(this::value);
            if (members.containsKey(key)) {
                throw new InvalidShorthand("\"" + key + "\" is there twice" + picture(start)
                        + "\nMembers are separated by commas, items by blanks.");
            }
            members.put(key, value);
            if (atEnd()) {
                return members;
            }
            expect(',', true);
        }
    }

    private String key() {
        int start = at;
        while (!atEnd() && KEY.indexOf(current()) >= 0) {
            at++;
        }
        return input.substring(start, at);
    }

    private interface Reader {
        Object read() throws InvalidShorthand;
    }

    /** What stands behind {@code =}, or the contents of the file behind {@code @=}. */
    private Object assigned(Reader reader) throws InvalidShorthand {
        boolean fromFile = !atEnd() && current() == '@';
        if (fromFile) {
            at++;
        }
        expect('=', true);
        Object value = reader.read();
        return fromFile && value instanceof String text ? loader.apply(text) : value;
    }

    private Object value() throws InvalidShorthand {
        if (atEnd()) {
            return "";
        }
        return current() == '[' || current() == '{' ? explicit() : separated();
    }

    /** {@code a} or {@code a,b,c}; in {@code a,b,key=c} the last one belongs to the next member. */
    private Object separated() throws InvalidShorthand {
        String first = scalar(FIRST).orElse("");
        skipBlanks();
        if (atEnd() || current() != ',') {
            return first;
        }
        List<Object> list = new ArrayList<>(List.of(first));
        expect(',', true);
        while (true) {
            int start = at;
            Optional<String> next = scalar(SECOND);
            skipBlanks();
            if (next.isEmpty() && atEnd()) {
                throw unexpected("a value");
            }
            if (next.isPresent() && atEnd()) {
                list.add(next.get());
                break;
            }
            if (next.isEmpty() || current() != ',') {
                at = input.lastIndexOf(',', start);
                break;
            }
            expect(',', true);
            list.add(next.get());
        }
        return list.size() == 1 ? first : list;
    }

    private Object explicit() throws InvalidShorthand {
        if (atEnd()) {
            throw unexpected("a value");
        }
        return switch (current()) {
            case '[' -> list();
            case '{' -> map();
            default -> scalar(FIRST).orElse("");
        };
    }

    private List<Object> list() throws InvalidShorthand {
        List<Object> items = new ArrayList<>();
        expect('[', true);
        while (!isNext(']')) {
            items.add(explicit());
            separate(']');
        }
        expect(']', false);
        return items;
    }

    private Map<String, @Nullable Object> map() throws InvalidShorthand {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        expect('{', true);
        while (!isNext('}')) {
            String key = key();
            Object value = assigned(this::explicit);
            separate('}');
            members.put(key, value);
        }
        expect('}', false);
        return members;
    }

    private void separate(char end) throws InvalidShorthand {
        skipBlanks();
        if (!isNext(end)) {
            expect(',', true);
        }
    }

    private boolean isNext(char character) throws InvalidShorthand {
        if (atEnd()) {
            throw unexpected("'" + character + "'");
        }
        return current() == character;
    }

    /** Empty where no value stands. */
    private Optional<String> scalar(Pattern plain) throws InvalidShorthand {
        if (atEnd()) {
            return Optional.empty();
        }
        if (current() == '\'' || current() == '"') {
            return Optional.of(quoted(current() == '\'' ? SINGLE_QUOTED : DOUBLE_QUOTED));
        }
        return match(plain).map(found -> found.group().replace("\\,", ",").stripTrailing());
    }

    private String quoted(Pattern pattern) throws InvalidShorthand {
        String quote = String.valueOf(current());
        Matcher found = match(pattern).orElseThrow(() -> unexpected("a closing " + quote));
        return found.group(1).replace("\\" + quote, quote).replace("\\\\", "\\");
    }

    private Optional<Matcher> match(Pattern pattern) {
        Matcher matcher = pattern.matcher(input).region(at, input.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        at = matcher.end();
        return Optional.of(matcher);
    }

    private void expect(char character, boolean amongBlanks) throws InvalidShorthand {
        if (amongBlanks) {
            skipBlanks();
        }
        if (atEnd() || current() != character) {
            throw unexpected("'" + character + "'");
        }
        at++;
        if (amongBlanks) {
            skipBlanks();
        }
    }

    private InvalidShorthand unexpected(String expected) {
        return new InvalidShorthand(expected + " is missing" + picture(at));
    }

    /** The input, and below it a mark at the place. */
    private String picture(int place) {
        int start = input.lastIndexOf('\n', place - 1) + 1;
        int end = input.indexOf('\n', place);
        String line = input.substring(start, end < 0 ? input.length() : end);
        return ":\n" + line + "\n" + " ".repeat(line.codePointCount(0, place - start)) + "^";
    }

    private boolean atEnd() {
        return at >= input.length();
    }

    private char current() {
        return input.charAt(at);
    }

    private void skipBlanks() {
        while (!atEnd() && Character.isWhitespace(current())) {
            at++;
        }
    }
}
