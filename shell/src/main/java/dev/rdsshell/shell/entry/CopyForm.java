package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Filled;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.operation.ReadyRequest;
import dev.rdsshell.shell.output.JsonLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request as text for another place.
 *
 * @param name what kind of text it is
 */
record CopyForm(String name, String text) {
    /** What says whether parameters are asked for, and nothing of the request. */
    static final List<String> ASKING = List.of("--cli-auto-prompt", "--no-cli-auto-prompt");

    /** As command of the AWS CLI, with its parameters as JSON, as line of a script; what is no operation of AWS has the last. */
    static List<CopyForm> of(Reading reading) {
        List<CopyForm> forms = new ArrayList<>();
        reading.ready().flatMap(ReadyRequest::of).ifPresent(request -> {
            forms.add(new CopyForm("aws command", awsCommand(reading, request)));
            forms.add(new CopyForm("--cli-input-json", asJson(reading, request)));
        });
        forms.add(new CopyForm("script line", withoutAsking(reading)));
        return forms;
    }

    /** Nobody is asked where the copy will run. */
    private static String withoutAsking(Reading reading) {
        StringBuilder text = new StringBuilder(reading.text());
        List<Word> words = reading.words().words();
        for (int place = words.size() - 1; place >= 0; place--) {
            Word word = words.get(place);
            if (!word.quoted() && ASKING.contains(word.text())) {
                text.replace(word.start(), Math.min(text.length(), word.end() + 1), "");
            }
        }
        return text.toString().strip();
    }

    /** What defaults and input files fill in is written out; an option that only we have is left out. */
    private static String awsCommand(Reading reading, ReadyRequest request) {
        List<String> parts = new ArrayList<>(List.of(program(request)));
        for (Filled filled : request.values()) {
            Optional<Argument> given = reading.arguments().find(filled.name());
            String value = given.filter(argument -> !argument.values().isEmpty())
                    .map(argument -> Quoting.quote(argument.texts()))
                    .orElseGet(() -> isList(reading, filled) ? filled.value() : Quoting.quote(filled.value()));
            parts.add(
                    given.map(argument -> argument.parameter().arity() == Parameter.Arity.NONE)
                                    .orElse(false)
                            ? filled.name()
                            : filled.name() + " " + value);
        }
        Stream.concat(place(request).stream(), global(reading)).distinct().forEach(parts::add);
        return String.join(" ", parts);
    }

    private static String asJson(Reading reading, ReadyRequest request) {
        List<String> parts = new ArrayList<>(List.of(program(request)));
        parts.add("--cli-input-json " + Quoting.quote(JsonLine.of(request.parameters())));
        Stream.concat(place(request).stream(), global(reading)).distinct().forEach(parts::add);
        return String.join(" ", parts);
    }

    private static String program(ReadyRequest request) {
        String name = request.operation().name();
        return name.contains(" ") ? "aws " + name : "aws " + request.operation().service() + " " + name;
    }

    private static List<String> place(ReadyRequest request) {
        return request.connection()
                .region()
                .map(region -> List.of("--region " + region))
                .orElse(List.of());
    }

    private static Stream<String> global(Reading reading) {
        return reading.arguments().given().stream()
                .filter(argument -> GlobalParameters.all().contains(argument.parameter()))
                .filter(argument -> !argument.parameter().name().equals("--region")
                        && !ASKING.contains(argument.parameter().name()))
                .map(argument -> (argument.parameter().name() + " " + Quoting.quote(argument.texts())).strip());
    }

    private static boolean isList(Reading reading, Filled filled) {
        return reading.parameters().stream()
                .anyMatch(parameter ->
                        parameter.name().equals(filled.name()) && parameter.arity() == Parameter.Arity.MANY);
    }
}
