package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.export.ExportStatus;
import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.export.ExportTasks;
import dev.rdsshell.shell.export.SourceSeries;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks the account. One paginated list serves any number of watched exports; one that is not in it has ended, or is not there
 * yet: a few of those are described one by one, more are looked for in the list of all. A single export is described from the
 * start.
 *
 * <pre>
 *   1000 running exports      10 calls a poll
 *   …one of them ends         and one call more, once
 *   …all of them end          and as many calls as all exports of the account fill pages, once
 *   every export of a region  one call a poll as long as they fill one page, else as many as the running ones fill
 * </pre>
 */
public final class Poller {
    private static final List<ExportStatus> RUNNING = ExportStatus.notEnded();

    /** RDS API reference, DescribeExportTasks: MaxRecords. */
    private static final int PAGE = 100;

    /** More are sooner found in the list of all, of which one call gives a hundred. */
    private static final int DESCRIBED_ALONE = 5;

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(10);

    private final ExportTasks tasks;
    private final Clock clock;
    private final StartLog starts;

    public Poller(ExportTasks tasks, Clock clock) {
        this(tasks, clock, StartLog.EMPTY);
    }

    /** @param starts tells how long earlier sources were restored */
    public Poller(ExportTasks tasks, Clock clock, StartLog starts) {
        this.tasks = tasks;
        this.clock = clock;
        this.starts = starts;
    }

    /**
     * Asks once. A poll that fails, even half-way, changes nothing but the contact: the next one asks for all of it again.
     *
     * @throws FailureException only for {@link Failure.Interrupted}
     */
    public Step poll(WatchState state) {
        try {
            return Advance.answered(state, read(state), clock.instant());
        } catch (FailureException e) {
            return Advance.failed(state, unlessInterrupted(e), clock.instant());
        }
    }

    /** Whether something runs whose earlier exports were never looked up; that is worth a call, but not at every poll. */
    boolean wantsToLearn(WatchState state) {
        EarlierExports earlier = state.earlier();
        boolean soon = earlier.at()
                .filter(at -> !Lapse.isOver(at, BETWEEN_LOOKS, clock.instant()))
                .isPresent();
        return !soon && state.contact().trouble().isEmpty() && !earlier.asked().containsAll(wanted(state));
    }

    private static Set<SourceSeries> wanted(WatchState state) {
        return state.open().stream()
                .flatMap(watched -> watched.task().stream())
                .map(task -> SourceSeries.of(task.sourceArn()))
                .collect(Collectors.toSet());
    }

    /** Looks up how long earlier exports took, and when those that are restored now were started. What cannot be read is not known; it is no trouble. */
    public WatchState learn(WatchState state) {
        Set<SourceSeries> wanted = wanted(state);
        if (wanted.isEmpty()) {
            return state;
        }
        Restorings written = new Restorings(starts.starts());
        WatchState since = state.with(written);
        try {
            List<ExportTask> complete =
                    tasks.list(new ExportTasks.Selection(Optional.empty(), List.of(ExportStatus.COMPLETE)));
            return since.with(EarlierExports.of(complete, written, wanted, clock.instant()));
        } catch (FailureException e) {
            unlessInterrupted(e);
            return since.with(state.earlier().askedInVain(wanted, clock.instant()));
        }
    }

    private static Failure unlessInterrupted(FailureException e) {
        if (e.failure() instanceof Failure.Interrupted) {
            throw e;
        }
        return e.failure();
    }

    private Reading read(WatchState state) {
        Map<String, ExportTask> found = new LinkedHashMap<>();
        listed(state).forEach(task -> found.put(task.identifier(), task));
        Set<String> unlisted = new LinkedHashSet<>(missing(state, found));
        if (unlisted.size() > DESCRIBED_ALONE) {
            tasks.list(new ExportTasks.Selection(Optional.empty(), List.of())).stream()
                    .filter(task -> unlisted.contains(task.identifier()))
                    .forEach(task -> found.put(task.identifier(), task));
        } else {
            unlisted.forEach(name -> tasks.find(name).ifPresent(task -> found.put(name, task)));
        }
        return new Reading(found, missing(state, found));
    }

    private static List<String> missing(WatchState state, Map<String, ExportTask> found) {
        return state.open().stream()
                .map(Watched::identifier)
                .filter(identifier -> !found.containsKey(identifier))
                .toList();
    }

    private List<ExportTask> listed(WatchState state) {
        if (state.scope() instanceof Scope.Listed listed) {
            boolean endedToo = listed.endedToo() && fitOnOnePage(state);
            List<ExportStatus> statuses = endedToo ? List.of() : RUNNING;
            return tasks.list(new ExportTasks.Selection(listed.sourceArn(), statuses)).stream()
                    .filter(task -> endedToo || isOfInterest(task, state))
                    .toList();
        }
        if (state.open().size() < 2) {
            return List.of();
        }
        return tasks.list(new ExportTasks.Selection(Optional.empty(), RUNNING)).stream()
                .filter(task -> state.find(task.identifier()).isPresent())
                .toList();
    }

    /** Ended exports are listed once, and again only while that takes no call more. */
    private static boolean fitOnOnePage(WatchState state) {
        return state.contact().lastGood().isEmpty() || state.tasks().size() < PAGE;
    }

    /** Not every server heeds the filter on the state. */
    private static boolean isOfInterest(ExportTask task, WatchState state) {
        return !task.status().hasEnded() || state.find(task.identifier()).isPresent();
    }
}
