package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.export.ExportTask;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Export tasks for tests, changed member by member. */
record Task(
        String id,
        String source,
        String status,
        String start,
        String end,
        int percent,
        int gigabytes,
        String cause,
        String warning) {

    static Task starting(String id) {
        return new Task(id, "shop", "STARTING", "", "", 0, 0, "", "");
    }

    Task of(String otherSource) {
        return new Task(id, otherSource, status, start, end, percent, gigabytes, cause, warning);
    }

    Task inProgress(String since, int newPercent, int newGigabytes) {
        return new Task(id, source, "IN_PROGRESS", since, "", newPercent, newGigabytes, cause, warning);
    }

    Task complete(String at, int newGigabytes) {
        return new Task(id, source, "COMPLETE", start, at, 100, newGigabytes, cause, warning);
    }

    Task failed(String newCause) {
        return new Task(id, source, "FAILED", start, end, percent, gigabytes, newCause, warning);
    }

    Task withStatus(String other) {
        return new Task(id, source, other, start, end, percent, gigabytes, cause, warning);
    }

    Task withWarning(String message) {
        return new Task(id, source, status, start, end, percent, gigabytes, cause, message);
    }

    ExportTask build() {
        return new ExportTask(
                id,
                "arn:aws:rds:us-west-2:123456789012:snapshot:" + source,
                status,
                "acme-exports",
                "nightly",
                "arn:aws:iam::123456789012:role/ExportRole",
                "key",
                List.of(),
                Optional.empty(),
                time(start),
                time(end),
                OptionalInt.of(percent),
                OptionalInt.of(gigabytes),
                cause,
                warning,
                "SNAPSHOT");
    }

    private static Optional<Instant> time(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }
}
