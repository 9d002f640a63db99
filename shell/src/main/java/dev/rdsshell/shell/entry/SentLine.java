package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Filled;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Parameter.Arity;
import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.terminal.LineCompleter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a line says once it is sent: with the values of defaults, of input files and of an export to be like, and with what
 * stands in a file or behind {@code latest:} in the place of those words. What can stand at the cursor hangs on all of it.
 */
final class SentLine {
    private SentLine() {}

    /** The arguments of the line, and behind them those that it does not write, or writes in another form. */
    static Arguments arguments(Reading reading) {
        List<Argument> all = new ArrayList<>(reading.arguments().given());
        all.addAll(unwritten(reading));
        return new Arguments(all, reading.arguments().words());
    }

    /**
     * Completes a line as if all of that were written in it.
     *
     * @param known the line as far as it is known by now: what arrives later counts as soon as it is there
     */
    static LineCompleter completer(LineCompleter written, LineReadings readings, Supplier<Reading> known) {
        return (buffer, cursor) -> {
            LineCompleter.Place place = written.at(buffer, cursor);
            return new LineCompleter.Place(place.start(), place.severalWords(), typed -> written.at(
                            whole(readings.parsed(buffer), unwritten(known.get())), cursor)
                    .matching()
                    .apply(typed));
        };
    }

    /** Of an option that is written twice the last one counts; a comment would hide what stands behind it. */
    private static String whole(Reading line, List<Argument> more) {
        int end = ValuePlaces.endBeforeComment(line);
        String words = more.stream()
                .map(argument -> " " + argument.written().text() + " " + Quoting.quote(argument.texts()))
                .collect(Collectors.joining());
        return line.text().substring(0, end) + words + " " + line.text().substring(end);
    }

    private static List<Argument> unwritten(Reading reading) {
        return reading.values().stream()
                .flatMap(filled -> argument(reading, filled).stream())
                .toList();
    }

    private static Optional<Argument> argument(Reading reading, Filled filled) {
        boolean isWritten = reading.arguments().values(filled.name()).equals(List.of(filled.value()));
        Optional<Parameter> parameter = reading.allParameters()
                .filter(each -> each.name().equals(filled.name()) && each.arity() == Arity.ONE)
                .findFirst();
        return parameter
                .filter(each -> !isWritten)
                .map(each -> new Argument(each, Word.of(each.name()), List.of(Word.of(filled.value()))));
    }
}
