package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.NearestName;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.config.AwsSettings;
import dev.rdsshell.shell.config.Option;
import dev.rdsshell.shell.config.Setting;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.session.GlobalOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code option NAME VALUE}: how the shell behaves. */
public final class OptionCommand extends BuiltIn {
    /** The parameter that names the option. */
    public static final String NAME = "NAME";

    private static final String VALUE = "VALUE";
    private static final int NAME_COLUMN =
            Option.words().stream().mapToInt(String::length).max().orElse(0);

    private final SettingsResolver settings;

    public OptionCommand(SettingsResolver settings) {
        super(new Description(
                "option",
                List.of(),
                Description.Group.SESSION,
                "Sets how the shell behaves, or lists that.",
                "It lasts for the session; 'save' keeps it, and config.yaml sets it for good. A key that already stands for"
                        + " something else while parameters are asked for is refused.",
                List.of(
                        Declared.word(NAME, Subject.OPTION_NAME, "What to set.", "pager"),
                        Declared.word(VALUE, Subject.OPTION_VALUE, "What to set it to.", "off")),
                List.of(
                        new Description.Example("option pager off", "answers are no longer paged"),
                        new Description.Example("option", "lists all, with their values"))));
        this.settings = settings;
    }

    @Override
    public boolean runsDry() {
        return true;
    }

    @Override
    public List<Problem> problemsOfValues(Arguments arguments) {
        return arguments
                .word(NAME)
                .flatMap(name -> problem(name, arguments.word(VALUE)))
                .map(List::of)
                .orElse(List.of());
    }

    @Override
    List<Problem> problems(Arguments arguments, Preparation preparation) {
        List<Problem> problems = new ArrayList<>(super.problems(arguments, preparation));
        Optional<Option> option = arguments.value(NAME).flatMap(Option::find);
        Optional<Word> value = arguments.word(VALUE);
        if (problems.isEmpty() && option.isPresent() && value.isPresent()) {
            Option.taken(option.get(), value.get().text(), other -> settings.option(other, preparation.session()))
                    .ifPresent(failure -> problems.add(new Problem(failure, value.get())));
        }
        return problems;
    }

    /** Without a value the name alone is looked at. */
    private static Optional<Problem> problem(Word name, Optional<Word> value) {
        Optional<Option> option = Option.find(name.text());
        String given = value.map(Word::text)
                .or(() -> option.map(known -> known.allowed().get(0)))
                .orElse("");
        return Option.problem(name.text(), given, NearestName::nearest)
                .map(failure -> new Problem(failure, option.isPresent() ? value.orElse(name) : name));
    }

    @Override
    Outcome run(Arguments arguments, Execution execution) {
        if (arguments.value(VALUE).isPresent()) {
            execution
                    .session()
                    .change(session -> session.withBehaviour(
                            arguments.value(NAME).orElseThrow(),
                            arguments.value(VALUE).orElseThrow()));
        } else {
            AwsSettings now =
                    settings.resolve(GlobalOptions.none(), execution.session().get());
            Option.words().stream()
                    .filter(word -> arguments.value(NAME).map(word::equals).orElse(true))
                    .forEach(word ->
                            execution.console().data(line(Option.find(word).orElseThrow(), now)));
        }
        return Outcome.ok();
    }

    private static String line(Option option, AwsSettings now) {
        Setting setting = now.option(option);
        return String.format(
                Locale.ROOT,
                "%s %-8s %s (%s)\n",
                option.word() + " ".repeat(NAME_COLUMN - option.word().length()),
                setting.value(),
                option.help(),
                String.join(", ", option.allowed()));
    }
}
