package dev.rdsshell.shell.aws;

import dev.rdsshell.shell.aws.credentials.CodePrompt;
import dev.rdsshell.shell.aws.credentials.CredentialStore;
import dev.rdsshell.shell.aws.transport.Trace;
import dev.rdsshell.shell.aws.transport.Transport;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.operation.ServiceCalls;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;

/** This room with a clock that stands still, waits that take no time, and a home of its own. */
final class Fixture {
    static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");
    static final Map<String, String> KEYS = Map.of(
            "AWS_ACCESS_KEY_ID",
            "AKIDTEST",
            "AWS_SECRET_ACCESS_KEY",
            "secret-of-test",
            "AWS_EC2_METADATA_DISABLED",
            "true");

    /** How long each pause between attempts would have been. */
    final List<Duration> pauses = new CopyOnWriteArrayList<>();

    private final AwsServices services;

    Fixture(Map<String, String> variables, Path home, Trace trace) {
        Environment environment = new Environment(variables, home, home);
        // Half of every pause: nextDouble takes the upper bits.
        RandomGenerator half = () -> Long.MIN_VALUE;
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Transport transport = new Transport(environment, pauses::add, half, trace, clock, "1.2.3");
        this.services = new AwsServices(environment, transport, clock, DaemonThreads.each());
    }

    static Fixture withKeys(Path home) {
        return new Fixture(KEYS, home, Trace.off());
    }

    /** The credentials of an environment, to be asked nothing but what has changed. */
    static CredentialStore store(Environment environment) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Transport transport = new Transport(environment, pause -> {}, () -> 0, Trace.off(), clock, "1.2.3");
        return new CredentialStore(environment, transport, clock);
    }

    AwsServices services() {
        return services;
    }

    ServiceCalls calls() {
        return services.calls(CodePrompt.nobody());
    }
}
