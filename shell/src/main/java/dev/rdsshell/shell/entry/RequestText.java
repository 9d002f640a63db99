package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Ready;
import dev.rdsshell.shell.operation.OperationCommand;
import dev.rdsshell.shell.operation.ReadyRequest;
import dev.rdsshell.shell.output.Answer;
import dev.rdsshell.shell.output.OutputFormat;
import dev.rdsshell.shell.output.Presentation;
import dev.rdsshell.shell.output.Renderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The request as it will be sent, and what its answer will look like under the line's own form and query. */
final class RequestText {
    private final LineReadings readings;
    private String shapeOf = "";
    private List<String> shape = List.of();

    RequestText(LineReadings readings) {
        this.readings = readings;
    }

    List<String> of(Reading reading) {
        List<String> rows = new ArrayList<>(request(reading));
        rows.add("");
        rows.addAll(shape(reading));
        return rows;
    }

    private static List<String> request(Reading reading) {
        Optional<Ready> ready = reading.ready();
        Optional<ReadyRequest> request = ready.flatMap(ReadyRequest::of);
        if (request.isPresent()) {
            return sent(request.get());
        }
        List<String> rows = new ArrayList<>();
        reading.arguments().given().stream()
                .map(argument -> argument.parameter().name() + " " + String.join(" ", argument.texts()))
                .forEach(rows::add);
        if (ready.isEmpty()) {
            rows.addAll(reading.isPending() ? List.of("checking…") : obstacles(reading));
        }
        return rows;
    }

    private static List<String> sent(ReadyRequest request) {
        Answer parameters = Answer.of(request.operation().api(), request.parameters());
        List<String> rows = rendered(parameters, Presentation.of(OutputFormat.JSON));
        return rows.isEmpty() ? List.of("The request has no parameters.") : rows;
    }

    /** What is wrong, and whether anything is missing besides. */
    private static List<String> obstacles(Reading reading) {
        List<String> rows = Stream.concat(
                        reading.unblamed().stream(),
                        reading.arguments().given().stream().flatMap(argument -> reading.reason(argument).stream()))
                .flatMap(failure -> failure.message().lines())
                .collect(Collectors.toCollection(ArrayList::new));
        boolean isMissing = lacking(reading)
                .anyMatch(parameter -> reading.value(parameter.name()).isEmpty());
        if (isMissing || rows.isEmpty()) {
            rows.add("Something is missing yet.");
        }
        return rows;
    }

    private static Stream<Parameter> lacking(Reading reading) {
        return reading.parameters().stream().filter(Parameter::required).filter(parameter -> reading.arguments()
                .find(parameter.name())
                .map(Argument::values)
                .filter(values -> !values.isEmpty())
                .isEmpty());
    }

    /** Made as --generate-cli-skeleton output makes it, with an example for what is missing. */
    private List<String> shape(Reading reading) {
        String line = withExamples(reading) + " --generate-cli-skeleton output";
        if (!line.equals(shapeOf)) {
            shapeOf = line;
            shape = readings.shape(line)
                    .map(answered -> rendered(answered.answer(), answered.presentation()))
                    .orElse(List.of());
        }
        return shape;
    }

    private String withExamples(Reading reading) {
        StringBuilder line = new StringBuilder(ValuePlaces.whole(uncut(reading)));
        lacking(reading)
                .forEach(parameter ->
                        line.append(' ').append(parameter.name()).append(' ').append(parameter.example()));
        return line.toString();
    }

    /** No page of an example can be asked for. */
    private Reading uncut(Reading reading) {
        return reading.arguments().given().stream()
                .filter(argument -> OperationCommand.cutsPages(argument.parameter()))
                .findFirst()
                .map(argument -> uncut(
                        readings.parsed(ValuePlaces.without(reading, argument).text())))
                .orElse(reading);
    }

    private static List<String> rendered(Answer answer, Presentation presentation) {
        StringBuilder text = new StringBuilder();
        try {
            Renderer.render(answer, presentation, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().lines().toList();
    }
}
