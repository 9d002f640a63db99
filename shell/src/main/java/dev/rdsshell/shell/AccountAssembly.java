package dev.rdsshell.shell;

import dev.rdsshell.shell.audit.AuditFile;
import dev.rdsshell.shell.aws.AwsServices;
import dev.rdsshell.shell.aws.credentials.CodePrompt;
import dev.rdsshell.shell.aws.transport.Trace;
import dev.rdsshell.shell.aws.transport.Transport;
import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.config.Places;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.operation.OperationCommand;
import dev.rdsshell.shell.operation.ServiceCalls;
import dev.rdsshell.shell.session.CurrentSession;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;

/**
 * What reaches into the account, put together: the clients, what completion knows of it, and the log of what was done to it.
 *
 * @param calls may ask the person for a code
 */
record AccountAssembly(
        AwsServices aws, ServiceCalls calls, CompletionData completionData, Audit audit, SessionAccount account) {

    /** @param auditFile takes every start and cancel */
    static AccountAssembly of(
            Application.Ground ground,
            CurrentSession session,
            Preparation.Mode mode,
            SettingsResolver settings,
            Executor workers,
            Trace trace,
            AuditFile auditFile) {
        AwsServices aws = services(ground, workers, trace);
        CompletionData completionData = completionData(ground, session, settings, workers, aws);
        CodePrompt prompt = codePrompt(ground.console(), mode);
        ServiceCalls calls = new HeededCalls(aws.calls(prompt), completionData::heed);
        ServiceCalls unasked = new HeededCalls(aws.calls(CodePrompt.typedBefore()), completionData::heed);
        Audit audit =
                new Audit(auditFile, ground.time().clock(), ground.console(), workers, connection -> aws.identities()
                        .forTheRecord(connection, unasked));
        completionData.leaveOut(audit::identifiers);
        return new AccountAssembly(
                aws, calls, completionData, audit, new SessionAccount(aws, prompt, calls, unasked, audit));
    }

    /** What the commands of AWS operations are built from. */
    OperationCommand.Collaborators operations(SettingsResolver settings, Application.Ground ground) {
        return new OperationCommand.Collaborators(
                calls,
                settings,
                new FilledDefaults(connection -> account.identity(connection).account()),
                Files::readAllBytes,
                ground.environment(),
                audit);
    }

    private static AwsServices services(Application.Ground ground, Executor workers, Trace trace) {
        Application.Time time = ground.time();
        Transport transport =
                new Transport(ground.environment(), time.pause(), new Random(), trace, time.clock(), Version.number());
        return new AwsServices(ground.environment(), transport, time.clock(), workers);
    }

    private static CompletionData completionData(
            Application.Ground ground,
            CurrentSession session,
            SettingsResolver settings,
            Executor workers,
            AwsServices aws) {
        return new CompletionData(new CompletionData.Ground(
                settings,
                aws,
                session,
                workers,
                ground.time().clock(),
                ground.time().pause()::sleep,
                new Places(ground.environment()).cache(),
                ground.sandbox().directory()));
    }

    /** Scripts, pipes and {@code -c} never ask; a person at the terminal is asked once for a session. */
    private static CodePrompt codePrompt(Console console, Preparation.Mode mode) {
        return mode == Preparation.Mode.SCRIPT ? CodePrompt.nobody() : device -> code(console, device);
    }

    /** Whoever could be asked and gave none has stopped the command. */
    private static Optional<String> code(Console console, String device) {
        Optional<String> code = console.ask("Code of the MFA device " + device + ": ", true);
        if (code.isEmpty() && console.capabilities().mayAsk()) {
            throw new FailureException(new Failure.Interrupted(
                    "No code of the device " + device + " was typed, so nothing was called.", ""));
        }
        return code;
    }
}
