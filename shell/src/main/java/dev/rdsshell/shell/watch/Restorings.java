package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.export.ExportTask;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How long the sources of exports were restored: from the start that was written down to the one the service reports. */
final class Restorings {
    private final Map<Export, List<Instant>> starts = new HashMap<>();

    private record Export(String identifier, String source) {}

    Restorings(List<StartLog.Start> written) {
        written.forEach(start ->
                starts.merge(new Export(start.identifier(), start.source()), List.of(start.at()), Restorings::both));
    }

    /** None where the export was not started from here. */
    Optional<Duration> of(ExportTask task) {
        return task.startTime()
                .flatMap(extraction -> began(task, extraction).map(began -> Duration.between(began, extraction)));
    }

    /**
     * When it began. An identifier may have been given again after its export was long gone: the latest start counts.
     *
     * @param before what came after the beginning
     */
    Optional<Instant> began(ExportTask task, Instant before) {
        return starts.getOrDefault(new Export(task.identifier(), task.sourceArn()), List.of()).stream()
                .filter(began -> began.isBefore(before))
                .max(Comparator.naturalOrder());
    }

    private static List<Instant> both(List<Instant> some, List<Instant> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
