package dev.rdsshell.shell.builtin;

import dev.rdsshell.completions.eligibility.ExportRequest;
import dev.rdsshell.shell.queue.QueueEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the line of a queue's entry asks for: its words are options with their values, as they were handed in. */
final class QueuedRequest {
    private final Map<String, List<String>> options = new HashMap<>();

    private QueuedRequest(List<String> words) {
        List<String> values = new ArrayList<>();
        for (String word : words) {
            if (word.startsWith("--")) {
                values = new ArrayList<>();
                options.put(word, values);
            } else {
                values.add(word);
            }
        }
    }

    static ExportRequest of(QueueEntry entry) {
        QueuedRequest request = new QueuedRequest(entry.words());
        return new ExportRequest(
                entry.identifier(),
                entry.source(),
                request.value("--s3-bucket-name"),
                request.value("--s3-prefix"),
                request.value("--iam-role-arn"),
                request.value("--kms-key-id"),
                request.options.getOrDefault("--export-only", List.of()),
                entry.region());
    }

    private String value(String option) {
        return String.join(" ", options.getOrDefault(option, List.of()));
    }
}
