package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.terminal.LineCompleter;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The option that is marked while the keys go to the options, and what its value could be; the line stays as it is. */
final class MarkedOption {
    private final LineReadings readings;
    private final LineCompleter completer;
    private final Choosing choosing = new Choosing();
    private @Nullable Parameter marked;
    private TypedText place = TypedText.endingWithCursor("");

    MarkedOption(LineReadings readings, LineCompleter completer) {
        this.readings = readings;
        this.completer = completer;
    }

    Optional<Parameter> parameter() {
        return Optional.ofNullable(marked);
    }

    /** What its value could be; nothing of it is chosen. */
    Choosing choosing() {
        return choosing;
    }

    /**
     * Marks another one.
     *
     * @param option empty for none
     * @param placing gives the line as it would be with the cursor at the value of an option
     */
    void mark(Optional<Parameter> option, Function<Parameter, TypedText> placing) {
        if (option.isEmpty()) {
            marked = null;
            return;
        }
        Parameter parameter = option.get();
        TypedText there = placing.apply(parameter);
        if (!parameter.equals(marked) || !there.equals(place)) {
            marked = parameter;
            place = there;
            look(parameter);
        }
    }

    private void look(Parameter parameter) {
        Reading there = readings.parsed(place.text());
        Optional<Parameter> taken = ValuePlaces.current(there, place.cursor()).filter(parameter::equals);
        ChoicesHere here = new ChoicesHere(there, place, taken);
        choosing.at(
                place,
                taken.isPresent() ? here.from(completer) : (buffer, cursor) -> LineCompleter.Place.none(cursor),
                false,
                here.shown());
    }
}
