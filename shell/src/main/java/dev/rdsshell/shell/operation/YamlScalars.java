package dev.rdsshell.shell.operation;

import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * What a scalar of YAML is: by its form, or by the tag in front of it.
 *
 * @param old whether the document says that it is YAML 1.1: then {@code yes} is true and {@code 012} is ten
 */
record YamlScalars(boolean old) {
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d|\\d{4}-\\d{1,2}-\\d{1,2}(?:[Tt]|[ \\t]+)\\d{1,2}:\\d\\d:\\d\\d.*");
    private static final Pattern OLD_TRUTH = Pattern.compile("y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF");

    /** @throws YamlTree.InvalidYaml for a tag that is unknown, or that the value does not fit */
    @Nullable
    Object tagged(Tag tag, String text) throws YamlTree.InvalidYaml {
        Object typed = typed(text);
        if (tag.equals(Tag.STR)) {
            return text;
        }
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        if (tag.equals(Tag.INT) && ParameterCheck.isWhole(typed)) {
            return typed;
        }
        if (tag.equals(Tag.FLOAT) && typed instanceof Number number) {
            return number.doubleValue();
        }
        if (tag.equals(Tag.BOOL)
                && (typed instanceof Boolean || OLD_TRUTH.matcher(text).matches())) {
            return typed instanceof Boolean ? typed : isOldTrue(text);
        }
        if (tag.equals(Tag.BINARY)) {
            return bytes(text);
        }
        throw new YamlTree.InvalidYaml("the tag " + tag + " is unknown, or does not fit \"" + text + "\"");
    }

    private static byte[] bytes(String text) throws YamlTree.InvalidYaml {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new YamlTree.InvalidYaml("!!binary is not base64");
        }
    }

    private static boolean isOldTrue(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return word.startsWith("y") || word.equals("on");
    }

    @Nullable
    Object typed(String text) {
        if (old && OLD_TRUTH.matcher(text).matches()) {
            return isOldTrue(text);
        }
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> null;
            case "true", "True", "TRUE" -> true;
            case "false", "False", "FALSE" -> false;
            default -> other(text);
        };
    }

    /** A number, a time, or a text. */
    private Object other(String text) {
        return new YamlNumbers(old)
                .find(text)
                .map(Object.class::cast)
                .orElseGet(() -> TIME.matcher(text).matches() ? new YamlTree.Time(text) : text);
    }
}
