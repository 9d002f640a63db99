package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.HelpText;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Pause;
import dev.rdsshell.shell.command.Ready;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.entry.EntryOption.Standing;
import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.output.StyledLine;
import dev.rdsshell.shell.terminal.Completions.Choice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Parameter entry as questions one after the other, for a screen reader and for terminals that cannot move the cursor:
 *
 * <pre>
 *   --s3-bucket-name (string, required, missing). The name of the bucket that receives the files.
 *   2 choices:
 *   1. acme-exports, us-west-2, used by 3 exports
 *   2. logs, us-west-2
 *   Number or value; ? for more about it; nothing to look again; Ctrl-D to go back:
 * </pre>
 */
public final class PlainEntry {
    private static final String OUT = "-";
    private static final List<String> YES = List.of("y", "yes");
    private static final List<String> NO = List.of("n", "no");
    private static final String MORE = "+";
    private static final int COLUMNS = 80;

    private final EntryTools tools;
    private final Console console;
    private final Entry entry;
    private final SpokenChoices choices;

    /**
     * @param tools whose background is the calling thread, since nobody could see what arrives later
     * @param pause between two looks whether the choices have arrived
     */
    public PlainEntry(EntryTools tools, Console console, Pause pause, String line) {
        this.tools = tools;
        this.console = console;
        this.entry = new Entry(tools, line);
        this.choices = new SpokenChoices(entry::choosing, console::notice, pause);
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
        choices.forget();
        Optional<Ready> ready = entry.reading().ready();
        if (entry.isSummary() && ready.isPresent()) {
            summary(ready.get());
            return console.ask("Run it? Type yes or no, the name of another option, or ? for the names:", false);
        }
        entry.reading().unblamed().ifPresent(failure -> console.notice(failure.message()));
        Optional<EntryOption> current = current();
        if (current.isEmpty()) {
            return console.ask("The name of an option; ? for the names; Ctrl-D to go back:", false);
        }
        describe(current.get());
        return answer(current.get());
    }

    private Optional<EntryOption> current() {
        Optional<Parameter> parameter = entry.current();
        return entry.options().stream()
                .filter(option -> parameter.equals(Optional.of(option.parameter())))
                .findFirst();
    }

    /** Asks again, without reading everything once more, while the answer only asks for more. */
    private Optional<String> answer(EntryOption option) {
        Optional<String> answer = console.ask(question(option), false);
        while (answer.filter(given -> isMeantForRows(given.strip(), option.parameter()))
                .isPresent()) {
            answer = console.ask(question(option), false);
        }
        return answer;
    }

    /** What it says is what {@link #take} does. */
    private String question(EntryOption option) {
        boolean isWritten = !option.value().isEmpty();
        String nothing = option.isWanted() && (isWritten || option.parameter().required())
                ? "look again"
                : isWritten ? "keep it" : "leave it out";
        return (choices.count() == 0 ? "Value" : "Number or value") + "; "
                + (choices.hasMore() ? MORE + " to read on; " : "") + "? for more about it; "
                + (isWritten ? OUT + " to take it out; " : "") + "nothing to " + nothing
                + "; Ctrl-D to go back:";
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
        choices.read();
        if (parameter.subject() == Subject.EXPORT_ONLY && choices.count() > 0) {
            console.notice("A name with a dot behind it tells what is known in it.");
        }
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

    /** Where no value is asked for, the dashes say nothing. */
    private Optional<Parameter> namedInAnyForm(String name) {
        return named(name).or(() -> named("--" + name));
    }

    private void nameOptions() {
        entry.options().stream()
                .map(EntryOption::parameter)
                .forEach(parameter -> console.notice(parameter.name() + ". " + parameter.summary()));
    }

    /** The request is whole: what is neither yes nor an option changes nothing in it. */
    private void takeAtSummary(String answer) {
        Optional<Parameter> named = namedInAnyForm(answer);
        if (named.isPresent()) {
            entry.goTo(named.get());
        } else if (answer.equals("?")) {
            nameOptions();
        } else if (!answer.isEmpty()) {
            console.notice(SafeText.line(answer) + " is neither yes nor the name of an option.");
        }
    }

    /** Whether it asks to hear more, which is done here, and is no answer yet. */
    private boolean isMeantForRows(String given, Parameter parameter) {
        if (given.equals(MORE)) {
            choices.readOn();
            return true;
        }
        if (given.equals("?")) {
            new HelpText(tools.readings().registry(), COLUMNS)
                    .parameter(parameter)
                    .forEach(console::notice);
            return true;
        }
        if (isRow(given, parameter)) {
            return isUnknownRow(given);
        }
        boolean isPart = !given.isEmpty()
                && !given.equals(OUT)
                && !isWritten(given)
                && named(given).isEmpty();
        return isPart
                && ChoicesHere.isExisting(parameter, given)
                && choices.named(given).isEmpty()
                && isNarrowed(given);
    }

    private boolean isNarrowed(String part) {
        boolean isNarrowed = choices.narrow(part);
        if (isNarrowed) {
            console.notice("Where it is the value itself, write '" + SafeText.line(part) + "'.");
        }
        return isNarrowed;
    }

    private boolean isUnknownRow(String number) {
        boolean isUnknown = choices.row(Integer.parseInt(number)).isEmpty();
        if (isUnknown) {
            String known = choices.count() == 0 ? "No row was" : "Only rows up to " + choices.count() + " were";
            console.notice(known + " given. Where " + number + " is the value itself, write '" + number + "'.");
        }
        return isUnknown;
    }

    private void take(String answer) {
        Optional<Parameter> current = entry.current();
        Optional<Parameter> named = current.isPresent() ? named(answer) : namedInAnyForm(answer);
        if (named.isPresent()) {
            entry.goTo(named.get());
        } else if (answer.equals(OUT)) {
            entry.takeOut();
        } else if (answer.isEmpty()) {
            entry.leaveOut();
        } else if (current.isPresent()) {
            take(answer, current.get());
        } else if (answer.equals("?")) {
            nameOptions();
        }
    }

    private void take(String answer, Parameter parameter) {
        Optional<Choice> chosen = isRow(answer, parameter)
                ? choices.row(Integer.parseInt(answer))
                : choices.named(answer).filter(choice -> !choice.value().equals(answer));
        if (chosen.isPresent()) {
            console.notice("Taken: " + SafeText.line(chosen.get().value()));
            fill(chosen.get().value(), parameter);
            return;
        }
        if (!isWritten(answer) && isNoneOfThem(answer, parameter)) {
            console.notice(SafeText.line(answer) + " is not among the choices; it is taken as it is written.");
        }
        fill(isWritten(answer) ? answer : Quoting.quote(answer), parameter);
    }

    private boolean isNoneOfThem(String answer, Parameter parameter) {
        return ChoicesHere.isExisting(parameter, answer)
                && choices.areKnown()
                && choices.named(answer).isEmpty();
    }

    private static boolean isWritten(String answer) {
        return answer.startsWith("'") || answer.startsWith("\"");
    }

    /** A number is one of the rows that were read out, but where a number is asked for. */
    private boolean isRow(String answer, Parameter parameter) {
        boolean isNumber = parameter.type().equals("integer") && choices.count() == 0;
        return answer.matches("[1-9][0-9]{0,2}") && !isNumber;
    }

    /** What stands against a value that is not asked for again is said at once. */
    private void fill(String value, Parameter parameter) {
        entry.change(entry.choosing().with(value));
        entry.goOn();
        entry.settle();
        entry.options().stream()
                .filter(option -> option.parameter().equals(parameter) && !option.isWanted())
                .flatMap(option -> option.objection().stream())
                .forEach(why -> {
                    console.notice(SafeText.line(parameter.name() + " cannot work: " + why));
                    console.notice("Type " + parameter.name() + " to change it.");
                });
    }
}
