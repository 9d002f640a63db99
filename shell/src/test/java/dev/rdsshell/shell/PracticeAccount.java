package dev.rdsshell.shell;

import dev.rdsshell.sandbox.Sandbox;
import dev.rdsshell.sandbox.SandboxOptions;
import dev.rdsshell.sandbox.account.Ending;
import dev.rdsshell.sandbox.fault.Effect;
import dev.rdsshell.sandbox.fault.FaultRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A sandbox that the test holds, and a program that reaches it as it would reach AWS. Both live in the same time. */
public final class PracticeAccount implements AutoCloseable {
    private final TestTime time;
    private final Sandbox sandbox;

    public PracticeAccount() {
        this(SandboxOptions.DEFAULTS);
    }

    public PracticeAccount(SandboxOptions options) {
        this(options, new TestTime("2026-11-22T01:30:00Z"));
    }

    /** Another account in the time of the first. */
    public PracticeAccount another() {
        return new PracticeAccount(SandboxOptions.DEFAULTS, time);
    }

    private PracticeAccount(SandboxOptions options, TestTime time) {
        this.time = time;
        try {
            sandbox = Sandbox.start(options, time, time::move);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public AssertableShell shell(Path home) {
        return AssertableShell.in(home).on(sandbox).at(time);
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    public TestTime time() {
        return time;
    }

    /** The next call of an operation of RDS goes wrong. */
    public void next(String operation, Effect effect) {
        sandbox.faults().add(FaultRule.next("rds", operation, effect));
    }

    /** Every call of an operation of RDS goes wrong. */
    public void always(String operation, Effect effect) {
        sandbox.faults().add(FaultRule.always("rds", operation, effect));
    }

    /** Turns a switch of the sandbox. */
    public void turn(String name, boolean on) {
        sandbox.switches().turn(name, on);
    }

    /** How the export of that identifier will end. */
    public void script(String identifier, Ending ending) {
        sandbox.faults().script(identifier, ending);
    }

    /** The line that starts the documented example under this identifier. */
    public static String[] start(String identifier) {
        return new String[] {
            "start-export-task",
            "--export-task-identifier",
            identifier,
            "--source-arn",
            "arn:aws:rds:us-west-2:123456789012:snapshot:db5-snapshot-test",
            "--s3-bucket-name",
            "amzn-s3-demo-bucket",
            "--iam-role-arn",
            "arn:aws:iam::123456789012:role/service-role/ExportRole",
            "--kms-key-id",
            "arn:aws:kms:us-west-2:123456789012:key/abcd0000-7fca-4128-82f2-aabbccddeeff"
        };
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
