package dev.rdsshell.shell;

import dev.rdsshell.shell.terminal.RealTerminal;
import java.util.regex.Pattern;

/** A person who completes a whole start of an export with Tab and Enter, and types the command's first letters only. */
record TabAndEnter(RealTerminal person) {
    /** The values that the line has in the end, each as a pattern. */
    record Values(String source, String bucket, String role, String key) {}

    /** Runs the line and waits for the service's answer. */
    void startAnExport(Values expected) {
        person.type("start-e\t");
        awaitLine("start-export-task");
        take("required: A name for the new export", "--export-task-identifier");
        take("free", "export-[0-9]{8}");
        take("required: The ARN of the snapshot", "--source-arn");
        take("available", expected.source());
        take("required: The name of the bucket", "--s3-bucket-name");
        take("\n[a-z0-9-]+ +us-west-2", expected.bucket());
        take("required: The ARN of the role", "--iam-role-arn");
        take("trusts exports|used 4 times", expected.role());
        take("required: The KMS key", "--kms-key-id");
        take("Enabled", expected.key());
        person.type("\r").await("\"ExportTaskIdentifier\": \"export-2");
    }

    /** Opens the list, chooses its first row and takes it. */
    private void take(String shown, String taken) {
        Pattern row = Pattern.compile(shown);
        person.type("\t")
                .awaitScreen(
                        "a whole list with " + shown,
                        screen -> row.matcher(screen).find() && !screen.contains("loading…"));
        person.type("\t\r");
        awaitLine(taken);
    }

    /** The line may take several rows. */
    private void awaitLine(String end) {
        Pattern line = Pattern.compile("(?s).*> .*" + end);
        person.awaitScreen("a line with " + end + " at its end", screen -> line.matcher(screen.replace("\n", ""))
                .matches());
    }
}
