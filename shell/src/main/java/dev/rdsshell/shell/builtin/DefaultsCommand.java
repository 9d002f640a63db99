package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.ArgumentParser;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Parsed;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.config.AwsSettings;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.session.DefaultFilling;
import dev.rdsshell.shell.session.Defaults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@code defaults [set|unset] [COMMAND] [--OPTION VALUE …]}: values for parameters that a line leaves out. */
public final class DefaultsCommand extends BuiltIn {
    /** The parameter whose words name what gets or loses a default. */
    public static final String NAMES = "[COMMAND] --OPTION …";

    private static final String SET = "set";
    private static final String UNSET = "unset";
    private static final String USUAL = "start-export-task";
    private static final Parameter ACTION = Declared.action(
            List.of(SET, UNSET), Subject.DEFAULT, "What to do; without it the defaults are listed.", SET);
    private static final Parameter WORDS = Declared.words(
            NAMES,
            Subject.DEFAULT,
            "For which operation, without one for start-export-task, and its options: with values for set, without for"
                    + " unset.",
            "--s3-bucket-name amzn-s3-demo-bucket");

    private final Supplier<Registry> registry;
    private final SettingsResolver settings;
    private final Account account;

    /** @param registry all commands, this one included, which is why it comes later */
    public DefaultsCommand(Supplier<Registry> registry, SettingsResolver settings, Account account) {
        super(
                new Description(
                        "defaults",
                        List.of(),
                        Description.Group.SESSION,
                        "Sets values for parameters that a line leaves out, or lists them.",
                        "A default belongs to the account and region in which it was set. One with '${account}', '${region}' or"
                                + " '${profile}' in it (in single quotes) fits all of them. What was filled in is said on stderr.",
                        List.of(ACTION, WORDS),
                        List.of(
                                new Description.Example(
                                        "defaults set --s3-bucket-name amzn-s3-demo-bucket --kms-key-id alias/rds-export",
                                        "sets two for start-export-task"),
                                new Description.Example(
                                        "defaults set --s3-bucket-name 'acme-exports-${account}-${region}'",
                                        "sets one for every account"),
                                new Description.Example("defaults unset --kms-key-id", "takes one back"),
                                new Description.Example("defaults", "lists them"))),
                Obeyed.byCallers());
        this.registry = registry;
        this.settings = settings;
        this.account = account;
    }

    /** What the line says: the verb, the operation, and its options. */
    private record Request(String verb, Optional<Command> command, Words options) {}

    private Request request(Words words) {
        String verb = words.isEmpty() ? "" : words.words().get(0).text();
        Words rest = words.isEmpty() ? words : words.from(1);
        boolean named = !rest.isEmpty() && !rest.words().get(0).text().startsWith("-");
        String command = named ? rest.words().get(0).text() : USUAL;
        return new Request(verb, registry.get().find(command), named ? rest.from(1) : rest);
    }

    @Override
    Parsed read(Words words) {
        if (words.isEmpty()) {
            return new Parsed(Arguments.none(), List.of());
        }
        Request request = request(words);
        if (!List.of(SET, UNSET).contains(request.verb())) {
            return rejected(
                    words,
                    "'defaults " + request.verb() + "' was not understood.",
                    words.words().get(0));
        }
        if (request.command().isEmpty()) {
            return rejected(
                    words,
                    "There is no operation of that name to set defaults for.",
                    words.words().get(1));
        }
        Parsed parsed = request.verb().equals(SET) ? parseSet(request) : parseUnset(request);
        List<Problem> problems = new ArrayList<>(parsed.problems());
        if (problems.isEmpty() && options(parsed.arguments()).isEmpty()) {
            problems.add(problem("'defaults " + request.verb() + "' needs at least one option.", "'help defaults'."));
        }
        List<Argument> given = new ArrayList<>(List.of(action(words)));
        given.addAll(parsed.arguments().given());
        return new Parsed(new Arguments(given, words.texts()), problems);
    }

    /** With {@code set} the rest is a line of the operation, which tells its options and their values. */
    @Override
    public Optional<Words> lineWithin(Words words) {
        if (words.isEmpty() || !words.words().get(0).text().equals(SET)) {
            return Optional.empty();
        }
        List<Word> line = new ArrayList<>();
        if (words.size() == 1 || words.words().get(1).text().startsWith("-")) {
            line.add(Word.of(USUAL));
        }
        line.addAll(words.from(1).words());
        return Optional.of(new Words(words.raw(), line, words.ending()));
    }

    @Override
    public Optional<Words> wholeLineWithin(Words words) {
        return Optional.empty();
    }

    private static Argument action(Words words) {
        Word first = words.words().get(0);
        return new Argument(ACTION, first, List.of(first));
    }

    private static Parsed rejected(Words words, String message, Word place) {
        Problem problem = problem(message, "Write: defaults set --OPTION VALUE, or: defaults unset --OPTION", place);
        return new Parsed(new Arguments(List.of(action(words)), words.texts()), List.of(problem));
    }

    private static Parsed parseSet(Request request) {
        List<Parameter> optional = parameters(request).map(Declared::optional).toList();
        return new ArgumentParser(GlobalParameters.all(), optional).parse(request.options());
    }

    /** Options without values: each word is the name of one. */
    private static Parsed parseUnset(Request request) {
        List<Argument> given = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Word word : request.options().words()) {
            parameters(request)
                    .map(DefaultsCommand::named)
                    .filter(parameter -> parameter.name().equals(word.text()))
                    .findFirst()
                    .ifPresentOrElse(
                            parameter -> given.add(new Argument(parameter, word, List.of())),
                            () -> problems.add(unknown(word)));
        }
        return new Parsed(new Arguments(given, List.of()), problems);
    }

    private static Problem unknown(Word word) {
        String message = "There is no option " + word.text() + " there.";
        return new Problem(new Failure.InvalidLine(message, "'defaults' lists what is set."), word);
    }

    @Override
    public List<Parameter> parametersOf(Words words) {
        Request request = request(words);
        Stream<Parameter> options = request.command().isPresent() ? parameters(request) : Stream.empty();
        return switch (request.verb()) {
            case SET ->
                Stream.concat(Stream.of(ACTION), options.map(Declared::optional))
                        .toList();
            case UNSET ->
                Stream.concat(Stream.of(ACTION, WORDS), options.map(DefaultsCommand::named))
                        .toList();
            default -> List.of(ACTION);
        };
    }

    /** An option of which the name alone is written. */
    private static Parameter named(Parameter option) {
        return Declared.flag(option.name(), option.help());
    }

    private static Stream<Parameter> parameters(Request request) {
        return request.command().orElseThrow().description().parameters().stream()
                .filter(Parameter::isOption);
    }

    private static List<Argument> options(Arguments arguments) {
        return arguments.given().stream()
                .filter(argument -> argument.parameter().isOption()
                        && !GlobalParameters.all().contains(argument.parameter()))
                .toList();
    }

    @Override
    public boolean runsDry() {
        return true;
    }

    @Override
    List<Problem> problems(Arguments arguments, Preparation preparation) {
        return options(arguments).stream()
                .flatMap(argument -> argument.texts().stream())
                .flatMap(value -> DefaultFilling.unknownName(value).stream())
                .map(name -> problem(
                        "${" + name + "} stands for nothing in a default.",
                        "Templates know ${account}, ${region} and ${profile}."))
                .toList();
    }

    @Override
    Outcome run(Arguments arguments, Execution execution) {
        if (arguments.words().isEmpty()) {
            DefaultLines.of(execution.session().get().defaults())
                    .forEach(line -> execution.console().data(line + "\n"));
            return Outcome.ok();
        }
        Request request = request(Words.ofArguments(arguments.words()));
        AwsSettings now = settings.resolve(
                GlobalParameters.values(arguments), execution.session().get());
        Place place = new Place(request.command().orElseThrow().names().get(0), now.connection());
        boolean set = request.verb().equals(SET);
        for (Argument argument : options(arguments)) {
            Defaults.Default entry = place.entry(argument);
            execution
                    .session()
                    .change(session -> session.withDefaults(
                            set ? session.defaults().with(entry) : place.without(session.defaults(), argument)));
        }
        return Outcome.ok();
    }

    /** The account and region that a default belongs to; the account is asked for only where it matters. */
    private final class Place {
        private final String command;
        private final Connection connection;

        Place(String command, Connection connection) {
            this.command = command;
            this.connection = connection;
        }

        Defaults.Default entry(Argument argument) {
            List<String> values = argument.texts();
            String name = argument.parameter().name();
            boolean template = values.isEmpty() || values.stream().anyMatch(value -> value.contains("${"));
            return template
                    ? new Defaults.Default(command, name, values, "", "")
                    : new Defaults.Default(
                            command,
                            name,
                            values,
                            account.identity(connection).account(),
                            connection.region().orElse(""));
        }

        /** The default of this account and region, or else the template. */
        Defaults without(Defaults defaults, Argument argument) {
            List<Defaults.Default> named = defaults.entries().stream()
                    .filter(entry -> entry.command().equals(command))
                    .filter(entry ->
                            entry.parameter().equals(argument.parameter().name()))
                    .toList();
            return named.stream()
                    .filter(entry -> !entry.isTemplate() && connection.region().equals(Optional.of(entry.region())))
                    .findFirst()
                    .or(() ->
                            named.stream().filter(Defaults.Default::isTemplate).findFirst())
                    .map(defaults::without)
                    .orElse(defaults);
        }
    }
}
