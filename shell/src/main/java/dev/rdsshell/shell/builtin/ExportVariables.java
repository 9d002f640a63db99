package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.export.ExportPath;
import dev.rdsshell.shell.export.ExportStatus;
import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.export.ExportWarning;
import dev.rdsshell.shell.export.WarningMessage;
import dev.rdsshell.shell.watch.Sight;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The values of an ended export, as variables for the line that follows it. docs/watch.md lists them. */
final class ExportVariables {
    private static final List<String> NAMES = List.of(
            "task",
            "status",
            "source",
            "bucket",
            "prefix",
            "path",
            "gigabytes",
            "seconds",
            "cause",
            "warnings",
            "region",
            "profile",
            "account");

    private ExportVariables() {}

    /** Every name, each with some value: to see whether a line can be understood. */
    static Map<String, String> examples() {
        return NAMES.stream().collect(Collectors.toMap(name -> name, name -> name));
    }

    /** What is not known is the empty text. */
    static Map<String, String> of(Sight sight) {
        Map<String, String> variables = new LinkedHashMap<>();
        NAMES.forEach(name -> variables.put(name, ""));
        sight.watched().task().ifPresent(task -> fill(variables, task));
        variables.put("task", sight.watched().identifier());
        variables.put("status", sight.watched().state());
        return variables;
    }

    private static void fill(Map<String, String> variables, ExportTask task) {
        variables.put("source", task.sourceArn());
        variables.put("bucket", task.bucket());
        variables.put("prefix", task.prefix());
        variables.put("path", ExportPath.of(task));
        task.extractedGigabytes().ifPresent(size -> variables.put("gigabytes", String.valueOf(size)));
        task.startTime()
                .flatMap(start -> task.endTime().map(end -> Duration.between(start, end)))
                .ifPresent(length -> variables.put("seconds", String.valueOf(length.toSeconds())));
        variables.put("cause", task.failureCause());
        variables.put(
                "warnings",
                WarningMessage.read(task.warningMessage()).stream()
                        .map(ExportWarning::text)
                        .collect(Collectors.joining("; ")));
    }

    /** @param warningsCount whether an export with warnings is none that is complete */
    static boolean isComplete(Sight sight, boolean warningsCount) {
        return sight.watched()
                .task()
                .filter(task -> task.status() == ExportStatus.COMPLETE)
                .filter(task -> !warningsCount
                        || WarningMessage.read(task.warningMessage()).isEmpty())
                .isPresent();
    }
}
