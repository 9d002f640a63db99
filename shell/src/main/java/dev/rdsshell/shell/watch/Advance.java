package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.failure.Failure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The state before a poll and its answer to the state after it. Pure. */
final class Advance {
    private Advance() {}

    static Step answered(WatchState before, Reading reading, Instant now) {
        List<Change> changes = new ArrayList<>();
        if (before.contact().trouble().isPresent()) {
            changes.add(new Change.Recovered(now, before.contact().lastGood()));
        }
        Map<String, Watched> known = new LinkedHashMap<>();
        before.tasks().forEach(watched -> known.put(watched.identifier(), watched));
        List<Watched> after = new ArrayList<>();
        reading.found().forEach((identifier, task) -> after.add(see(known.get(identifier), task, now, changes)));
        reading.missing()
                .forEach(identifier -> miss(known.get(identifier), now, changes).ifPresent(after::add));
        return new Step(before.with(after, Contact.good(now)), changes);
    }

    /** A poll that failed changes nothing about the exports; a failure of the same kind as before is no news. */
    static Step failed(WatchState before, Failure failure, Instant now) {
        Contact contact = before.contact();
        List<Change> news =
                contact.isNews(failure) ? List.of(new Change.Trouble(now, failure, contact.lastGood())) : List.of();
        return new Step(before.with(contact.failed(failure)), news);
    }

    private static Watched see(@Nullable Watched before, ExportTask task, Instant now, List<Change> changes) {
        if (before != null && before.isOver()) {
            return before;
        }
        Watched after = before == null ? Watched.listed(task, now) : before.seen(task, now);
        kind(before, after).ifPresent(kind -> changes.add(new Change.OfTask(now, kind, after)));
        return after;
    }

    private static Optional<Watched> miss(@Nullable Watched before, Instant now, List<Change> changes) {
        if (before == null || before.isOver()) {
            return Optional.empty();
        }
        Watched after = before.missed(now);
        if (after.isOver()) {
            changes.add(new Change.OfTask(now, Change.Kind.UNKNOWN, after));
        } else if (after.task().isEmpty() && after.misses() == 1) {
            changes.add(new Change.OfTask(now, Change.Kind.AWAITED, after));
        }
        return Optional.of(after);
    }

    private static Optional<Change.Kind> kind(@Nullable Watched before, Watched after) {
        if (after.isOver()) {
            return Optional.of(Change.Kind.ENDED);
        }
        if (before == null || before.task().isEmpty()) {
            return Optional.of(Change.Kind.APPEARED);
        }
        if (!before.state().equals(after.state())) {
            return Optional.of(Change.Kind.STATUS);
        }
        boolean same = percent(before).equals(percent(after));
        return same ? Optional.empty() : Optional.of(Change.Kind.PROGRESS);
    }

    private static Optional<Integer> percent(Watched watched) {
        return watched.task().filter(task -> task.percentProgress().isPresent()).map(task -> task.percentProgress()
                .getAsInt());
    }
}
