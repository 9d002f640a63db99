package dev.rdsshell.shell.builtin;

import dev.rdsshell.completions.eligibility.ExportRequest;
import dev.rdsshell.completions.eligibility.PrefixRules;
import dev.rdsshell.shell.command.Filled;
import dev.rdsshell.shell.export.ExportStatus;
import dev.rdsshell.shell.export.ExportTask;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What makes two exports the same: source, bucket, prefix and what is exported; not their identifiers. */
record SameExport(String source, String bucket, String prefix, Set<String> exportOnly) {
    private static final List<ExportStatus> COUNTS =
            List.of(ExportStatus.STARTING, ExportStatus.IN_PROGRESS, ExportStatus.COMPLETE);

    /** That of a request. */
    static SameExport of(List<Filled> request) {
        return new SameExport(
                value(request, "--source-arn"),
                value(request, "--s3-bucket-name"),
                PrefixRules.asWritten(value(request, "--s3-prefix")),
                words(value(request, "--export-only")));
    }

    static SameExport of(ExportRequest request) {
        return new SameExport(
                request.sourceArn(),
                request.bucket(),
                PrefixRules.asWritten(request.prefix()),
                new TreeSet<>(request.exportOnly()));
    }

    static SameExport of(ExportTask task) {
        return new SameExport(
                task.sourceArn(),
                task.bucket(),
                PrefixRules.asWritten(task.prefix()),
                new TreeSet<>(task.exportOnly()));
    }

    /** Whether the task is this export, and neither failed nor was canceled. */
    boolean isDoneBy(ExportTask task) {
        return COUNTS.contains(task.status()) && equals(of(task));
    }

    /**
     * Whether the task has begun since.
     *
     * @param since empty where nothing of ours can have begun
     */
    static boolean hasBegun(ExportTask task, Optional<Instant> since) {
        Optional<Instant> second = since.map(instant -> instant.truncatedTo(ChronoUnit.SECONDS));
        return second.isPresent()
                && (task.status() == ExportStatus.STARTING
                        || task.startTime()
                                .filter(began -> !began.isBefore(second.get()))
                                .isPresent());
    }

    static String value(List<Filled> request, String option) {
        return request.stream()
                .filter(value -> value.name().equals(option))
                .map(Filled::value)
                .findFirst()
                .orElse("");
    }

    private static Set<String> words(String value) {
        Set<String> words = new TreeSet<>(Arrays.asList(value.trim().split("\\s+")));
        words.remove("");
        return words;
    }
}
