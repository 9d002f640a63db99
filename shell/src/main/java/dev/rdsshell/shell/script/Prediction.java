package dev.rdsshell.shell.script;

import dev.rdsshell.shell.command.Filled;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.output.Query;
import dev.rdsshell.shell.session.CurrentSession;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answer that a request would have, as far as the request tells: what {@code ${last:…}} reads in a dry run. */
final class Prediction {
    private static final String QUERY = "--query";
    private static final String IDENTIFIER = "ExportTaskIdentifier";

    private Prediction() {}

    /** Lets later lines read it, and take values from the export that it would start. */
    static void remember(Outcome.Rehearsed rehearsed, CurrentSession session) {
        Map<String, @Nullable Object> answer = of(rehearsed);
        session.answered(answer);
        if (answer.containsKey("S3BucketName") && answer.get(IDENTIFIER) instanceof String identifier) {
            Map<String, String> values = new LinkedHashMap<>();
            rehearsed.values().forEach(value -> values.put(value.name(), value.value()));
            session.change(now -> now.withRehearsed(identifier, values));
        }
    }

    /** What the command's own {@code --query} makes of that answer; null where it tells nothing. */
    static @Nullable Object of(Outcome.Rehearsed rehearsed, Words line) {
        Map<String, @Nullable Object> answer = of(rehearsed);
        List<String> words = line.texts();
        int query = words.lastIndexOf(QUERY);
        return query < 0 || query + 1 >= words.size()
                ? answer
                : Query.parse(words.get(query + 1)).evaluate(answer);
    }

    private static Map<String, @Nullable Object> of(Outcome.Rehearsed rehearsed) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        for (Filled value : rehearsed.values()) {
            answer.put(member(value.name()), value.value());
        }
        if (answer.containsKey("S3BucketName")) {
            answer.put("S3Bucket", answer.get("S3BucketName"));
            answer.put("Status", "STARTING");
        }
        return answer;
    }

    /** {@code --s3-bucket-name} to {@code S3BucketName}. */
    private static String member(String option) {
        return Arrays.stream(option.replaceFirst("^--", "").split("-"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());
    }
}
