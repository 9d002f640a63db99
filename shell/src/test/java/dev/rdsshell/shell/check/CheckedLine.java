package dev.rdsshell.shell.check;

import dev.rdsshell.shell.Ended;
import dev.rdsshell.shell.PracticeAccount;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A line that could be started on the sandbox; tests change one thing about it. */
final class CheckedLine {
    private final Map<String, String> options = new LinkedHashMap<>();

    CheckedLine() {
        options.put("--export-task-identifier", "checked");
        options.put("--source-arn", "arn:aws:rds:us-west-2:123456789012:snapshot:shop-before-migration");
        options.put("--s3-bucket-name", "acme-shop-exports");
        options.put("--iam-role-arn", "arn:aws:iam::123456789012:role/shop-export");
        options.put("--kms-key-id", "alias/shop-exports");
    }

    CheckedLine with(String option, String value) {
        options.put(option, value);
        return this;
    }

    CheckedLine source(String kindAndIdentifier) {
        return with("--source-arn", "arn:aws:rds:us-west-2:123456789012:" + kindAndIdentifier);
    }

    CheckedLine role(String name) {
        return with("--iam-role-arn", "arn:aws:iam::123456789012:role/" + name);
    }

    CheckedLine key(String keyId) {
        return with("--kms-key-id", keyId);
    }

    String identifier() {
        return options.getOrDefault("--export-task-identifier", "");
    }

    /** The last part of the role's ARN. */
    String roleName() {
        String arn = options.getOrDefault("--iam-role-arn", "");
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    /** Where the line is sent. */
    String region() {
        return options.getOrDefault("--region", "us-west-2");
    }

    /** The words of the line, with these before and those after it. */
    String[] words(List<String> before, String... after) {
        List<String> words = new ArrayList<>(before);
        words.add("start-export-task");
        options.forEach((option, value) -> {
            words.add(option);
            words.add(value);
        });
        words.addAll(List.of(after));
        return words.toArray(String[]::new);
    }

    /** {@code condition verdict} of every finding, a line each. */
    Ended check(PracticeAccount account, Path home) {
        return account.shell(home)
                .run(words(
                        List.of("check"),
                        "--output",
                        "text",
                        "--query",
                        "Findings[].[join(' ', [Condition, Verdict])]"));
    }

    Ended start(PracticeAccount account, Path home, String... after) {
        return account.shell(home).run(words(List.of(), after));
    }
}
