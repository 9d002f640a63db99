package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Parameter.Arity;
import dev.rdsshell.shell.command.Pause;
import dev.rdsshell.shell.command.Ready;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.output.SafeText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
    private static final List<String> YES = List.of("y", "yes");
    private static final List<String> NO = List.of("n", "no");

    private final EntryTools tools;
    private final Console console;
    private final Entry entry;
    private final SpokenChoices choices;
    private final SpokenMore more;
    private final SpokenSummary summary;
    private final SpokenNames names;
    /** How far the value is written that is asked for part by part; else empty. */
    private String begun = "";

    /**
     * @param tools whose background is the calling thread, since nobody could see what arrives later
     * @param pause between two looks whether the choices have arrived
     */
    public PlainEntry(EntryTools tools, Console console, Pause pause, String line) {
        this.tools = tools;
        this.console = console;
        this.entry = new Entry(tools, line);
        this.choices = new SpokenChoices(entry::choosing, console::notice, pause);
        this.more = new SpokenMore(tools.readings().registry(), choices, console::notice);
        this.summary = new SpokenSummary(entry, tools.summary(), console::notice, pause);
        this.names = new SpokenNames(entry, console::notice);
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
            Optional<Ready> whole = entry.isSummary() ? entry.reading().ready() : Optional.empty();
            Optional<String> answer =
                    (whole.isPresent() ? aboutRequest(whole.get()) : aboutOption()).map(String::strip);
            if (answer.isEmpty() || (whole.isPresent() && isOneOf(NO, answer.get()))) {
                return entry.left();
            }
            if (whole.isPresent() && isOneOf(YES, answer.get())) {
                return new Entered.Run(entry.text().text());
            }
            if (whole.isPresent()) {
                takeAtSummary(answer.get());
            } else {
                take(new SpokenAnswer(answer.get()));
            }
        }
    }

    private static boolean isOneOf(List<String> words, String answer) {
        return words.contains(answer.toLowerCase(Locale.ROOT));
    }

    private Optional<String> aboutRequest(Ready ready) throws InterruptedException {
        summary.read(ready);
        return console.ask(
                "Run it? Type yes or no, nothing to hear it again, the name of another option, or ? for the names:",
                false);
    }

    private Optional<String> aboutOption() throws InterruptedException {
        choices.forget(begun);
        entry.reading().unblamed().ifPresent(this::say);
        Optional<EntryOption> current = current();
        if (current.isEmpty()) {
            return console.ask("The name of an option; ? for the names; Ctrl-D to go back:", false);
        }
        SpokenOption option = new SpokenOption(current.get(), begun, leadsOn(current.get()));
        console.notice(option.described());
        choices.read();
        sayWhatIsWithin(current.get().parameter());
        return answer(option);
    }

    /** Without an answer another question follows, but where the line says nothing without a word that no name stands for. */
    private boolean leadsOn(EntryOption option) {
        boolean isElseWanted = entry.options().stream().anyMatch(EntryOption::isWanted);
        return option.parameter().isOption()
                || isElseWanted
                || entry.reading().ready().isPresent();
    }

    private void say(Failure failure) {
        console.notice(failure.message());
        if (!failure.advice().isEmpty()) {
            console.notice(failure.advice());
        }
    }

    /** Asks again, without reading everything once more, while the answer only asks for more. */
    private Optional<String> answer(SpokenOption option) {
        while (true) {
            Optional<String> answer = console.ask(option.question(choices.count() > 0, choices.hasMore()), false);
            boolean isMore = answer.map(String::strip)
                    .filter(given -> names.exact(given).isEmpty())
                    .filter(given ->
                            more.takes(new SpokenAnswer(given), option.option().parameter()))
                    .isPresent();
            if (!isMore) {
                return answer;
            }
        }
    }

    private void sayWhatIsWithin(Parameter parameter) {
        Optional<String> engine = tools.account().engineOfSource(SentLine.arguments(entry.reading()));
        if (parameter.subject() == Subject.EXPORT_ONLY && choices.areParted(engine)) {
            console.notice("A name with a dot behind it tells what is known in it.");
        }
    }

    private Optional<EntryOption> current() {
        return entry.current().flatMap(this::option);
    }

    private Optional<EntryOption> option(Parameter parameter) {
        return entry.options().stream()
                .filter(option -> option.parameter().equals(parameter))
                .findFirst();
    }

    /** The request is whole: what is neither yes nor an option changes nothing in it. */
    private void takeAtSummary(String answer) {
        if (answer.isEmpty()) {
            summary.forget();
        } else {
            names.take(answer, " is neither yes nor the name of an option.");
        }
    }

    private void take(SpokenAnswer answer) {
        Optional<EntryOption> current = current();
        if (current.isEmpty()) {
            names.take(answer.text(), " is not the name of an option.");
        } else if (names.exact(answer.text()).isPresent()) {
            begun = "";
            names.goTo(names.exact(answer.text()).get());
        } else if (answer.takesOut()) {
            begun = "";
            entry.takeOut();
        } else if (answer.isNothing()) {
            begun = "";
            leaveOut(current.get());
        } else {
            Parameter parameter = current.get().parameter();
            fill(SpokenValue.of(answer, parameter, begun, choices, console::notice), parameter);
        }
    }

    /** An option that stands there without a value goes, as the question says, also where its sign of equality does. */
    private void leaveOut(EntryOption option) {
        boolean isBare = option.value().isEmpty() && !option.parameter().required();
        if (isBare && entry.reading().deciding(option.parameter().name()).isPresent()) {
            entry.takeOut();
        } else {
            entry.leaveOut();
        }
    }

    private void fill(SpokenValue value, Parameter parameter) {
        if (value.isWhole() && begun.isEmpty() && parameter.arity() == Arity.MANY) {
            new SpokenList(entry, parameter).take(value.text());
        } else {
            entry.change(entry.choosing().with(value.text()));
        }
        if (!value.isWhole()) {
            begun = value.text();
            return;
        }
        begun = "";
        entry.goOn();
        entry.settle();
        if (!entry.isSummary()) {
            sayWhatStandsAgainst(parameter);
        }
    }

    /** A value that will not be asked for again, and that the whole request is not read out with yet. */
    private void sayWhatStandsAgainst(Parameter parameter) {
        option(parameter)
                .filter(now -> !now.isWanted())
                .flatMap(EntryOption::objection)
                .ifPresent(why -> {
                    console.notice(SafeText.line(parameter.name() + " cannot work: " + why));
                    console.notice("Type " + parameter.name() + " to change it.");
                });
    }
}
