package dev.rdsshell.shell.entry;

import dev.rdsshell.completions.match.Matching;
import dev.rdsshell.completions.suggestion.Suggestion;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Pause;
import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.terminal.Completions;
import dev.rdsshell.shell.terminal.Completions.Choice;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The choices for one question, read out so many at a time: a person who hears them cannot look ahead, so that how many
 * there are is said first.
 *
 * <pre>
 *   155 choices, 1 to 20 of them; a part of a name leaves what fits, + reads on:
 *   1. orders-2026-11-20, postgres 16.3, 120 GiB
 * </pre>
 */
final class SpokenChoices {
    /** How many are read out at a time. */
    static final int PAGE = 20;

    /** Of names that only resemble an answer more would not be listened to. */
    private static final int MOST_LONGER_NAMES = 3;

    private static final String FURTHER = "a part of a name leaves what fits, + reads on";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    /** Until the first choice is there. */
    private static final int MOST_LOOKS = 100;
    /** Until all are there: of several kinds one may be slow. */
    private static final int MOST_LOOKS_FOR_ALL = 40;

    private final Supplier<Choosing> choosing;
    private final Consumer<String> reader;
    private final Pause pause;
    private String before = "";
    private String part = "";
    private List<Choice> choices = List.of();
    /** How many fit, of which the choices are the best. */
    private int total;

    private int readOut;

    /**
     * @param choosing what could stand at the place that is asked about
     * @param reader says a line
     * @param pause between two looks whether the choices have arrived
     */
    SpokenChoices(Supplier<Choosing> choosing, Consumer<String> reader, Pause pause) {
        this.choosing = choosing;
        this.reader = reader;
        this.pause = pause;
    }

    /**
     * Those of another question are not meant any more.
     *
     * @param begun what is written already, and is gone on with; or empty
     */
    void forget(String begun) {
        before = begun;
        part = "";
        choices = List.of();
        total = 0;
        readOut = 0;
    }

    /** Reads out the first of all, when they are there: what arrives behind the question would never be heard. */
    void read() throws InterruptedException {
        await();
        readAll();
    }

    /** The same once more. */
    void readAll() {
        part = "";
        read(fitting(""));
    }

    /** Reads out the first of those that fit a part of a name; where there are none, nothing is said and changed. */
    boolean narrow(String typed) {
        Completions fitting = fitting(typed);
        if (fitting.choices().isEmpty()) {
            return false;
        }
        part = typed;
        read(fitting);
        return true;
    }

    private void read(Completions found) {
        choices = found.choices();
        total = found.total();
        readOut = 0;
        if (!choices.isEmpty()) {
            reader.accept(counted());
            readPage();
        }
        if (!found.note().isEmpty()) {
            reader.accept(found.note());
        }
    }

    /** Reads out the next ones. */
    void readOn() {
        if (hasMore()) {
            int next = Math.min(choices.size(), readOut + PAGE);
            reader.accept(readOut + 1 + " to " + next + " of " + number(total) + ":");
            readPage();
        } else if (total == choices.size()) {
            reader.accept("There are no more rows.");
        } else {
            sayLeftOut();
        }
    }

    private void readPage() {
        int end = Math.min(choices.size(), readOut + PAGE);
        for (int place = readOut; place < end; place++) {
            heading(place).ifPresent(reader);
            reader.accept(place + 1 + ". " + text(choices.get(place)));
        }
        readOut = end;
        if (readOut == choices.size() && total > readOut) {
            sayLeftOut();
        }
    }

    /** What kind of thing follows, where that is another one than before. */
    private Optional<String> heading(int place) {
        String group = choices.get(place).group();
        String above = place == 0 ? "" : choices.get(place - 1).group();
        return group.isEmpty() || group.equals(above) ? Optional.empty() : Optional.of(SafeText.line(group) + ":");
    }

    /** Only the best of a long list are known here. */
    private void sayLeftOut() {
        reader.accept(number(total - choices.size()) + " more are not read out: a part of the name leaves what fits.");
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private String counted() {
        String all = number(total) + (total == 1 ? " choice" : " choices");
        String fit = part.isEmpty() ? "" : " with '" + SafeText.line(part) + "'";
        return all + fit + (total > PAGE ? ", 1 to " + PAGE + " of them; " + FURTHER : "") + ":";
    }

    private void await() throws InterruptedException {
        for (int look = 0; look < MOST_LOOKS && isAwaited(look); look++) {
            pause.sleep(BETWEEN_LOOKS);
            choosing.get().refresh();
        }
    }

    private boolean isAwaited(int look) {
        Completions known = fitting("");
        return known.growing() && (known.choices().isEmpty() || look < MOST_LOOKS_FOR_ALL);
    }

    private Completions fitting(String typed) {
        return choosing.get().fitting(before + typed);
    }

    /** The one that a person means by the whole of its value or of its name. */
    Optional<Choice> named(String text) {
        return fitting(text).choices().stream()
                .filter(choice -> List.of(text, before + text).contains(choice.value())
                        || choice.label().equals(text))
                .findFirst();
    }

    /** Whether none of those that are offered for a text fits it: where only certain ones are accepted, all are offered. */
    boolean areOthersThan(String text) {
        List<Suggestion> offered = fitting(text).choices().stream()
                .map(choice -> Suggestion.of(choice.value(), choice.label(), choice.columns()))
                .toList();
        return Matching.fitting(offered, text).isEmpty();
    }

    /** The numbers of the rows that an answer means: one, or of a list several; none where it means something else. */
    List<Integer> rows(SpokenAnswer answer, Parameter parameter) {
        List<SpokenAnswer> items = before.isEmpty() ? answer.items(parameter) : List.of(answer);
        List<Integer> rows = items.stream()
                .flatMap(item -> item.row(parameter, readOut > 0).stream())
                .toList();
        return rows.size() == items.size() ? rows : List.of();
    }

    /** The row of this number, where it was read out. */
    Optional<Choice> row(int number) {
        return number <= readOut ? Optional.of(choices.get(number - 1)) : Optional.empty();
    }

    /** How many rows were read out. */
    int count() {
        return readOut;
    }

    /** Whether something is known within one of the databases or schemas that were read out, as far as an engine has that. */
    boolean areParted(Optional<String> engine) {
        return choices.stream()
                .limit(readOut)
                .map(Choice::value)
                .filter(name -> ExportOnlyLevels.isParted(name, engine))
                .anyMatch(
                        name -> !fitting(ExportOnlyLevels.into(name)).choices().isEmpty());
    }

    /** The names, within those that were read out, that end in a part of an export of this name. */
    List<String> endingIn(String name) {
        return choices.stream()
                .limit(readOut)
                .map(Choice::value)
                .flatMap(this::within)
                .filter(value -> value.endsWith("." + name))
                .limit(MOST_LONGER_NAMES)
                .toList();
    }

    private Stream<String> within(String name) {
        String into = ExportOnlyLevels.into(name);
        return fitting(into).choices().stream()
                .map(Choice::value)
                .filter(value -> value.startsWith(into))
                .flatMap(value -> Stream.concat(Stream.of(value), within(value)));
    }

    boolean hasMore() {
        return readOut < choices.size();
    }

    /** Whether any are known, whatever was typed. */
    boolean areKnown() {
        return !fitting("").choices().isEmpty();
    }

    private static String text(Choice choice) {
        return Stream.concat(
                        Stream.of(choice.label()), Stream.concat(choice.columns().stream(), Stream.of(choice.remark())))
                .filter(part -> !part.isEmpty())
                .map(SafeText::line)
                .collect(Collectors.joining(", "));
    }
}
