package dev.rdsshell.shell.operation;

import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.output.JsonTree;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parameters from {@code --cli-input-json} or {@code --cli-input-yaml}, by the API's names. */
final class CliInput {
    private static final String JSON = "--cli-input-json";
    private static final String YAML = "--cli-input-yaml";

    private final ParameterFiles files;

    CliInput(ParameterFiles files) {
        this.files = files;
    }

    /**
     * The parameters; empty where neither option is given.
     *
     * @throws FailureException when both are given, or the text is not what it should be
     */
    Map<String, @Nullable Object> read(Arguments arguments) {
        if (arguments.has(JSON) && arguments.has(YAML)) {
            throw invalid("--cli-input-json and --cli-input-yaml exclude each other.", "Leave one of them out.");
        }
        if (arguments.has(JSON)) {
            return parameters(JSON, json(text(arguments, JSON)));
        }
        if (arguments.has(YAML)) {
            return parameters(YAML, yaml(text(arguments, YAML)));
        }
        return new LinkedHashMap<>();
    }

    /** The word of the line that names the input; null where there is none. */
    static @Nullable Word place(Arguments arguments) {
        return Stream.of(YAML, JSON)
                .flatMap(option -> arguments.find(option).stream())
                .map(Argument::written)
                .findFirst()
                .orElse(null);
    }

    private String text(Arguments arguments, String option) {
        Object loaded = files.load(option, arguments.value(option).orElse(""));
        return loaded instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : loaded.toString();
    }

    private static @Nullable Object json(String text) {
        try {
            return JsonTree.parse(text);
        } catch (JsonTree.InvalidJson e) {
            throw notReadable(JSON, "JSON", String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Object yaml(String text) {
        try {
            return YamlTree.parse(text);
        } catch (YamlTree.InvalidYaml e) {
            throw notReadable(YAML, "YAML", String.valueOf(e.getMessage()));
        }
    }

    private static FailureException notReadable(String option, String language, String reason) {
        return invalid(
                option + " is not valid " + language + ": " + reason + ".",
                "A file is written file://NAME. --generate-cli-skeleton prints a form to fill in.");
    }

    private static Map<String, @Nullable Object> parameters(String option, @Nullable Object value) {
        if (value instanceof Map) {
            return new LinkedHashMap<>(Tree.map(value));
        }
        throw invalid(
                option + " must hold parameters by name, but is " + ParameterCheck.described(value) + ".",
                "For example " + option + " '{\"SourceArn\": \"arn:aws:rds:…\"}'");
    }

    private static FailureException invalid(String message, String advice) {
        return new FailureException(new Failure.InvalidLine(message, advice));
    }
}
