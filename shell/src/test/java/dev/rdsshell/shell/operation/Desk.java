package dev.rdsshell.shell.operation;

import dev.rdsshell.shell.command.Addition;
import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Parsed;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Prepared;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Ready;
import dev.rdsshell.shell.command.Rejected;
import dev.rdsshell.shell.command.Screen;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.config.Settings;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.operation.catalog.Operations;
import dev.rdsshell.shell.output.Renderer;
import dev.rdsshell.shell.session.CurrentSession;
import dev.rdsshell.shell.session.Defaults;
import dev.rdsshell.shell.session.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A place to enter lines for operations: files, variables and answers are laid out by the test. */
final class Desk implements Console {
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    final FakeCalls calls = new FakeCalls();
    final Map<String, byte[]> files = new HashMap<>();
    final Map<String, String> variables = new HashMap<>(Map.of("AWS_REGION", "us-west-2"));
    final List<String> notices = new ArrayList<>();
    final StringBuilder data = new StringBuilder();
    List<DefaultFilling.Fill> defaults = List.of();
    List<Addition> additions = List.of();
    Session session = Session.clean();

    static Session sessionWithDefaults() {
        return Session.clean()
                .withDefaults(Defaults.none()
                        .with(new Defaults.Default(
                                "start-export-task",
                                "--s3-bucket-name",
                                List.of("bucket"),
                                "123456789012",
                                "us-west-2")));
    }

    void file(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    OperationCommand command(String name) {
        return command(Operations.all().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    OperationCommand command(Operation operation) {
        Environment environment = new Environment(variables, Path.of("/no-home"), Path.of("/work"));
        return new OperationCommand(
                operation,
                new OperationCommand.Collaborators(
                        calls,
                        new SettingsResolver(environment, Settings.none(), (text, names) -> Optional.empty()),
                        (now, connection, line) -> defaults,
                        this::read,
                        environment,
                        WriteLog.none()),
                additions);
    }

    private byte[] read(Path path) throws IOException {
        byte[] contents = files.get(Path.of("/work").relativize(path).toString());
        if (contents == null) {
            throw new NoSuchFileException(path.toString());
        }
        return contents;
    }

    /** What is said of a line that was not understood. */
    List<Problem> allProblems(String name, String... words) {
        OperationCommand command = command(name);
        return command.allProblems(
                command.parse(Words.ofArguments(List.of(words))),
                new Preparation(session, Preparation.Mode.ONE_SHOT, Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    /** The problems of a line, from whichever step finds them. */
    List<Problem> problems(String name, String... words) {
        Parsed parsed = command(name).parse(Words.ofArguments(List.of(words)));
        if (!parsed.isUnderstood()) {
            return parsed.problems();
        }
        return prepare(name, words) instanceof Rejected rejected ? rejected.problems() : List.of();
    }

    List<String> messages(String name, String... words) {
        return problems(name, words).stream()
                .map(problem -> problem.failure().message())
                .toList();
    }

    Prepared prepare(String name, String... words) {
        Parsed parsed = command(name).parse(Words.ofArguments(List.of(words)));
        if (!parsed.isUnderstood()) {
            throw new AssertionError(parsed.problems());
        }
        return command(name)
                .prepare(
                        parsed.arguments(),
                        new Preparation(session, Preparation.Mode.ONE_SHOT, Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    Ready ready(String name, String... words) {
        Prepared prepared = prepare(name, words);
        if (prepared instanceof Rejected rejected) {
            throw new AssertionError(rejected.problems());
        }
        return (Ready) prepared;
    }

    /** What the line writes to stdout. */
    String run(String name, String... words) {
        Outcome outcome = ready(name, words)
                .run(new Execution(
                        new CurrentSession(session),
                        this,
                        Preparation.Mode.ONE_SHOT,
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        duration -> {}));
        if (outcome instanceof Outcome.Answered answered) {
            try {
                Renderer.render(answered.answer(), answered.presentation(), data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return data.toString();
    }

    /** The only request that a line sends. */
    Object request(String name, String... words) {
        run(name, words);
        if (calls.sent.size() != 1) {
            throw new AssertionError(calls.sent);
        }
        return calls.sent.get(0);
    }

    @Override
    public void data(CharSequence text) {
        data.append(text);
    }

    @Override
    public void notice(String line) {
        notices.add(line);
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.none();
    }

    @Override
    public Optional<Screen> screen() {
        return Optional.empty();
    }

    @Override
    public Optional<String> ask(String question, boolean secret) {
        return Optional.empty();
    }
}
