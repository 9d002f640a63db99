package dev.rdsshell.shell.operation;

import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.output.JsonLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request as options of a command line, with the values that are sent: {@code latest:shop} is the ARN that it stands for.
 *
 * <pre>
 *   --s3-prefix nightly
 *   --s3-prefix=-p                 what begins with a dash would be taken for an option
 *   --export-only shop.public stock
 *   --no-include-public
 *   --filters Name=engine,Values=postgres
 * </pre>
 */
public final class RequestOptions {
    private final ReadyRequest request;
    private final Arguments line;

    /** @param line in whose words structures are written, where it gives them */
    public RequestOptions(ReadyRequest request, Arguments line) {
        this.request = request;
        this.line = line;
    }

    /** The members of the request that a call is given; how its pages are cut is asked for by options alone. */
    public Map<String, @Nullable Object> members() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>(request.parameters());
        if (request.pageOptions().containsKey(OperationParameters.PAGE_SIZE)) {
            request.operation().paging().map(Paging::limit).ifPresent(members::remove);
        }
        return members;
    }

    /** Each member, in the order of the model. */
    public List<String> ofMembers() {
        Map<String, @Nullable Object> members = members();
        return request.operation().input().names().stream()
                .flatMap(name -> Optional.ofNullable(members.get(name)).stream()
                        .map(value -> option(OptionName.of(name), value)))
                .toList();
    }

    /** {@code --max-items 20} and its like. */
    public List<String> ofPages() {
        return request.pageOptions().entrySet().stream()
                .map(page -> option(page.getKey(), page.getValue()))
                .toList();
    }

    /** The option of that name as it is written with a value. */
    public Optional<String> of(String option) {
        return members().entrySet().stream()
                .filter(member -> OptionName.of(member.getKey()).equals(option) && member.getValue() != null)
                .map(member -> option(option, member.getValue()))
                .findFirst();
    }

    /** Options of the line that only we have. */
    public static List<String> ours(Arguments line) {
        return line.given().stream()
                .map(Argument::parameter)
                .filter(parameter -> parameter.visibility() == Parameter.Visibility.OURS)
                .map(Parameter::name)
                .distinct()
                .toList();
    }

    private String option(String option, @Nullable Object value) {
        if (value instanceof Boolean isOn) {
            return isOn ? option : OptionName.negated(option);
        }
        if (value instanceof List<?> list && list.stream().allMatch(RequestOptions::isWord)) {
            return (option + " "
                            + Quoting.quote(list.stream().map(String::valueOf).toList()))
                    .strip();
        }
        if (value instanceof List<?> || value instanceof Map<?, ?>) {
            return option + " " + asWritten(option).orElseGet(() -> Quoting.quote(JsonLine.of(value)));
        }
        return named(option, String.valueOf(value));
    }

    /** An option with one value. */
    public static String named(String option, String value) {
        return option + (value.startsWith("-") ? "=" : " ") + Quoting.quote(value);
    }

    /** In JSON every item is what it is, whatever it begins with. */
    private static boolean isWord(@Nullable Object item) {
        boolean isScalar = item instanceof String || item instanceof Number;
        String text = String.valueOf(item);
        return isScalar && Stream.of("-", "[", "{", "file://", "fileb://").noneMatch(text::startsWith);
    }

    /** Shorthand is easier to read than JSON. */
    private Optional<String> asWritten(String option) {
        return line.find(option)
                .map(Argument::texts)
                .filter(words -> words.stream().allMatch(RequestOptions::isWord))
                .map(Quoting::quote);
    }
}
