package dev.rdsshell.shell.operation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds a whole set of parameters against the service's model, and finds everything that is wrong at once: what is missing,
 * what is unknown, then values of the wrong type or too small, as the AWS CLI orders them.
 */
final class ParameterCheck {
    private static final Pattern BUCKET = Pattern.compile("[a-zA-Z0-9.\\-_]{1,255}|arn:.*");

    private final Operation operation;
    private final List<Finding> findings = new ArrayList<>();

    private ParameterCheck(Operation operation) {
        this.operation = operation;
    }

    /**
     * Something that is wrong.
     *
     * @param member the member of the request that it is about, such as {@code Filters}
     * @param impossible whether no request can be made of it at all; otherwise the service may decide
     */
    record Finding(String member, String message, String advice, boolean impossible) {
        /** Whether a required member of the request itself is missing: then the line lacks an option. */
        boolean isMissing() {
            return message.equals(member + " is missing.");
        }
    }

    static List<Finding> check(Operation operation, Map<String, @Nullable Object> parameters) {
        ParameterCheck check = new ParameterCheck(operation);
        check.structure("", operation.input(), parameters);
        return check.findings;
    }

    private void structure(String path, Shape.Structure shape, Map<String, @Nullable Object> values) {
        String rulePrefix = path.isEmpty() ? "" : path.replaceAll("\\[\\d+]", "") + ".";
        for (String name : shape.names()) {
            if (operation.rules().required().contains(rulePrefix + name) && !values.containsKey(name)) {
                add(path, name, in(path) + name + " is missing.", "Give " + nameOf(path, name) + ".", false);
            }
        }
        for (String name : values.keySet()) {
            if (shape.find(name).isEmpty()) {
                add(
                        path,
                        name,
                        in(path) + name + " is unknown.",
                        "Known are: " + String.join(", ", shape.names()) + ".",
                        true);
            }
        }
        values.forEach((name, value) -> shape.find(name)
                .ifPresent(member -> value(path.isEmpty() ? name : path + "." + name, member.shape(), value)));
    }

    private static String in(String path) {
        return path.isEmpty() ? "" : path + ": ";
    }

    private static String nameOf(String path, String name) {
        return path.isEmpty() ? OptionName.of(name) : name + "=…";
    }

    private void value(String path, Shape shape, @Nullable Object value) {
        if (shape instanceof Shape.ListOf list) {
            if (value instanceof List) {
                atLeast(path, Tree.list(value).size(), "items");
                int index = 0;
                for (Object item : Tree.list(value)) {
                    value(path + "[" + index++ + "]", list.element(), item);
                }
            } else {
                wrongType(path, "a list", value);
            }
        } else if (shape instanceof Shape.Structure structure) {
            if (value instanceof Map) {
                structure(path, structure, Tree.map(value));
            } else {
                wrongType(path, "a structure of " + String.join(" and ", structure.names()), value);
            }
        } else if (shape instanceof Shape.Scalar scalar) {
            scalar(path, scalar.kind(), value);
        }
    }

    private void scalar(String path, Shape.Kind kind, @Nullable Object value) {
        switch (kind) {
            case WHOLE_NUMBER -> wholeNumber(path, value);
            case TRUTH -> {
                if (!(value instanceof Boolean)) {
                    wrongType(path, "true or false", value);
                }
            }
            default -> text(path, value);
        }
    }

    private void wholeNumber(String path, @Nullable Object value) {
        if (!(value instanceof Integer number)) {
            wrongType(path, isWhole(value) ? "a whole number of 32 bits" : "a whole number", value);
            return;
        }
        Integer minimum = operation.rules().minimums().get(path);
        if (minimum != null && number < minimum) {
            add(path, "", path + " must be at least " + minimum + ", but is " + number + ".", "", false);
        }
    }

    static boolean isWhole(@Nullable Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof BigInteger;
    }

    /** A whole number can be sent as a text, by whoever has turned the check off. */
    private void text(String path, @Nullable Object value) {
        if (!(value instanceof String text)) {
            wrongType(path, "text", value, !isWhole(value));
            return;
        }
        atLeast(path, text.length(), "characters");
        text.codePoints()
                .filter(ParameterCheck::isHalfACharacter)
                .findFirst()
                .ifPresent(half -> add(
                        path,
                        "",
                        path + " holds half of a character, \\u" + Integer.toHexString(half) + ".",
                        "Write both halves, such as \\ud83d\\ude00, or the character itself.",
                        true));
        if (path.equals("Bucket")
                && operation.service().equals("s3")
                && !BUCKET.matcher(text).matches()) {
            add(
                    path,
                    "",
                    "Bucket must be the name of a bucket, but is \"" + text + "\".",
                    "Letters, digits, dots, dashes and underscores; no s3:// in front.",
                    false);
        }
    }

    /** It has no form in UTF-8, and something else would be sent. */
    private static boolean isHalfACharacter(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private void atLeast(String path, int length, String unit) {
        Integer minimum = operation.rules().minimums().get(path);
        if (minimum != null && length < minimum) {
            add(
                    path,
                    "",
                    path + " must have at least " + minimum + " " + unit + ", but has " + length + ".",
                    "",
                    false);
        }
    }

    private void wrongType(String path, String expected, @Nullable Object value) {
        wrongType(path, expected, value, true);
    }

    private void wrongType(String path, String expected, @Nullable Object value, boolean impossible) {
        add(
                path,
                "",
                path + " must be " + expected + ", but is " + described(value) + ".",
                advice(expected, value),
                impossible);
    }

    private static String advice(String expected, @Nullable Object value) {
        boolean bytes = value instanceof byte[];
        return bytes
                ? "Read a text from a file with file:// instead of fileb://."
                : expected.equals("text") && !(value == null || value instanceof Map || value instanceof List)
                        ? "Put quotes around it to make it a text."
                        : "";
    }

    private void add(String path, String name, String message, String advice, boolean impossible) {
        String member = path.isEmpty() ? name : path.replaceAll("[.\\[].*", "");
        findings.add(new Finding(member, message, advice, impossible));
    }

    /** A value with its kind, such as {@code a list: [x]}. */
    static String described(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof byte[]) {
            return "bytes";
        }
        return kindOf(value) + ": " + written(value);
    }

    /** As in JSON, but without quotes around texts: {@code {b: [1, x]}}. */
    private static String written(@Nullable Object value) {
        if (value instanceof Map) {
            return Tree.map(value).entrySet().stream()
                    .map(member -> member.getKey() + ": " + written(member.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ParameterCheck::written).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof YamlTree.Time time ? time.text() : String.valueOf(value);
    }

    private static String kindOf(Object value) {
        if (value instanceof Map) {
            return "a structure";
        }
        if (value instanceof List) {
            return "a list";
        }
        if (value instanceof Number) {
            return "a number";
        }
        return value instanceof Boolean ? "a truth value" : value instanceof YamlTree.Time ? "a date" : "a text";
    }
}
