package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Parameter.Arity;
import dev.rdsshell.shell.output.SafeText;
import java.util.Optional;
import java.util.function.Consumer;

/** The names of options, read out and taken as answers: somebody wants to give another one a value. */
final class SpokenNames {
    private static final String ALL = "?";

    private final Entry entry;
    private final Consumer<String> reader;

    /** @param reader says a line */
    SpokenNames(Entry entry, Consumer<String> reader) {
        this.entry = entry;
        this.reader = reader;
    }

    /** The option of that name, as it is written in a line. */
    Optional<Parameter> exact(String name) {
        return entry.options().stream()
                .map(EntryOption::parameter)
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }

    /**
     * Takes an answer where no value is asked for, so that the dashes of a name say nothing.
     *
     * @param orElse what it is then, said behind the answer
     */
    void take(String answer, String orElse) {
        Optional<Parameter> named = exact(answer).or(() -> exact("--" + answer));
        if (named.isPresent()) {
            goTo(named.get());
        } else if (answer.equals(ALL)) {
            entry.options().stream()
                    .map(option -> new SpokenOption(option, "", true).named())
                    .forEach(reader);
        } else if (!answer.isEmpty()) {
            reader.accept(SafeText.line(answer) + orElse);
        }
    }

    /** A switch needs no value that could be asked for: its name puts it into the line, and takes it out again. */
    void goTo(Parameter parameter) {
        Optional<Argument> given = entry.reading().deciding(parameter.name());
        if (parameter.arity() == Arity.ONE || parameter.arity() == Arity.MANY) {
            entry.goTo(parameter);
        } else if (given.isPresent()) {
            entry.change(ValuePlaces.without(entry.reading(), given.get()));
            reader.accept(parameter.name() + " is taken out.");
            entry.goOn();
        } else {
            entry.goTo(parameter);
            reader.accept(parameter.name() + " is added.");
            entry.goOn();
        }
    }
}
