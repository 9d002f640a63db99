package dev.rdsshell.shell;

import dev.rdsshell.completions.source.SuggestionSource;
import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Suggestion;
import dev.rdsshell.completions.suggestion.Suggestion.Prospect;
import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Prepared;
import dev.rdsshell.shell.command.Ready;
import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.completion.LineSuggestions;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.entry.Entered;
import dev.rdsshell.shell.entry.EntryDialog;
import dev.rdsshell.shell.entry.EntryTools;
import dev.rdsshell.shell.entry.KeyChoice;
import dev.rdsshell.shell.entry.KnownAccount;
import dev.rdsshell.shell.entry.LineReadings;
import dev.rdsshell.shell.entry.PanelMemory;
import dev.rdsshell.shell.entry.PlainEntry;
import dev.rdsshell.shell.entry.RequestSummary;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.operation.OperationCommands;
import dev.rdsshell.shell.operation.ReadyRequest;
import dev.rdsshell.shell.operation.catalog.Operations;
import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import dev.rdsshell.shell.session.Session;
import dev.rdsshell.shell.terminal.CapabilityDetection;
import dev.rdsshell.shell.terminal.Interrupts;
import dev.rdsshell.shell.terminal.StreamConsole;
import dev.rdsshell.shell.terminal.SystemTerminal;
import dev.rdsshell.shell.terminal.TerminalConsole;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;

/** Parameter entry for one line, on an account that is always the same; to be run in a real terminal. */
final class EntryProgram {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final String PLAIN = "plain";
    private static final String EMPTY_SCREEN = "\033[H\033[2J";
    private static final String ARN = "arn:aws:rds:us-west-2:123456789012:snapshot:";
    private static final Map<String, String> FILES = Map.of(
            "parts.json", "[\"shop.public\", \"stock\"]",
            "bad-parts.json", "[\"shop..orders\"]",
            "name.txt", "orders-7",
            "arn.txt", ARN + "orders-2026-11-20");
    private static final List<String> HISTORY = List.of(
            "start-export-task --export-task-identifier old-1 --s3-bucket-name acme-archive",
            "describe-export-tasks --output text",
            "start-export-task --export-task-identifier old-2 --s3-bucket-name acme-exports");

    private final SystemTerminal terminal = new SystemTerminal();
    private final Interrupts interrupts = new Interrupts();
    private final TerminalConsole console;

    private EntryProgram() {
        Path here = Path.of("").toAbsolutePath();
        Environment environment = new Environment(System.getenv(), here, here);
        CapabilityDetection detection = new CapabilityDetection(environment);
        console = new TerminalConsole(
                StreamConsole.ofProcess(detection.detect(Optional.empty())), terminal, detection::detect, environment);
    }

    /** Each argument is a line to be completed, on an empty screen; {@code plain} asks for the next one as plain text. */
    public static void main(String[] arguments) {
        EntryProgram program = new EntryProgram();
        boolean plain = false;
        for (String argument : arguments) {
            if (!argument.equals(PLAIN)) {
                program.console.data(EMPTY_SCREEN);
                program.console.notice("what was there before");
                boolean isPlain = plain;
                Entered entered = program.interrupts.during(() -> program.entered(argument, isPlain));
                program.console.notice(entered.toString());
                program.console.ask("Next?", true);
            }
            plain = argument.equals(PLAIN);
        }
        program.terminal.close();
        Runtime.getRuntime().exit(0);
    }

    private Entered entered(String line, boolean plain) {
        EntryTools tools = tools(console);
        return plain
                ? new PlainEntry(tools, console, duration -> {}, line).run()
                : new EntryDialog(tools, line).run(console.screen().orElseThrow());
    }

    static EntryTools tools(Console console) {
        return tools(console, Runnable::run);
    }

    /** @param background finds out what a line means beyond its words */
    static EntryTools tools(Console console, Executor background) {
        List<Command> commands = new ArrayList<>(OwnCommands.declared());
        Operations.all().forEach(operation -> commands.add(OperationCommands.forParsing(operation, FILES)));
        Registry registry = new Registry(commands, GlobalParameters.all());
        return new EntryTools(
                () -> StyledLine.of("sandbox us-west-2> "),
                new LineReadings(registry, Expansion::none, EntryProgram::prepare, background),
                new Completer(new LineSuggestions(registry, sources(), Expansion::none)),
                () -> HISTORY,
                new FixedSummary(),
                KeyChoice.of(action -> action.setting().builtIn()),
                new Forgetful(),
                console::copy,
                line -> line,
                new SourceByName(),
                background);
    }

    private static Prepared prepare(Command command, Arguments arguments) {
        return command.prepare(arguments, new Preparation(Session.clean(), Preparation.Mode.INTERACTIVE, CLOCK));
    }

    private static Map<Subject, SuggestionSource> sources() {
        return Map.of(
                Subject.NEW_EXPORT_TASK,
                known(Suggestion.of("export-20261122", "free")),
                Subject.SOURCE_ARN,
                known(
                        snapshot("orders-2026-11-20", "postgres 16.3", "120 GiB"),
                        snapshot("orders-2026-11-19", "postgres 16.3", "119 GiB"),
                        snapshot("legacy-2019", "mysql 5.5", "8 GiB")
                                .expected(Prospect.HOPELESS, "engine version 5.5 cannot be exported")),
                Subject.BUCKET,
                known(
                        Suggestion.of("acme-exports", "us-west-2").expected(Prospect.PROVEN, "used 3 times"),
                        Suggestion.of("acme-logs", "us-west-2")),
                Subject.ROLE_ARN,
                known(Suggestion.of("arn:aws:iam::123456789012:role/exporter", "exporter", List.of("trusts exports"))),
                Subject.KMS_KEY,
                known(Suggestion.of("alias/rds-export", "Enabled")),
                Subject.EXPORT_ONLY,
                known(
                        Suggestion.of("shop", "database"),
                        Suggestion.of("shop.public", "schema"),
                        Suggestion.of("shop.public.orders", "table"),
                        Suggestion.of("stock", "database")),
                Subject.EXPORT_TASK,
                known(Suggestion.of("orders-1", "STARTING"), Suggestion.of("orders-2", "IN_PROGRESS")),
                Subject.SOURCE_TYPE,
                known(Suggestion.of("SNAPSHOT"), Suggestion.of("CLUSTER")),
                Subject.FILTER,
                EntryProgram::filters);
    }

    private static Answer filters(Wanted wanted) {
        String start = "Name=status,Values=";
        List<Suggestion> filters = wanted.typed().startsWith(start)
                ? List.of(Suggestion.of(start + "starting", "starting", List.of()))
                : List.of(Suggestion.of(start, "status", List.of()).goingOn());
        return Answer.known(wanted.command().equals("describe-export-tasks") ? filters : List.of())
                .seeking("");
    }

    /** Its name says what it is. */
    private record SourceByName() implements KnownAccount {
        @Override
        public Optional<String> engineOfSource(Arguments line) {
            String name = line.value("--source-arn").orElse("");
            return Optional.of(
                    name.endsWith("legacy-2019") ? "mysql" : name.endsWith("erp") ? "oracle-ee" : "postgres");
        }

        @Override
        public Optional<String> obstacle(String command, Arguments line, Argument argument) {
            return argument.texts().stream()
                    .filter(arn -> arn.endsWith("legacy-2019"))
                    .map(arn -> "engine version 5.5 cannot be exported")
                    .findFirst();
        }
    }

    private static Suggestion snapshot(String name, String engine, String size) {
        return Suggestion.of(ARN + name, name, List.of(engine, size)).in("DB snapshots");
    }

    private static SuggestionSource known(Suggestion... suggestions) {
        return wanted -> Answer.known(List.of(suggestions));
    }

    private record FixedSummary() implements RequestSummary {
        @Override
        public List<StyledLine> known(Ready request) {
            return request instanceof ReadyRequest
                    ? List.of(StyledLine.of("  account   123456789012, region us-west-2"))
                    : List.of();
        }

        @Override
        public IntFunction<List<StyledLine>> found(Ready request) {
            return columns -> request instanceof ReadyRequest
                    ? List.of(StyledLine.of("WARN  key-manager  The key is managed by AWS.", Style.WARN))
                    : List.of();
        }
    }

    private record Forgetful() implements PanelMemory {
        @Override
        public Set<String> load() {
            return Set.of();
        }

        @Override
        public void keep(Set<String> words) {}
    }
}
