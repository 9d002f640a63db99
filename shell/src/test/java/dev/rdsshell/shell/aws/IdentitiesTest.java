package dev.rdsshell.shell.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rdsshell.shell.aws.credentials.CredentialStore;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.operation.ServiceCalls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitiesTest {
    private static final ScriptedServer.Step ANSWER = ScriptedServer.xml(
            200,
            "<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user/ana</Arn>"
                    + "<UserId>A</UserId><Account>123456789012</Account></GetCallerIdentityResult>"
                    + "</GetCallerIdentityResponse>");
    private static final ScriptedServer.Step REFUSAL = ScriptedServer.error(403, "ExpiredToken", "expired");

    /** Work for workers, done when the test says so: whoever peeks cannot wait for it. */
    private final List<Runnable> work = new ArrayList<>();

    private final MovingClock clock = new MovingClock();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @SuppressWarnings("NullAway.Init")
    private ServiceCalls calls;

    @SuppressWarnings("NullAway.Init")
    private Identities identities;

    @BeforeEach
    void room() {
        calls = Fixture.withKeys(home).calls();
        identities = session("AKIDTEST");
    }

    /** A session with these keys. */
    private Identities session(String accessKeyId) {
        Map<String, String> variables = new HashMap<>(Fixture.KEYS);
        variables.put("AWS_ACCESS_KEY_ID", accessKeyId);
        CredentialStore store = Fixture.store(new Environment(variables, home, home));
        return new Identities(calls, store, new LastCallers(home.resolve("callers"), clock), work::add, clock);
    }

    @Test
    void peekingNeverWaitsAndAsksOnce() throws IOException {
        try (ScriptedServer server = new ScriptedServer(ANSWER)) {
            assertEquals(Optional.empty(), peek(server));
            assertEquals(Optional.empty(), peek(server));
            assertEquals(1, work.size());

            workersWork();
            assertEquals(Optional.of("123456789012"), peek(server));
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void anAnswerWithoutAnAccountIsNobody() throws IOException {
        ScriptedServer.Step nobody = ScriptedServer.xml(
                200,
                "<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user/ana</Arn>"
                        + "</GetCallerIdentityResult></GetCallerIdentityResponse>");
        try (ScriptedServer server = new ScriptedServer(nobody)) {
            FailureException refused =
                    assertThrows(FailureException.class, () -> identities.get(Connections.to(server.address()), calls));

            assertEquals(
                    "The GetCallerIdentity operation failed: the answer names no account",
                    refused.failure().message());
        }
    }

    @Test
    void oneAnswerCountsInEveryRegion() throws IOException {
        try (ScriptedServer server = new ScriptedServer(ANSWER)) {
            Connection here = Connections.to(server.address());
            identities.get(here, calls);
            identities.get(here.inRegion(Optional.of("eu-west-1")), calls);

            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void whatFailedIsAskedAgainAfterAMinuteAndNotBefore() throws IOException {
        try (ScriptedServer server = new ScriptedServer(REFUSAL, ANSWER)) {
            peek(server);
            workersWork();
            clock.pass(Duration.ofSeconds(59));
            peek(server);
            assertEquals(List.of(), work);

            clock.pass(Duration.ofSeconds(1));
            peek(server);
            workersWork();
            assertEquals(Optional.of("123456789012"), peek(server));
        }
    }

    @Test
    void whatFailedIsAskedAgainAtOnceForAnotherConnection() throws IOException {
        try (ScriptedServer server = new ScriptedServer(REFUSAL, ANSWER)) {
            peek(server);
            workersWork();
            identities.peek(Connections.to(server.address()).inRegion(Optional.of("eu-west-1")));
            workersWork();

            assertEquals(Optional.of("123456789012"), peek(server));
        }
    }

    @Test
    void theNextSessionWithTheSameKeysBeginsWithWhoItWasLast() throws IOException {
        try (ScriptedServer server = new ScriptedServer(ANSWER)) {
            Connection here = Connections.to(server.address());
            identities.get(here, calls);

            ConnectionPlace.Caller next = session("AKIDTEST").caller(here);
            assertEquals(Optional.empty(), next.now());
            assertEquals(Optional.of("123456789012"), next.nowOrBefore().map(Identity::account));
        }
    }

    @Test
    void otherKeysAnotherProfileAndAnotherEndpointBeginWithNobody() throws IOException {
        try (ScriptedServer server = new ScriptedServer(ANSWER);
                ScriptedServer other = new ScriptedServer(ANSWER)) {
            Connection here = Connections.to(server.address());
            identities.get(here, calls);

            assertEquals(Optional.empty(), session("AKIDOTHER").caller(here).nowOrBefore());
            assertEquals(Optional.empty(), assumed(Connections.withProfile(server.address(), "other")));
            assertEquals(Optional.empty(), assumed(Connections.to(other.address())));
        }
    }

    @Test
    void noSecretIsKept() throws IOException {
        try (ScriptedServer server = new ScriptedServer(ANSWER)) {
            identities.get(Connections.to(server.address()), calls);

            try (Stream<Path> kept = Files.list(home.resolve("callers"))) {
                List<Path> files =
                        kept.filter(file -> !file.toString().endsWith(".lock")).toList();
                assertEquals(1, files.size());
                assertEquals(
                        "123456789012\narn:aws:iam::123456789012:user/ana\n" + Fixture.NOW + "\n",
                        Files.readString(files.get(0)));
                assertFalse(files.get(0).toString().contains("AKID"));
            }
        }
    }

    @Test
    void whoTurnsOutToBeSomebodyElseIsToldAtOnceAndNotAssumedAnyMore() throws IOException {
        ScriptedServer.Step another = ScriptedServer.xml(
                200,
                "<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::210987654321:user/bo</Arn>"
                        + "<Account>210987654321</Account></GetCallerIdentityResult></GetCallerIdentityResponse>");
        try (ScriptedServer server = new ScriptedServer(ANSWER, another)) {
            Connection here = Connections.to(server.address());
            identities.get(here, calls);
            Identities next = session("AKIDTEST");
            List<String> told = new ArrayList<>();
            next.whenRefuted(() -> told.add("somebody else"));
            next.caller(here).nowOrBefore();
            assertEquals(List.of(), told);

            workersWork();
            assertEquals(List.of("somebody else"), told);
            assertEquals(
                    Optional.of("210987654321"), next.caller(here).nowOrBefore().map(Identity::account));
        }
    }

    @Test
    void afterALoginNobodyIsAssumed() throws IOException {
        try (ScriptedServer server = new ScriptedServer(ANSWER)) {
            Connection here = Connections.to(server.address());
            identities.get(here, calls);
            Identities next = session("AKIDTEST");
            next.caller(here).nowOrBefore();
            next.forget();

            assertEquals(Optional.empty(), next.caller(here).nowOrBefore());
        }
    }

    @Test
    void forTheRecordKeysAreWhoTheyWereForAWeek() throws IOException {
        try (ScriptedServer server = new ScriptedServer(ANSWER)) {
            Connection here = Connections.to(server.address());
            identities.forTheRecord(here, calls);
            clock.pass(Duration.ofDays(7).minusSeconds(1));

            assertEquals(
                    "arn:aws:iam::123456789012:user/ana",
                    session("AKIDTEST").forTheRecord(here, calls).arn());
            assertEquals(1, server.requests().size());

            clock.pass(Duration.ofSeconds(1));
            session("AKIDTEST").forTheRecord(here, calls);
            assertEquals(2, server.requests().size());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\n\nTIME\n", "123456789012\nnot an arn\u001b[31m\nTIME\n", "1\narn:aws:iam::1:user/ana\nTIME\n"
            })
    void forTheRecordWhatIsDamagedDoesNotCount(String damaged) throws IOException {
        try (ScriptedServer server = new ScriptedServer(ANSWER)) {
            Connection here = Connections.to(server.address());
            identities.forTheRecord(here, calls);
            try (Stream<Path> kept = Files.list(home.resolve("callers"))) {
                Path file = kept.filter(found -> !found.toString().endsWith(".lock"))
                        .findFirst()
                        .orElseThrow();
                Files.writeString(file, damaged.replace("TIME", Fixture.NOW.toString()));
            }

            assertEquals(
                    "arn:aws:iam::123456789012:user/ana",
                    session("AKIDTEST").forTheRecord(here, calls).arn());
            assertEquals(2, server.requests().size());
        }
    }

    @Test
    void forTheRecordAnAnswerFromAClockThatWasAheadDoesNotCount() throws IOException {
        try (ScriptedServer server = new ScriptedServer(ANSWER)) {
            Connection here = Connections.to(server.address());
            identities.forTheRecord(here, calls);
            clock.pass(Duration.ofDays(-1));
            session("AKIDTEST").forTheRecord(here, calls);

            assertEquals(2, server.requests().size());
        }
    }

    @Test
    void forTheRecordAProgramThatGivesKeysMayGiveAnybodys() throws IOException {
        Files.createDirectories(home.resolve(".aws"));
        Files.writeString(
                home.resolve(".aws/config"),
                "[profile other]\ncredential_process = echo '{\"Version\":1,\"AccessKeyId\":\"A\",\"SecretAccessKey\":\"B\"}'\n");
        try (ScriptedServer server = new ScriptedServer(ANSWER)) {
            Connection here = Connections.withProfile(server.address(), "other");
            session("AKIDTEST").forTheRecord(here, calls);
            session("AKIDTEST").forTheRecord(here, calls);

            assertEquals(2, server.requests().size());
        }
    }

    @Test
    void whoIsAskedOnOtherGroundsIsAskedAnew() throws IOException {
        try (ScriptedServer server = new ScriptedServer(ANSWER)) {
            Connection here = Connections.to(server.address());
            identities.forTheRecord(here, calls);
            session("AKIDTEST").get(here, calls);

            assertEquals(2, server.requests().size());
        }
    }

    private Optional<Identity> assumed(Connection connection) {
        return session("AKIDTEST").caller(connection).nowOrBefore();
    }

    @Test
    void changedConfigurationFilesMayMeanSomebodyElse() throws IOException {
        try (ScriptedServer server = new ScriptedServer(ANSWER)) {
            identities.get(Connections.to(server.address()), calls);
            Files.createDirectories(home.resolve(".aws"));
            Files.writeString(home.resolve(".aws/credentials"), "[default]\n");

            assertEquals(Optional.empty(), peek(server));
        }
    }

    private Optional<String> peek(ScriptedServer server) {
        return identities.peek(Connections.to(server.address())).map(Identity::account);
    }

    private void workersWork() {
        List<Runnable> now = List.copyOf(work);
        work.clear();
        now.forEach(Runnable::run);
    }

    private static final class MovingClock extends Clock {
        private Instant now = Fixture.NOW;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
