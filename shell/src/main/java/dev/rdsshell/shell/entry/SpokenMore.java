package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.HelpText;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.output.SafeText;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What only asks to hear more before an answer is given: further rows, those that fit a part of a name, what an option is. */
final class SpokenMore {
    private static final int COLUMNS = 80;

    private final Registry registry;
    private final SpokenChoices choices;
    private final Consumer<String> reader;

    /** @param reader says a line */
    SpokenMore(Registry registry, SpokenChoices choices, Consumer<String> reader) {
        this.registry = registry;
        this.choices = choices;
        this.reader = reader;
    }

    /** Whether it was that; then it is done here, and the question is still open. */
    boolean takes(SpokenAnswer answer, Parameter parameter) {
        if (answer.readsOn()) {
            choices.readOn();
            return true;
        }
        if (answer.asksAbout()) {
            new HelpText(registry, COLUMNS).parameter(parameter).forEach(reader);
            return true;
        }
        List<Integer> rows = choices.rows(answer, parameter);
        return rows.isEmpty() ? isPart(answer, parameter) && isNarrowed(answer.text(), parameter) : isUnknown(rows);
    }

    private boolean isUnknown(List<Integer> rows) {
        Optional<Integer> unknown =
                rows.stream().filter(row -> choices.row(row).isEmpty()).findFirst();
        unknown.ifPresent(row -> {
            String known = choices.count() == 0 ? "No row was" : "Only rows up to " + choices.count() + " were";
            reader.accept(known + " given. Where " + row + " is the value itself, write '" + row + "'.");
        });
        return unknown.isPresent();
    }

    private boolean isPart(SpokenAnswer answer, Parameter parameter) {
        return isLikely(parameter, answer.text())
                && !answer.isNothing()
                && !answer.takesOut()
                && !answer.isQuoted()
                && choices.named(answer.text()).isEmpty()
                && answer.items(parameter).stream()
                        .anyMatch(item -> choices.named(item.text()).isEmpty());
    }

    /** Whether a text that is none of the names is rather a part of one: of a command, too, in front of a line. */
    private static boolean isLikely(Parameter parameter, String typed) {
        return ChoicesHere.isExisting(parameter, typed) || parameter.subject() == Subject.COMMAND;
    }

    private boolean isNarrowed(String part, Parameter parameter) {
        if (AcceptedValues.areAll(parameter) && choices.areOthersThan(part)) {
            reader.accept(SafeText.line(part) + " is none of them.");
            choices.readAll();
            return true;
        }
        boolean isNarrowed = choices.narrow(part);
        if (isNarrowed && isLikely(parameter, part) && !AcceptedValues.areAll(parameter)) {
            reader.accept("Where it is the value itself, write '" + SafeText.line(part) + "'.");
        }
        return isNarrowed;
    }
}
