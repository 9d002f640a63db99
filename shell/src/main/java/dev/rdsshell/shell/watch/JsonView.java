package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.export.ExportPath;
import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.export.ExportWarning;
import dev.rdsshell.shell.export.WarningMessage;
import dev.rdsshell.shell.failure.Failure;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A change as an object for programs. Its members are documented in docs/watch-json.md; times are UTC. */
public final class JsonView {
    private static final int VERSION = 1;

    private JsonView() {}

    /** The members in their documented order; what is not known is left out. */
    public static Map<String, @Nullable Object> document(Change change, WatchState state) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("version", VERSION);
        members.put("time", text(change.at()));
        put(members, "profile", state.place().profile());
        put(members, "region", state.place().region());
        if (change instanceof Change.OfTask task) {
            members.put("event", task.kind().name().toLowerCase(Locale.ROOT));
            members.put("task", task.watched().identifier());
            members.put("status", Wording.state(task.watched()));
            task.watched().task().ifPresent(details -> addTask(members, details));
            addProgress(members, Progress.of(task.watched(), state, task.at()));
        } else if (change instanceof Change.Trouble trouble) {
            members.put("event", "trouble");
            addTrouble(members, trouble.failure());
            trouble.lastGood().ifPresent(at -> members.put("lastAnswer", text(at)));
        } else {
            members.put("event", "recovered");
        }
        return members;
    }

    private static void addTask(Map<String, @Nullable Object> members, ExportTask task) {
        members.put("sourceArn", task.sourceArn());
        put(members, "path", ExportPath.of(task));
        task.startTime().ifPresent(at -> members.put("startTime", text(at)));
        task.endTime().ifPresent(at -> members.put("endTime", text(at)));
        if (task.status().hasEnded()) {
            put(members, "failureCause", task.failureCause());
            members.put(
                    "warnings",
                    WarningMessage.read(task.warningMessage()).stream()
                            .map(ExportWarning::text)
                            .toList());
        }
    }

    private static void addProgress(Map<String, @Nullable Object> members, Progress progress) {
        put(members, "percent", progress.percent());
        put(members, "gigabytes", progress.gigabytes());
        put(members, "gigabytesPerHour", progress.gigabytesPerHour());
        put(members, "elapsedSeconds", progress.elapsed());
        put(members, "remainingSecondsLow", progress.remaining().map(Range::low));
        put(members, "remainingSecondsHigh", progress.remaining().map(Range::high));
    }

    private static void addTrouble(Map<String, @Nullable Object> members, Failure failure) {
        failure.code().ifPresent(code -> members.put("code", code));
        members.put("message", failure.message());
    }

    private static void put(Map<String, @Nullable Object> members, String name, String value) {
        if (!value.isEmpty()) {
            members.put(name, value);
        }
    }

    private static void put(Map<String, @Nullable Object> members, String name, OptionalInt value) {
        value.ifPresent(number -> members.put(name, number));
    }

    private static void put(Map<String, @Nullable Object> members, String name, Optional<Duration> value) {
        value.ifPresent(length -> members.put(name, length.toSeconds()));
    }

    private static String text(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
