package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Parameter;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Where a line goes on: the line as it is then, with its cursor.
 *
 * @param reading the line without what the entry had offered in vain
 * @param wanted what is missing or cannot be right; empty where that is nothing, or nothing certain
 */
record NextPlace(Reading reading, Optional<Parameter> wanted) {

    /**
     * The line without what the entry had offered in vain, and with its last quote closed.
     *
     * @param readings how lines are read
     * @param offered the names of options that the entry wrote
     */
    static Reading clean(Function<String, Reading> readings, String text, Set<String> offered) {
        Reading now = readings.apply(text);
        Reading closed = ValuePlaces.withoutOpenQuote(now)
                .map(TypedText::text)
                .map(readings)
                .orElse(now);
        String clean = ValuePlaces.withoutWaiting(closed, offered).text();
        return clean.equals(closed.text()) ? closed : readings.apply(clean);
    }

    /** Whether it is only known that nothing is missing once more has been found out. */
    boolean isOpen() {
        return reading.isPending();
    }

    /** Whether nothing is missing and nothing stands against the line. */
    boolean isWhole() {
        return !isOpen() && wanted.isEmpty() && reading.ready().isPresent();
    }

    /** Whether the entry writes the name of the option that is wanted. */
    boolean writesName() {
        return wanted.filter(parameter -> !ValuePlaces.isWaitedFor(reading, parameter.name()))
                .isPresent();
    }

    /**
     * The line with its cursor at the value that is wanted. Where the line is neither whole nor lacks a certain option, what
     * could stand behind its last word is shown.
     *
     * @param now the line as it is
     */
    TypedText from(TypedText now) {
        if (wanted.isPresent()) {
            return ValuePlaces.goTo(reading, wanted.get());
        }
        TypedText same = now.text().equals(reading.text()) ? now : TypedText.endingWithCursor(reading.text());
        TypedText before = ValuePlaces.beforeComment(reading, same);
        boolean isLastWord = before.isAtEnd() && !before.text().endsWith(" ");
        return isLastWord && !isOpen() && !isWhole() ? before.insert(" ") : before;
    }
}
