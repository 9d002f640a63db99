package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.HelpText;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Pause;
import dev.rdsshell.shell.command.Ready;
import dev.rdsshell.shell.entry.EntryOption.Standing;
import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.output.StyledLine;
import dev.rdsshell.shell.terminal.Completions.Choice;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Parameter entry as questions one after the other, for a screen reader and for terminals that cannot move the cursor:
 *
 * <pre>
 *   --s3-bucket-name (string, required, missing). The name of the bucket that receives the files.
 *   1. acme-exports, us-west-2, used by 3 exports
 *   2. logs, us-west-2
 *   Number or value; ? for more about it; nothing to look again; Ctrl-D to go back:
 * </pre>
 */
public final class PlainEntry {
    private static final String OUT = "-";
    private static final List<String> YES = List.of("y", "yes");
    private static final List<String> NO = List.of("n", "no");
    private static final int MOST_CHOICES = 20;
    private static final int COLUMNS = 80;
    private static final int MOST_LOOKS = 100;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final EntryTools tools;
    private final Console console;
    private final Entry entry;
    private final Pause pause;
    private List<Choice> printed = List.of();

    /**
     * @param tools whose background is the calling thread, since nobody could see what arrives later
     * @param pause between two looks whether the first choices have arrived
     */
    public PlainEntry(EntryTools tools, Console console, Pause pause, String line) {
        this.tools = tools;
        this.console = console;
        this.pause = pause;
        this.entry = new Entry(tools, line);
    }

    /** Asks until the line is whole and wanted, or a question is declined with Ctrl-C or Ctrl-D. */
    public Entered run() {
        try {
            return untilOver();
        } catch (InterruptedException ctrlC) {
            return entry.left();
        } catch (RuntimeException defect) {
            return new Entered.Broken(entry.text().text(), defect);
        }
    }

    private Entered untilOver() throws InterruptedException {
        while (true) {
            entry.settle();
            Optional<String> answer = next();
            if (answer.isEmpty()) {
                return entry.left();
            }
            String given = answer.get().strip();
            if (!entry.isSummary()) {
                take(given);
            } else if (YES.contains(given.toLowerCase(Locale.ROOT))) {
                return new Entered.Run(entry.text().text());
            } else if (NO.contains(given.toLowerCase(Locale.ROOT))) {
                return entry.left();
            } else {
                takeAtSummary(given);
            }
        }
    }

    private Optional<String> next() throws InterruptedException {
        printed = List.of();
        Optional<Ready> ready = entry.reading().ready();
        if (entry.isSummary() && ready.isPresent()) {
            summary(ready.get());
            return console.ask("Run it? Type yes or no, or the name of another option:", false);
        }
        entry.reading().unblamed().ifPresent(failure -> console.notice(failure.message()));
        Optional<EntryOption> current = current();
        if (current.isEmpty()) {
            return console.ask("The name of an option, or Ctrl-D to go back:", false);
        }
        describe(current.get());
        return console.ask(question(current.get()), false);
    }

    private Optional<EntryOption> current() {
        Optional<Parameter> parameter = entry.current();
        return entry.options().stream()
                .filter(option -> parameter.equals(Optional.of(option.parameter())))
                .findFirst();
    }

    /** What it says is what {@link #take} does. */
    private static String question(EntryOption option) {
        boolean isWritten = !option.value().isEmpty();
        String nothing = option.isWanted() && (isWritten || option.parameter().required())
                ? "look again"
                : isWritten ? "keep it" : "leave it out";
        return "Number or value; ? for more about it; " + (isWritten ? OUT + " to take it out; " : "") + "nothing to "
                + nothing + "; Ctrl-D to go back:";
    }

    private void describe(EntryOption option) throws InterruptedException {
        Parameter parameter = option.parameter();
        String standing =
                switch (option.standing()) {
                    case MISSING -> ", required, missing";
                    case WRONG -> (option.value().isEmpty() ? ", " : ", cannot be right: ") + option.remark();
                    case HOPELESS -> ", cannot work: " + option.remark();
                    case FILLED -> ", " + option.remark() + ": " + option.value();
                    case OPEN -> "";
                };
        console.notice(parameter.name() + " (" + parameter.type() + standing + "). " + parameter.summary());
        awaitChoices();
        printed = choices();
        for (int place = 0; place < printed.size(); place++) {
            console.notice(place + 1 + ". " + text(printed.get(place)));
        }
        String note = entry.choosing().menu().offered().note();
        if (!note.isEmpty()) {
            console.notice(note);
        }
    }

    /** What arrives behind the question would never be read out. */
    private void awaitChoices() throws InterruptedException {
        for (int look = 0; look < MOST_LOOKS && isAwaited(); look++) {
            pause.sleep(BETWEEN_LOOKS);
            entry.choosing().refresh();
        }
    }

    private boolean isAwaited() {
        return choices().isEmpty() && entry.choosing().isGrowing();
    }

    private List<Choice> choices() {
        return entry.choosing().menu().offered().choices().stream()
                .limit(MOST_CHOICES)
                .toList();
    }

    private static String text(Choice choice) {
        return Stream.concat(
                        Stream.of(choice.label()), Stream.concat(choice.columns().stream(), Stream.of(choice.remark())))
                .filter(part -> !part.isEmpty())
                .map(SafeText::line)
                .collect(Collectors.joining(", "));
    }

    private void summary(Ready ready) {
        entry.options().stream()
                .filter(option -> option.standing() == Standing.FILLED)
                .forEach(option -> console.notice(option.parameter().name() + " " + SafeText.line(option.value()) + " ("
                        + option.remark() + ")"));
        Stream.concat(tools.summary().known(ready).stream(), tools.summary().found(ready).apply(COLUMNS).stream())
                .map(StyledLine::plain)
                .forEach(console::notice);
    }

    private Optional<Parameter> named(String name) {
        return entry.options().stream()
                .map(EntryOption::parameter)
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }

    /** The request is whole: what is neither yes nor an option changes nothing in it. */
    private void takeAtSummary(String answer) {
        Optional<Parameter> named = named(answer);
        if (named.isPresent()) {
            entry.goTo(named.get());
        } else if (!answer.isEmpty()) {
            console.notice(SafeText.line(answer) + " is neither yes nor the name of an option.");
        }
    }

    private void take(String answer) {
        Optional<Parameter> named = named(answer);
        if (named.isPresent()) {
            entry.goTo(named.get());
        } else if (answer.equals(OUT)) {
            entry.takeOut();
        } else if (answer.equals("?")) {
            entry.current()
                    .map(new HelpText(tools.readings().registry(), COLUMNS)::parameter)
                    .ifPresent(rows -> rows.forEach(console::notice));
        } else if (answer.isEmpty()) {
            entry.leaveOut();
        } else if (entry.current().filter(parameter -> isRow(answer, parameter)).isPresent()) {
            takeRow(Integer.parseInt(answer));
        } else if (entry.current().isPresent()) {
            boolean isWritten = answer.startsWith("'") || answer.startsWith("\"");
            fill(isWritten ? answer : Quoting.quote(answer));
        }
    }

    /** A number is one of the rows that were read out, but where a number is asked for. */
    private boolean isRow(String answer, Parameter parameter) {
        boolean isNumber = parameter.type().equals("integer") && printed.isEmpty();
        return answer.matches("[1-9][0-9]{0,2}") && !isNumber;
    }

    private void takeRow(int number) {
        if (number > printed.size()) {
            String known = printed.isEmpty() ? "No row was" : "Only rows up to " + printed.size() + " were";
            console.notice(known + " given. Where " + number + " is the value itself, write '" + number + "'.");
            return;
        }
        Choice choice = printed.get(number - 1);
        console.notice("Taken: " + SafeText.line(choice.value()));
        fill(choice.value());
    }

    private void fill(String value) {
        entry.change(entry.choosing().with(value));
        entry.goOn();
    }
}
