package dev.rdsshell.shell.queue;

import dev.rdsshell.shell.export.ExportStatus;
import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.export.ExportTasks;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What runs now, asked once for each account and region, during one pass over the queue. */
final class Room {
    private static final List<ExportStatus> RUNNING = ExportStatus.notEnded();

    private final Drain.Site site;
    private final Reach reach;
    private final int slots;
    private final Set<String> full = new HashSet<>();
    private final Set<String> sources = new HashSet<>();
    private String place = "";
    private int running;

    /** @param slots so many may run in an account and region at once */
    Room(Drain.Site site, Reach reach, int slots) {
        this.site = site;
        this.reach = reach;
        this.slots = slots;
    }

    boolean has(QueueEntry entry) {
        if (full.contains(entry.place())) {
            return false;
        }
        if (!entry.place().equals(place)) {
            look(entry);
            place = entry.place();
        }
        return running < slots && !sources.contains(entry.source());
    }

    private void look(QueueEntry entry) {
        sources.clear();
        List<ExportTask> tasks = site.tasks(entry).list(ExportTasks.Selection.all()).stream()
                .filter(task -> RUNNING.contains(task.status()))
                .toList();
        reach.hasAnswered(entry);
        running = tasks.size();
        tasks.forEach(task -> sources.add(task.sourceArn()));
    }

    /** After a start the account is looked at again: others start exports, too. */
    void forget() {
        place = "";
    }

    /** The service says so, whatever the account's list shows: other regions may count. */
    void fill(QueueEntry entry) {
        full.add(entry.place());
    }
}
