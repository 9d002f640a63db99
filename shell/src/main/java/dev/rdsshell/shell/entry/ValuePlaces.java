package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.ArgumentParser;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Parameter.Arity;
import dev.rdsshell.shell.line.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where in a line the values of its parameters stand, or are to be written. Pure. */
final class ValuePlaces {
    private ValuePlaces() {}

    /** The line with the cursor where the value of a parameter ends, or begins once somebody types it. */
    static TypedText goTo(Reading reading, Parameter parameter) {
        Optional<Word> waiting = waiting(reading, parameter);
        if (waiting.isPresent()) {
            return apart(spaced(reading.text(), waiting.get().end()));
        }
        Optional<Argument> given = reading.deciding(parameter.name());
        if (given.isPresent() && !given.get().values().isEmpty()) {
            List<Word> values = given.get().values();
            int end = values.get(values.size() - 1).end();
            boolean isMore = parameter.arity() == Arity.MANY
                    && !given.get().isAttached()
                    && reading.reason(given.get()).isEmpty();
            return isMore ? apart(spaced(reading.text(), end)) : new TypedText(reading.text(), end);
        }
        return parameter.isOption() ? appended(reading, parameter.name()) : afterCommand(reading, parameter);
    }

    /** What is written behind a comment would belong to it. */
    static TypedText appended(Reading reading, String option) {
        int end = endBeforeComment(reading);
        String comment = reading.text().substring(end);
        String start = (reading.text().substring(0, end).stripTrailing() + " " + option).strip() + " ";
        return new TypedText(start + (comment.isEmpty() ? "" : " " + comment), start.length());
    }

    /** The same text with the cursor behind its last word, where it stood in a comment. */
    static TypedText beforeComment(Reading reading, TypedText text) {
        boolean isInside =
                comment(reading).filter(start -> start < text.cursor()).isPresent();
        return isInside ? new TypedText(text.text(), lastEnd(reading)) : text;
    }

    /** Where the line ends, or its comment begins. */
    static int endBeforeComment(Reading reading) {
        return comment(reading).orElse(reading.text().length());
    }

    /** Where a comment at the end of the line begins. */
    private static Optional<Integer> comment(Reading reading) {
        int start = reading.text().indexOf('#', lastEnd(reading));
        return start < 0 ? Optional.empty() : Optional.of(start);
    }

    private static int lastEnd(Reading reading) {
        return reading.words().words().stream().mapToInt(Word::end).max().orElse(0);
    }

    /** Words without an option stand before the options, in their order, so that no list takes them for its own. */
    private static TypedText afterCommand(Reading reading, Parameter parameter) {
        List<Parameter> earlier = reading.allParameters()
                .takeWhile(each -> !each.equals(parameter))
                .filter(each -> !each.isOption())
                .toList();
        Stream<Word> name = reading.words().words().stream()
                .filter(word -> !reading.rest().words().contains(word));
        Stream<Word> before = reading.arguments().given().stream()
                .filter(argument -> earlier.contains(argument.parameter()))
                .flatMap(argument -> argument.values().stream());
        int end = Stream.concat(name, before)
                .mapToInt(Word::end)
                .max()
                .orElse(reading.text().length());
        return apart(spaced(reading.text(), end));
    }

    /** What is typed at the cursor does not run into the word behind it. */
    private static TypedText apart(TypedText place) {
        boolean isFree = place.after().isEmpty() || place.after().startsWith(" ");
        return isFree ? place : new TypedText(place.before() + " " + place.after(), place.cursor());
    }

    /** The cursor behind a blank that follows a place, which is written where there is none. */
    private static TypedText spaced(String text, int place) {
        boolean there = place < text.length() && text.charAt(place) == ' ';
        return there ? new TypedText(text, place + 1) : new TypedText(text, place).insert(" ");
    }

    /**
     * The line without options that wait for a value and that no person wrote.
     *
     * @param offered the names of those that the entry wrote
     */
    static TypedText withoutWaiting(Reading reading, Set<String> offered) {
        String text = reading.text();
        List<Word> words = reading.rest().words();
        for (int index = words.size() - 1; index >= 0; index--) {
            Word word = words.get(index);
            if (isDangling(reading, word)) {
                boolean isOffered = named(reading, word)
                        .map(Parameter::name)
                        .filter(offered::contains)
                        .isPresent();
                int start = isOffered ? word.start() : word.end();
                text = joined(text.substring(0, start), text.substring(word.end()));
            }
        }
        return TypedText.endingWithCursor(text);
    }

    /** The line without an option and its values. */
    static TypedText without(Reading reading, Argument argument) {
        List<Word> values = argument.values();
        int start = values.isEmpty() || argument.parameter().isOption()
                ? argument.written().start()
                : values.get(0).start();
        int end = Math.max(
                argument.written().end(),
                values.isEmpty() ? 0 : values.get(values.size() - 1).end());
        return TypedText.endingWithCursor(
                joined(reading.text().substring(0, start), reading.text().substring(end)));
    }

    /** The line as far as it says something: without options that wait for a value, and without its comment. */
    static String whole(Reading reading) {
        Set<String> open = waiting(reading).stream().map(Parameter::name).collect(Collectors.toSet());
        String text = withoutWaiting(reading, open).text();
        return comment(reading)
                .map(start -> text.substring(0, text.length() - (reading.text().length() - start)))
                .orElse(text);
    }

    private static String joined(String before, String after) {
        return before.stripTrailing() + (after.isBlank() ? "" : " " + after.stripLeading());
    }

    /** The options that wait for a value. */
    static List<Parameter> waiting(Reading reading) {
        return reading.rest().words().stream()
                .filter(word -> isDangling(reading, word))
                .flatMap(word -> named(reading, word).stream())
                .distinct()
                .toList();
    }

    /** The line with its last quote closed, so that what is written behind it is no part of the value; empty for none open. */
    static Optional<TypedText> withoutOpenQuote(Reading reading) {
        return switch (reading.words().ending()) {
            case OPEN_SINGLE_QUOTE -> Optional.of(TypedText.endingWithCursor(reading.text() + "'"));
            case OPEN_DOUBLE_QUOTE -> Optional.of(TypedText.endingWithCursor(reading.text() + "\""));
            case WHOLE, CONTINUED -> Optional.empty();
        };
    }

    private static Optional<Word> waiting(Reading reading, Parameter parameter) {
        return reading.rest().words().stream()
                .filter(word -> isDanglingName(reading, word, parameter.name()))
                .findFirst();
    }

    /** Whether the line names the option, but gives it no value. */
    static boolean isWaitedFor(Reading reading, String name) {
        return reading.rest().words().stream().anyMatch(word -> isDanglingName(reading, word, name));
    }

    private static boolean isDanglingName(Reading reading, Word word, String name) {
        return isDangling(reading, word)
                && named(reading, word)
                        .map(Parameter::name)
                        .filter(name::equals)
                        .isPresent();
    }

    /** Whether the word names an option that takes a value, in full or shortened, and none follows. */
    static boolean isDangling(Reading reading, Word word) {
        boolean takesValue = named(reading, word)
                .filter(parameter -> parameter.arity() == Arity.ONE || parameter.arity() == Arity.MANY)
                .isPresent();
        return takesValue
                && reading.arguments().given().stream()
                        .noneMatch(argument -> argument.written().equals(word)
                                && !argument.values().isEmpty());
    }

    /** The parameter whose value stands at the cursor or is to be typed there. */
    static Optional<Parameter> current(Reading reading, int cursor) {
        Optional<Argument> within = reading.arguments().given().stream()
                .filter(argument -> !argument.values().isEmpty() && holds(argument, cursor))
                .findFirst();
        if (within.isPresent()) {
            return within.map(Argument::parameter);
        }
        Optional<Word> before = reading.rest().words().stream()
                .filter(word -> word.end() < cursor)
                .reduce((first, second) -> second);
        Optional<Parameter> waiting =
                before.filter(word -> isDangling(reading, word)).flatMap(word -> named(reading, word));
        return waiting.or(() -> listBefore(reading, cursor))
                .or(() -> nextWord(reading, cursor))
                .or(() -> soughtWith(reading, cursor));
    }

    /** The option whose value somebody looks for with several words, the last of which ends at the cursor: {@code shop 2026}. */
    static Optional<Parameter> soughtWith(Reading reading, int cursor) {
        List<Word> before = reading.rest().words().stream()
                .filter(word -> word.start() < cursor)
                .toList();
        int last = before.size() - 1;
        int name = last;
        while (name >= 0 && !before.get(name).text().startsWith("-")) {
            name--;
        }
        return name < 0 || last - name < 2 || before.get(last).end() != cursor
                ? Optional.empty()
                : named(reading, before.get(name)).filter(option -> option.arity() == Arity.ONE);
    }

    /** Whether another value of the same parameter could follow the one at the cursor. */
    static boolean isInList(Reading reading, int cursor) {
        boolean isAttached = reading.arguments().given().stream()
                .anyMatch(argument -> argument.isAttached() && holds(argument, cursor));
        return !isAttached
                && current(reading, cursor)
                        .filter(parameter -> parameter.arity() == Arity.MANY)
                        .isPresent();
    }

    private static boolean holds(Argument argument, int cursor) {
        List<Word> values = argument.values();
        return cursor >= values.get(0).start()
                && cursor <= values.get(values.size() - 1).end();
    }

    /** A list goes on behind a blank. */
    private static Optional<Parameter> listBefore(Reading reading, int cursor) {
        return reading.arguments().given().stream()
                .filter(argument -> argument.parameter().arity() == Arity.MANY
                        && !argument.values().isEmpty()
                        && !argument.isAttached())
                .filter(argument -> reading.text()
                        .substring(Math.min(cursor, lastEnd(argument)), cursor)
                        .isBlank())
                .filter(argument -> lastEnd(argument) < cursor)
                .map(Argument::parameter)
                .findFirst();
    }

    private static int lastEnd(Argument argument) {
        return argument.values().get(argument.values().size() - 1).end();
    }

    /** A blank between two words is the place of the next word without an option. */
    private static Optional<Parameter> nextWord(Reading reading, int cursor) {
        boolean inWord =
                reading.words().words().stream().anyMatch(word -> word.start() < cursor && cursor <= word.end());
        return inWord
                ? Optional.empty()
                : reading.parameters().stream()
                        .filter(parameter -> !parameter.isOption()
                                && reading.arguments().find(parameter.name()).isEmpty())
                        .findFirst();
    }

    private static Optional<Parameter> named(Reading reading, Word word) {
        return word.text().startsWith("-")
                ? ArgumentParser.named(reading.allParameters().toList(), word)
                : Optional.empty();
    }
}
