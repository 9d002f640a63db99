package dev.rdsshell.shell.script;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.output.JsonLine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The log of a run, one JSON object a line, each on the disk before the next thing happens:
 *
 * <pre>
 *   {"event": "run", "time": …, "how": "begun", "script": …, "digest": …, "now": …, "zone": "UTC", "variables": {…}}
 *   {"event": "begin", "time": …, "line": "nightly.rdsh:12", "key": "12", "text": …}
 *   {"event": "end", "time": …, "line": …, "key": …, "exitCode": 0, "requestId": …, "exports": […], "variables": {…}}
 *   {"event": "items", "key": "14", "items": […]}
 *   {"event": "finished", "time": …, "exitCode": 0}
 * </pre>
 *
 * Lines stand there as they were written, so that no value of the environment is among them.
 */
public final class RunLog implements RunWatcher, AutoCloseable {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final FileChannel file;
    private final Clock clock;
    private final Variables variables;
    private final Supplier<Optional<String>> requestId;
    private final Supplier<List<LoggedExport>> started;

    /**
     * @param requestId gives the id of the last answer on this thread, once
     * @param started gives the exports that were started since it was asked last
     */
    public RunLog(
            Path path,
            Clock clock,
            Variables variables,
            Supplier<Optional<String>> requestId,
            Supplier<List<LoggedExport>> started) {
        this.clock = clock;
        this.variables = variables;
        this.requestId = requestId;
        this.started = started;
        try {
            file = FileChannel.open(path, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), OWNER_ONLY);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Writes how the run began, or that it goes on. */
    public void opens(RunHeader header, boolean resumed) {
        Map<String, @Nullable Object> event = event("run");
        event.put("how", resumed ? "resumed" : "begun");
        event.put("script", header.script());
        event.put("digest", header.digest());
        event.put("now", header.now().toString());
        event.put("zone", "UTC");
        event.put("variables", kept(header.given()));
        write(event);
    }

    @Override
    public void begins(RunLine line) {
        forgetAnswers();
        Map<String, @Nullable Object> event = event("begin");
        event.put("line", line.place());
        event.put("key", line.key());
        event.put("text", variables.hide(line.text()));
        write(event);
    }

    /** What a line before was answered is not this line's. */
    private void forgetAnswers() {
        Optional<String> earlier = requestId.get();
        while (earlier.isPresent()) {
            earlier = requestId.get();
        }
    }

    @Override
    public void ends(RunLine line, End end) {
        Map<String, @Nullable Object> event = event("end");
        event.put("line", line.place());
        event.put("key", line.key());
        event.put("exitCode", end.exitCode());
        requestId.get().ifPresent(id -> event.put("requestId", id));
        end.failure()
                .ifPresent(failure ->
                        event.put("error", variables.hide(failure.failure().message())));
        List<LoggedExport> exports = started.get();
        if (!exports.isEmpty()) {
            event.put("exports", exports.stream().map(this::kept).toList());
        }
        Map<String, String> kept = kept(set(line, end));
        if (!kept.isEmpty()) {
            event.put("variables", kept);
        }
        write(event);
    }

    /** An endpoint with a password is the session's own again. */
    private Map<String, @Nullable Object> kept(LoggedExport export) {
        Map<String, @Nullable Object> members = export.members();
        members.replaceAll(
                (name, value) -> String.valueOf(value).equals(variables.hide(String.valueOf(value))) ? value : "");
        return members;
    }

    private static Map<String, String> set(RunLine line, End end) {
        List<String> words = line.words().texts();
        boolean sets = end.exitCode() == 0 && words.size() > 1 && words.get(0).equals("set");
        String value = sets ? line.session().get().variables().get(words.get(1)) : null;
        return value == null ? Map.of() : Map.of(words.get(1), value);
    }

    @Override
    public void loops(Spot spot, List<String> items) {
        Map<String, @Nullable Object> event = event("items");
        event.put("key", spot.key());
        event.put("items", items.stream().map(variables::hide).toList());
        write(event);
    }

    @Override
    public void finished(int exitCode) {
        Map<String, @Nullable Object> event = event("finished");
        event.put("exitCode", exitCode);
        write(event);
    }

    /** What the log may not know is found out again by the run that goes on. */
    private Map<String, String> kept(Map<String, String> values) {
        Map<String, String> kept = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (isKept(name, value, variables)) {
                kept.put(name, value);
            }
        });
        return kept;
    }

    static boolean isKept(String name, String value, Variables variables) {
        String line = "set " + name + " = " + value;
        return variables.hide(line).equals(line);
    }

    private Map<String, @Nullable Object> event(String name) {
        Map<String, @Nullable Object> event = new LinkedHashMap<>();
        event.put("event", name);
        event.put("time", clock.instant().toString());
        return event;
    }

    private void write(Map<String, @Nullable Object> event) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap((JsonLine.of(event) + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private static FailureException unwritable(IOException e) {
        String why = e instanceof NoSuchFileException ? "there is no folder for " + e.getMessage() : e.getMessage();
        return new FailureException(
                new Failure.General(
                        "The log cannot be written: " + why, "Without it nothing runs. Name another --log."),
                e);
    }
}
