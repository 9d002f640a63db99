package dev.rdsshell.completions.source.account;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the cursor is in a filter that is being typed, in the shorthand of the AWS CLI or in JSON:
 *
 * <pre>
 *   Name=status,Values=starting,in_pro
 *   [{"Name":"status","Values":["starting","in_pro
 * </pre>
 *
 * @param what what belongs there
 * @param before the text up to the piece that is being typed
 * @param piece as far as it is typed
 * @param name what is filtered by, as far as that stands before; else empty
 * @param used the values that stand before
 * @param after what goes on behind the piece
 */
record FilterPlace(What what, String before, String piece, String name, List<String> used, String after) {
    private static final String START = "Name=";
    private static final String JSON_START = "[{\"Name\":\"";
    private static final Pattern JSON_NAME = Pattern.compile("\"Name\"\\s*:\\s*\"([^\"]*)\"");
    private static final Pattern AT_JSON_NAME = Pattern.compile("(?s).*\"Name\"\\s*:\\s*");
    private static final Pattern AT_JSON_VALUE =
            Pattern.compile("(?s).*\"Values\"\\s*:\\s*\\[(\\s*\"[^\"]*\"\\s*,)*\\s*");

    /** What belongs to the cursor. */
    enum What {
        NAME,
        VALUE
    }

    /** Empty where nothing is known that could stand there. */
    static Optional<FilterPlace> of(String typed) {
        if (typed.startsWith("[") || typed.startsWith("{")) {
            return JSON_START.startsWith(typed) ? Optional.of(beginning(JSON_START, "")) : inJson(typed);
        }
        return inShorthand(typed);
    }

    private static FilterPlace beginning(String before, String piece) {
        String after = before.equals(START) ? ",Values=" : "\",\"Values\":[\"";
        return new FilterPlace(What.NAME, before, piece, "", List.of(), after);
    }

    private static Optional<FilterPlace> inShorthand(String typed) {
        int equals = typed.lastIndexOf('=');
        if (equals < 0) {
            return Optional.of(beginning(START, START.startsWith(typed) ? "" : typed));
        }
        String key = typed.substring(typed.lastIndexOf(',', equals) + 1, equals);
        if (key.equals("Name") && typed.indexOf(',', equals) < 0) {
            String after = typed.contains("Values=") ? "" : ",Values=";
            String before = typed.substring(0, equals + 1);
            return Optional.of(new FilterPlace(What.NAME, before, typed.substring(equals + 1), "", List.of(), after));
        }
        return key.equals("Values") ? Optional.of(shorthandValue(typed, equals)) : Optional.empty();
    }

    private static FilterPlace shorthandValue(String typed, int equals) {
        int start = Math.max(typed.lastIndexOf(','), equals) + 1;
        String before = typed.substring(0, start);
        String name = typed.startsWith(START) ? before.substring(START.length(), before.indexOf(',')) : "";
        List<String> used = List.of(before.substring(equals + 1).split(",", -1));
        return new FilterPlace(What.VALUE, before, typed.substring(start), name, used, "");
    }

    /** In a text only: an odd number of quotes stands before the cursor. */
    private static Optional<FilterPlace> inJson(String typed) {
        int quote = typed.lastIndexOf('"');
        if (typed.chars().filter(character -> character == '"').count() % 2 == 0) {
            return Optional.empty();
        }
        String before = typed.substring(0, quote + 1);
        String piece = typed.substring(quote + 1);
        String context = typed.substring(typed.lastIndexOf('{', quote) + 1, quote);
        if (AT_JSON_NAME.matcher(context).matches()) {
            return Optional.of(beginning(before, piece));
        }
        return AT_JSON_VALUE.matcher(context).matches()
                ? Optional.of(new FilterPlace(
                        What.VALUE,
                        before,
                        piece,
                        jsonName(context),
                        texts(context),
                        typed.startsWith("[") ? "\"]}]" : "\"]}"))
                : Optional.empty();
    }

    private static String jsonName(String context) {
        Matcher name = JSON_NAME.matcher(context);
        return name.find() ? name.group(1) : "";
    }

    private static List<String> texts(String context) {
        return Stream.of(context.split("\"", -1)).toList();
    }
}
