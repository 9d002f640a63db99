package dev.rdsshell.shell.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Screen;
import dev.rdsshell.shell.config.SafeFile;
import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.export.ExportTasks;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.session.CurrentSession;
import dev.rdsshell.shell.session.Session;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a drain guarantees, in an account of which the test is the clock, and the one who kills it. */
class DrainTest {
    private static final Instant NOW = Instant.parse("2026-01-31T03:00:00Z");
    private static final Duration LENGTH = Duration.ofMinutes(10);

    private final QueueFile file;
    private final List<String> calls = new ArrayList<>();
    private final Map<String, Instant> ends = new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final Set<String> killedBefore = new HashSet<>();
    private final Set<String> killedAfter = new HashSet<>();
    private Instant now = NOW;
    private int most;
    private boolean kills;
    private String unconfirmed = "";
    /** The calls, counted from 0, whose answers nobody gets. */
    private List<Integer> away = List.of();

    private int asked;
    private final Set<String> found = new HashSet<>();
    /** What another shell does while the first export is started. */
    private Runnable meanwhile = () -> {};

    /** The identifiers under which there was an export before anything was drained. */
    private final Set<String> older = new HashSet<>();

    /** The endpoint that never answers. */
    private String gone = "nowhere";
    /** The exports that are refused for the state of their source: for good, or once. */
    private final Set<String> hopeless = new HashSet<>();

    private final Set<String> early = new HashSet<>();
    private final Map<String, Instant> begins = new HashMap<>();

    private Optional<Failure> refusal = Optional.empty();

    DrainTest(@TempDir Path folder) {
        file = new QueueFile(new SafeFile(folder.resolve("queue.jsonl")), line -> {});
    }

    /** The process is gone, at once. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void fortyExportsNeverRunMoreThanFiveAtOnceAndEachIsStartedOnce() {
        handIn(40, 40);
        drain(5);
        assertEquals(40, calls.size());
        assertEquals(40, Set.copyOf(calls).size());
        assertEquals(5, most);
    }

    @Test
    void killedBeforeAndAfterEveryCallEachIsStillStartedOnce() {
        kills = true;
        handIn(40, 40);
        int kill = 0;
        while (file.entries().stream().anyMatch(QueueEntry::isWaiting)) {
            try {
                drain(5);
            } catch (Killed again) {
                kill++;
            }
        }
        assertEquals(80, kill);
        assertEquals(Set.copyOf(calls), found);
        assertEquals(40, calls.size());
        assertEquals(40, Set.copyOf(calls).size());
        assertTrue(most <= 5, () -> most + " at once");
    }

    @Test
    void slotsLeaveRoomAndWhatOthersStartedCounts() {
        ends.put("somebody's", NOW.plus(Duration.ofDays(9)));
        sources.put("somebody's", "other");
        handIn(6, 6);
        drain(3);
        assertEquals(3, most);
    }

    @Test
    void oneSourceIsExportedOnceAtATime() {
        handIn(6, 2);
        drain(5);
        assertEquals(6, calls.size());
        assertEquals(2, most);
    }

    @Test
    void aServiceThatIsAwayForAWhileIsOutlivedAndEachIsStillStartedOnce() {
        handIn(12, 12);
        away = List.of(3, 4, 5, 9, 10, 15);
        drain(5);
        assertEquals(12, calls.size());
        assertEquals(12, Set.copyOf(calls).size());
        assertEquals(
                12,
                file.entries().stream()
                        .filter(entry -> entry.state() == QueueEntry.State.STARTED)
                        .count());
    }

    @Test
    void aServiceThatNeverAnsweredEndsTheDrainAndEverythingWaits() {
        handIn(2, 2);
        away = List.of(0);
        assertThrows(FailureException.class, () -> drain(5));
        assertTrue(file.entries().stream().allMatch(QueueEntry::isWaiting));
    }

    @Test
    void aPausedQueueStartsNothing() {
        handIn(3, 3);
        file.pause(true);
        drain(5);
        assertEquals(List.of(), calls);
    }

    @Test
    void whatMayNotStartStaysWaitingAndHoldsNothingUp() {
        handIn(3, 3);
        unconfirmed = "task-1";
        drain(5);
        assertEquals(List.of("task-0", "task-2"), calls);
        assertEquals(QueueEntry.State.WAITING, file.entries().get(1).state());
    }

    @Test
    void whatIsTakenOutDuringADrainIsNotStarted() {
        handIn(3, 3);
        meanwhile = () -> file.change(entries -> entries.stream()
                .filter(entry -> !entry.identifier().equals("task-1"))
                .toList());
        drain(5);
        assertEquals(List.of("task-0", "task-2"), calls);
    }

    @Test
    void anotherEntryOfTheSameIdentifierIsStartedInsteadOfTheOneThatWasTakenOut() {
        handIn(2, 2);
        meanwhile = () -> file.change(entries -> List.of(entries.get(0), another(entries.get(1))));
        drain(5);
        assertEquals(List.of("task-0", "task-1"), calls);
        assertEquals("another source", sources.get("task-1"));
    }

    private static QueueEntry another(QueueEntry before) {
        return new QueueEntry(
                "another id",
                before.identifier(),
                "another source",
                before.account(),
                before.region(),
                before.endpoint(),
                before.words(),
                QueueEntry.State.WAITING,
                NOW,
                "",
                false);
    }

    @Test
    void aPauseDuringADrainHoldsBackTheVeryNextStart() {
        handIn(2, 2);
        meanwhile = () -> file.pause(true);
        drain(5);
        assertEquals(List.of("task-0"), calls);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ExpiredToken",
                "ExpiredTokenException",
                "RequestExpired",
                "InvalidClientTokenId",
                "UnrecognizedClientException"
            })
    void anExpiredLoginEndsTheDrainAndEverythingWaits(String code) {
        handIn(2, 2);
        refusal =
                Optional.of(new Failure.ServiceError(code, "StartExportTask", "It is over.", -1, "", "Log in again."));
        Failure failure = assertThrows(FailureException.class, () -> drain(5)).failure();
        assertEquals(253, failure.exitCode());
        assertEquals("Log in again. What waits is started by the next: queue drain", failure.advice());
        assertEquals(
                List.of(QueueEntry.State.WAITING, QueueEntry.State.WAITING),
                file.entries().stream().map(QueueEntry::state).toList());
    }

    @Test
    void aMissingLoginLeavesEverythingWaitingToo() {
        handIn(1, 1);
        refusal = Optional.of(new Failure.NotReady(Failure.NotReady.Missing.LOGIN, "The login has expired.", ""));
        assertEquals(
                253,
                assertThrows(FailureException.class, () -> drain(5)).failure().exitCode());
        assertEquals(QueueEntry.State.WAITING, file.entries().get(0).state());
    }

    @Test
    void anOlderExportOfTheSameIdentifierIsNotTakenForTheStart() {
        handIn(1, 1);
        exported("task-0");
        refusal = Optional.of(
                new Failure.ServiceError("ExportTaskAlreadyExists", "StartExportTask", "It exists.", -1, "", ""));
        drain(5);
        assertEquals(QueueEntry.State.FAILED, file.entries().get(0).state());
    }

    @Test
    void anOlderExportOfTheSameIdentifierIsNotTakenForAStartThatWasKilled() {
        handIn(1, 1);
        exported("task-0");
        file.change(entries -> List.of(entries.get(0).in(QueueEntry.State.STARTING, NOW, "")));
        drain(5);
        assertEquals(List.of("task-0"), calls);
        assertEquals(Set.of(), found);
    }

    @Test
    void aPlaceThatNeverAnswersHoldsUpNothingThatGoesElsewhere() {
        handIn(3, 3);
        gone = "http://gone";
        file.change(entries -> List.of(at(gone, entries.get(0)), entries.get(1), at(gone, entries.get(2))));
        Failure failure = assertThrows(FailureException.class, () -> drain(5)).failure();
        assertEquals(255, failure.exitCode());
        assertEquals(List.of("task-1"), calls);
        assertEquals(
                List.of(QueueEntry.State.WAITING, QueueEntry.State.STARTED, QueueEntry.State.WAITING),
                file.entries().stream().map(QueueEntry::state).toList());
    }

    @Test
    void aStartOfWhichNobodyCanBeAskedHoldsUpNothingThatGoesElsewhere() {
        handIn(2, 2);
        gone = "http://gone";
        file.change(
                entries -> List.of(at(gone, entries.get(0)).in(QueueEntry.State.STARTING, NOW, ""), entries.get(1)));
        assertThrows(FailureException.class, () -> drain(5));
        assertEquals(List.of("task-1"), calls);
        assertEquals(QueueEntry.State.STARTING, file.entries().get(0).state());
    }

    @Test
    void aSourceThatCanNeverBeExportedIsFailedWithTheReason() {
        handIn(3, 3);
        hopeless.add("task-1");
        drain(5);
        assertEquals(List.of("task-0", "task-2"), calls);
        QueueEntry failed = file.entries().get(1);
        assertEquals(QueueEntry.State.FAILED, failed.state());
        assertTrue(failed.reason().contains("The source cannot be exported."), failed::reason);
    }

    @Test
    void aSourceThatIsNotReadyYetWaitsAndHoldsNothingUp() {
        handIn(2, 2);
        early.add("task-0");
        drain(5);
        assertEquals(List.of("task-1", "task-0"), calls);
        assertEquals(NOW, begins.get("task-1"));
    }

    private static QueueEntry at(String endpoint, QueueEntry entry) {
        return new QueueEntry(
                entry.id(),
                entry.identifier(),
                entry.source(),
                entry.account(),
                entry.region(),
                endpoint,
                entry.words(),
                entry.state(),
                entry.changed(),
                entry.reason(),
                entry.confirmed());
    }

    private void exported(String identifier) {
        older.add(identifier);
        ends.put(identifier, NOW);
        sources.put(identifier, "source-0");
    }

    private void handIn(int count, int differentSources) {
        file.change(entries -> IntStream.range(0, count)
                .mapToObj(number -> new QueueEntry(
                        "id-" + number,
                        "task-" + number,
                        "source-" + number % differentSources,
                        "123456789012",
                        "us-west-2",
                        "",
                        List.of("start-export-task"),
                        QueueEntry.State.WAITING,
                        NOW,
                        "",
                        false))
                .toList());
    }

    private void drain(int slots) {
        Execution execution = new Execution(
                new CurrentSession(Session.clean()),
                new Nobody(),
                Preparation.Mode.SCRIPT,
                Clock.fixed(NOW, ZoneOffset.UTC),
                wait -> now = now.plus(wait));
        new Drain(file, new Account(), execution, slots).run();
    }

    private boolean runs(String identifier) {
        return ends.containsKey(identifier) && now.isBefore(ends.get(identifier));
    }

    /** The account: exports that run ten minutes. */
    private final class Account implements Drain.Site, ExportTasks {
        @Override
        public String account(QueueEntry entry) {
            return "123456789012";
        }

        @Override
        public ExportTasks tasks(QueueEntry entry) {
            if (entry.endpoint().equals(gone)) {
                throw new FailureException(new Failure.General("Could not connect to the endpoint URL.", ""));
            }
            return this;
        }

        private void answer() {
            if (away.contains(asked++)) {
                throw new FailureException(new Failure.General("Could not connect to the endpoint URL.", ""));
            }
        }

        @Override
        public boolean isStartOf(QueueEntry entry, ExportTask task) {
            return entry.source().equals(task.sourceArn()) && !older.contains(task.identifier());
        }

        @Override
        public boolean canStartLater(QueueEntry entry) {
            return !hopeless.contains(entry.identifier());
        }

        @Override
        public boolean mayStart(QueueEntry entry) {
            return !entry.identifier().equals(unconfirmed);
        }

        @Override
        public void start(QueueEntry entry) {
            if (kills && killedBefore.add(entry.identifier())) {
                throw new Killed();
            }
            refusal.ifPresent(failure -> {
                throw new FailureException(failure);
            });
            if (hopeless.contains(entry.identifier()) || early.remove(entry.identifier())) {
                throw new FailureException(new Failure.ServiceError(
                        "InvalidExportSourceState", "StartExportTask", "The source cannot be exported.", -1, "", ""));
            }
            calls.add(entry.identifier());
            begins.put(entry.identifier(), now);
            if (calls.size() == 1) {
                meanwhile.run();
            }
            ends.put(entry.identifier(), now.plus(LENGTH));
            sources.put(entry.identifier(), entry.source());
            most = Math.max(most, (int)
                    ends.keySet().stream().filter(DrainTest.this::runs).count());
            if (kills && killedAfter.add(entry.identifier())) {
                throw new Killed();
            }
            answer();
        }

        @Override
        public void found(QueueEntry entry) {
            found.add(entry.identifier());
        }

        @Override
        public List<ExportTask> list(Selection selection) {
            answer();
            return ends.keySet().stream().map(this::task).toList();
        }

        @Override
        public Optional<ExportTask> find(String identifier) {
            answer();
            return ends.containsKey(identifier) ? Optional.of(task(identifier)) : Optional.empty();
        }

        @Override
        public ExportTask cancel(String identifier) {
            throw new UnsupportedOperationException();
        }

        private ExportTask task(String identifier) {
            return new ExportTask(
                    identifier,
                    sources.getOrDefault(identifier, ""),
                    runs(identifier) ? "IN_PROGRESS" : "COMPLETE",
                    "bucket",
                    "",
                    "",
                    "",
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    "",
                    "",
                    "SNAPSHOT");
        }
    }

    private record Nobody() implements Console {
        @Override
        public void data(CharSequence text) {}

        @Override
        public void notice(String line) {}

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
}
