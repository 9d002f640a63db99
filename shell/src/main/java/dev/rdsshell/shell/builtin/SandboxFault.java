package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.ArgumentParser;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Description.Example;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Parsed;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.config.EndpointUrl;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.output.JsonTree;
import dev.rdsshell.shell.session.SandboxAccount;
import dev.rdsshell.shell.session.Session;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code sandbox fault …} and {@code sandbox switch …}: what goes wrong in the practice account that the session is on.
 * What is set then is shown as the lines that set it: on stdout where the line asked for them, else on stderr, so that such a
 * line may stand before one whose data goes elsewhere.
 */
final class SandboxFault {
    static final List<Parameter> OF_CALLS = List.of(
            Declared.number(FaultLine.CALL, "With fault: the first of these calls that goes wrong.", "2"),
            Declared.number(FaultLine.TIMES, "With fault: how many go wrong. Without it all from then on.", "1"),
            Declared.option(
                    FaultLine.FROM,
                    Subject.NONE,
                    "With fault: no call before this time goes wrong.",
                    "2026-01-01T00:00:00Z"));
    static final List<Parameter> OF_ERRORS = List.of(
            Declared.option(FaultLine.CODE, Subject.NONE, "With error: the error's code.", "InternalFailure"),
            Declared.number(FaultLine.STATUS, "With error: the status of HTTP, from 400 to 599.", "500"),
            Declared.option(FaultLine.MESSAGE, Subject.NONE, "With error: the error's message.", "'Try again.'"));
    static final Parameter PERCENT =
            Declared.number(FaultLine.PERCENT, "With fail and stall: how far the export gets.", "40");
    static final Parameter CAUSE =
            Declared.option(FaultLine.CAUSE, Subject.NONE, "With fail: the FailureCause.", "'The disk is full.'");
    static final Parameter WARNING = Declared.option(
            FaultLine.WARNING, Subject.NONE, "With warn: the WarningMessage.", "'{\"skippedTables\":[]}'");
    private static final List<Parameter> OPTIONS = Stream.of(OF_CALLS, OF_ERRORS, List.of(PERCENT, CAUSE, WARNING))
            .flatMap(List::stream)
            .toList();
    private static final Parameter WORDS = Declared.words(
            FaultLine.WORDS,
            Subject.NONE,
            "fault SERVICE.OPERATION EFFECT lets calls go wrong; a * stands for all. Effects: throttling, expired-token,"
                    + " access-denied, error, slow DURATION, drop-before, drop-after, cut-body, html-502."
                    + " fault script TASK fail, stall or warn decides how an export ends that is not started yet;"
                    + " '*' is the next one. fault list shows what is set, fault clear takes it back."
                    + " switch export-limit on|off and switch unknown-task-empty on|off change how the account answers;"
                    + " switch start-export, pass-role or create-grant off takes that permission from you.",
            "fault rds.DescribeExportTasks slow 3s");
    /** As help tells them: all at once. */
    static final List<Parameter> PARAMETERS =
            Stream.concat(Stream.of(WORDS), OPTIONS.stream()).toList();

    static final List<Example> EXAMPLES = List.of(
            new Example("sandbox fault rds.StartExportTask drop-after --times 1", "loses the answer of the next start"),
            new Example(
                    "sandbox fault rds.DescribeExportTasks throttling --call 2 --times 3",
                    "refuses the second to fourth look"),
            new Example(
                    "sandbox fault script my-s3-export fail --percent 40 --cause 'The disk is full.'",
                    "lets that export fail when it is started"),
            new Example("sandbox switch export-limit off", "lets more than five exports run"),
            new Example("sandbox fault list", "shows what is set"),
            new Example("sandbox fault clear", "takes all faults back"));

    /** Names an account that another process serves. */
    static final String ENDPOINT = "--endpoint-url";

    private final SettingsResolver settings;
    private final Door door;

    /** The addresses of a practice account that AWS does not have. */
    public interface Door {
        /**
         * Sends a request.
         *
         * @param body empty for none
         * @return the answer, in JSON
         * @throws FailureException when nobody answers, or with the account's own words when it refuses
         */
        String send(URI address, String method, String body);
    }

    SandboxFault(SettingsResolver settings, Door door) {
        this.settings = settings;
        this.door = door;
    }

    /** Whether the words after {@code sandbox} are for this. */
    static boolean isMeant(List<String> words) {
        return !words.isEmpty() && List.of(FaultLine.FAULT, FaultLine.SWITCH).contains(words.get(0));
    }

    /** Also options that say nothing here: they are refused with that reason. */
    Parsed parse(Words words) {
        List<Parameter> all = Stream.concat(FaultParameters.of(words.texts()).stream(), OPTIONS.stream())
                .distinct()
                .toList();
        return new ArgumentParser(GlobalParameters.all(), all).parse(words);
    }

    /** What a line lacks, and which of its words are none of those that are accepted, the parser has said. */
    Optional<Problem> problem(Arguments arguments, Session session) {
        boolean isWhole = FaultParameters.of(arguments.words()).stream()
                .filter(Parameter::required)
                .allMatch(parameter -> arguments
                        .value(parameter.name())
                        .filter(value -> parameter.choices().isEmpty()
                                || parameter.choices().contains(value))
                        .isPresent());
        return isWhole
                ? problemOfLine(arguments).or(() -> problemOfSession(arguments, session))
                : problemOfSession(arguments, session);
    }

    private static Optional<Problem> problemOfLine(Arguments arguments) {
        try {
            FaultLine.of(arguments);
            return Optional.empty();
        } catch (FailureException e) {
            return Optional.of(new Problem(e.failure(), place(e.failure().message(), arguments)));
        }
    }

    private Optional<Problem> problemOfSession(Arguments arguments, Session session) {
        try {
            account(arguments, session);
            return Optional.empty();
        } catch (FailureException e) {
            return Optional.of(Problem.of(e.failure()));
        }
    }

    /** The option or the word that is spoken of, else what is to go wrong. */
    private static @Nullable Word place(String message, Arguments arguments) {
        return arguments.given().stream()
                .filter(argument -> message.startsWith(argument.parameter().name() + " ")
                        || argument.texts().stream().anyMatch(text -> message.contains("'" + text + "'")))
                .map(Argument::written)
                .findFirst()
                .or(() -> arguments.word(FaultParameters.WHAT))
                .orElse(null);
    }

    Outcome run(Arguments arguments, Execution execution) {
        FaultLine line = FaultLine.of(arguments);
        URI account = account(arguments, execution.session().get());
        String answer = door.send(account.resolve("/_sandbox/" + line.address()), line.method(), line.body());
        try {
            List<String> lines = FaultList.lines(answer);
            if (line.onlyLooks()) {
                lines.forEach(each -> execution.console().data(each + "\n"));
            } else {
                lines.forEach(execution.console()::notice);
            }
        } catch (JsonTree.InvalidJson e) {
            throw new FailureException(
                    new Failure.General("What answers at " + account + " is no sandbox of RDS Shell.", ""), e);
        }
        return Outcome.ok();
    }

    /** The one that the line names, the session's own, or one that another process serves: all are on loopback. */
    private URI account(Arguments arguments, Session session) {
        return session.sandbox()
                .filter(own -> !arguments.has(ENDPOINT))
                .map(SandboxAccount::endpoint)
                .or(() -> settings.resolve(GlobalParameters.values(arguments), session)
                        .connection()
                        .endpoint("rds")
                        .map(EndpointUrl::parse)
                        .filter(endpoint -> "127.0.0.1".equals(endpoint.getHost())))
                .orElseThrow(
                        () -> new FailureException(
                                new Failure.OutOfPlace(
                                        "This session is not on a sandbox, and nothing goes wrong in AWS on request.",
                                        "Start one with: rds-shell --sandbox. Or name one that runs: --endpoint-url http://127.0.0.1:PORT")));
    }
}
