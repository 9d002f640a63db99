package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.session.Session;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The exports that lines of a dry run would have started by now, as the account would then show them. */
record RehearsedExports(Session session) {

    Optional<ExportTask> find(String identifier) {
        return Optional.ofNullable(session.rehearsed().get(identifier)).map(RehearsedExports::task);
    }

    private static ExportTask task(Map<String, String> values) {
        return new ExportTask(
                value(values, "--export-task-identifier"),
                value(values, "--source-arn"),
                "STARTING",
                value(values, "--s3-bucket-name"),
                value(values, "--s3-prefix"),
                value(values, "--iam-role-arn"),
                value(values, "--kms-key-id"),
                names(value(values, "--export-only")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(0),
                OptionalInt.of(0),
                "",
                "",
                "");
    }

    private static String value(Map<String, String> values, String option) {
        return values.getOrDefault(option, "");
    }

    private static List<String> names(String written) {
        return Arrays.stream(written.split("\\s+"))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
