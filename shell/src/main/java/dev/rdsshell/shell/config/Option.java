package dev.rdsshell.shell.config;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.line.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the shell behaves: what {@code option NAME VALUE} changes and {@code config.yaml} holds. A new one is one line
 * here.
 */
public enum Option {
    PAGER("pager", "on", "whether long answers go through the pager", "on", "off"),
    COLOUR("colour", "auto", "whether prompts, screens and tables are coloured", "auto", "on", "off"),
    NOTIFY(
            "notify",
            "on",
            "how the end of an export is told during a watch: bell, title and desktop; bell only; or nothing",
            "on",
            "bell",
            "off"),
    CHECK("check", "on", "whether the prompt checks an export before it starts it", "on", "off"),
    IDEMPOTENT("idempotent", "off", "whether an export that exists already is taken for started", "on", "off"),
    ON_ERROR("on-error", "stop", "whether a script goes on after a line that fails", "stop", "continue"),
    KEY_FORM("key-form", "arn", "what Tab inserts for a KMS key: its ARN, or its alias", "arn", "alias"),
    SHARED_SNAPSHOTS(
            "shared-snapshots", "off", "whether Tab also looks for snapshots that other accounts share", "on", "off"),
    AS_YOU_TYPE(
            "as-you-type", "on", "whether a line is coloured, continued and explained while it is typed", "on", "off"),
    AUTO_PROMPT(
            "auto-prompt",
            "on-partial",
            "whether the prompt asks for the parameters of a line: always, where it cannot run, or never",
            "on",
            "on-partial",
            "off"),
    ACCESSIBLE(
            "accessible",
            "false",
            "whether parameters are asked for one after the other, as plain text for a screen reader",
            "true",
            "false"),
    KEY_HELP("key-help", "f1", "the key that shows the keys of parameter entry", KeyWords.ALL),
    KEY_PANEL("key-panel", "f2", "the key that goes to the next panel", KeyWords.ALL),
    KEY_DOCUMENTATION("key-documentation", "f3", "the key that shows the documentation", KeyWords.ALL),
    KEY_COLUMNS("key-columns", "f4", "the key that shows or hides the columns of choices", KeyWords.ALL),
    KEY_REQUEST("key-request", "f5", "the key that shows the request", KeyWords.ALL),
    KEY_COPY("key-copy", "ctrl-o", "the key that copies the request", KeyWords.ALL),
    KEY_HISTORY("key-history", "ctrl-r", "the key that searches earlier values and lines", KeyWords.ALL),
    OUTPUT("output", "json", "the form of answers", "json", "text", "table", "yaml", "yaml-stream", "off");

    private final String word;
    private final String builtIn;
    private final String help;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> allowed;

    Option(String word, String builtIn, String help, String... allowed) {
        this.word = word;
        this.builtIn = builtIn;
        this.help = help;
        this.allowed = List.of(allowed);
    }

    /** Its name on a line and in the file. */
    public String word() {
        return word;
    }

    public String builtIn() {
        return builtIn;
    }

    /** What it decides, as the rest of a sentence. */
    public String help() {
        return help;
    }

    /** The only values that are accepted. */
    public List<String> allowed() {
        return allowed;
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Option::word).toList();
    }

    public static Optional<Option> find(String word) {
        return Arrays.stream(values())
                .filter(option -> option.word.equals(word))
                .findFirst();
    }

    /** Why this name with this value cannot be accepted, or empty where it can. */
    public static Optional<Failure> problem(String word, String value, Nearest nearest) {
        Optional<Option> option = find(word);
        if (option.isEmpty()) {
            return Optional.of(new Failure.InvalidLine(
                    "There is no option " + word + ".", suggestion(word, words(), nearest, "There are: ")));
        }
        return option.get().allowed.contains(value)
                ? Optional.empty()
                : Optional.of(new Failure.InvalidLine(
                        "Option " + word + " cannot be " + value + ".",
                        suggestion(value, option.get().allowed, nearest, "It can be: ")));
    }

    /**
     * Why a key cannot do this: another option has it. Empty where it is free, and for what is no key.
     *
     * @param now what each option is set to
     */
    public static Optional<Failure> taken(Option option, String value, Function<Option, String> now) {
        return Arrays.stream(values())
                .filter(other -> option.isKey() && other.isKey() && other != option)
                .filter(other -> now.apply(other).equals(value))
                .findFirst()
                .map(other -> new Failure.InvalidLine(
                        "Option " + option.word + " cannot be " + value + ": it is the key of " + other.word + ".",
                        "Take another key, or give " + other.word + " another one first."));
    }

    private boolean isKey() {
        return word.startsWith("key-") && this != KEY_FORM;
    }

    private static String suggestion(String typed, List<String> known, Nearest nearest, String otherwise) {
        return nearest.find(typed, known)
                .map(near -> "Did you mean " + near + "?")
                .orElse(otherwise + String.join(", ", known) + ".");
    }
}
