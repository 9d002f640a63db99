package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.command.NearestName;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.queue.QueueEntry;
import java.util.List;

/**
 * What {@code queue remove} takes out.
 *
 * @param identifiers of entries; without any, those that are started or failed
 * @param forced whether also one that is being started goes, though nobody knows then whether it was
 */
record QueueRemoval(List<String> identifiers, boolean forced) {

    /**
     * The entries that are left. To be asked under the lock of the queue, so that no drain starts one in between.
     *
     * @throws FailureException where one is not there (255), or is being started (255) and it is not forced; nothing is taken out then
     */
    List<QueueEntry> from(List<QueueEntry> entries) {
        identifiers.forEach(identifier -> refuse(identifier, entries));
        return entries.stream()
                .filter(entry -> identifiers.isEmpty() ? entry.isWaiting() : !identifiers.contains(entry.identifier()))
                .toList();
    }

    private void refuse(String identifier, List<QueueEntry> entries) {
        List<QueueEntry> named = entries.stream()
                .filter(entry -> entry.identifier().equals(identifier))
                .toList();
        if (named.isEmpty()) {
            throw notThere(identifier, entries);
        }
        if (!forced && named.stream().anyMatch(QueueRemoval::isUnsettled)) {
            throw new FailureException(new Failure.General(
                    identifier + " is being started.",
                    "See with 'queue' what becomes of it; after a kill the next 'queue drain' finds that out. A started export"
                            + " ends with: cancel-export-task --export-task-identifier " + identifier
                            + "\nWhere its account can no longer be reached, queue remove " + identifier
                            + " --force takes it out; whether it runs stays unknown."));
        }
    }

    private static boolean isUnsettled(QueueEntry entry) {
        return entry.state() == QueueEntry.State.STARTING;
    }

    /** What to look after, of those that go though they were being started. */
    List<String> warnings(List<QueueEntry> entries) {
        return entries.stream()
                .filter(entry -> identifiers.contains(entry.identifier()) && isUnsettled(entry))
                .map(entry -> entry.identifier() + " may have been started in account " + entry.account() + ", "
                        + entry.region()
                        + ", and the queue no longer finds out. Before you hand its source in again, look"
                        + " there: describe-export-tasks --export-task-identifier " + entry.identifier())
                .toList();
    }

    private static FailureException notThere(String identifier, List<QueueEntry> entries) {
        List<String> names = entries.stream().map(QueueEntry::identifier).toList();
        String near = NearestName.nearest(identifier, names)
                .map(name -> "Did you mean " + name + "? ")
                .orElse("");
        return new FailureException(
                new Failure.General("The queue has no " + identifier + ".", near + "'queue' shows what it has."));
    }
}
