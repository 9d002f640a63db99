package dev.rdsshell.shell.output;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The forms that {@code --output} names, in the order in which the AWS CLI lists them. */
public enum OutputFormat {
    JSON("json"),
    TEXT("text"),
    TABLE("table"),
    YAML("yaml"),
    YAML_STREAM("yaml-stream"),
    /** Nothing is printed; every page is fetched nevertheless. */
    OFF("off");

    private final String word;

    OutputFormat(String word) {
        this.word = word;
    }

    /** The word after {@code --output}. */
    public String word() {
        return word;
    }

    /** The form of that exact word; {@code JSON} in capitals is none, as in the AWS CLI. */
    public static Optional<OutputFormat> find(String word) {
        return Arrays.stream(values()).filter(form -> form.word.equals(word)).findFirst();
    }

    /** All words, for messages and completion. */
    public static List<String> words() {
        return Arrays.stream(values()).map(OutputFormat::word).toList();
    }
}
