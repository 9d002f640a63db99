package dev.rdsshell.shell.script;

import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.output.JsonTree;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The last run in a log: what it had done when it ended or was killed. */
public final class EarlierRun implements RunWatcher {
    /** After Ctrl-C or a lost connection nobody knows whether the service did what it was asked for. */
    private static final Set<Object> UNKNOWN = Set.of(ExitCode.INTERRUPTED, ExitCode.GENERAL);

    private final String log;
    private @Nullable RunHeader header;
    private boolean complete;
    private final Map<String, Map<String, String>> done = new HashMap<>();
    private final Map<String, Instant> underWay = new HashMap<>();
    private final Map<String, List<String>> items = new HashMap<>();
    private final List<LoggedExport> exports = new ArrayList<>();

    private EarlierRun(String log) {
        this.log = log;
    }

    /** @throws FailureException where there is no run in it */
    public static EarlierRun read(Path path) {
        EarlierRun run = new EarlierRun(String.valueOf(path.getFileName()));
        try {
            Files.readString(path).lines().forEach(run::take);
        } catch (IOException e) {
            throw new FailureException(
                    new Failure.InvalidLine("The log " + path + " cannot be read: " + why(e), startAnew()), e);
        }
        run.header();
        return run;
    }

    private static String startAnew() {
        return "Leave --resume out to begin from the start.";
    }

    public RunHeader header() {
        if (header == null) {
            throw new FailureException(
                    new Failure.InvalidLine("The log " + log + " holds no run that could go on.", startAnew()));
        }
        return header;
    }

    /**
     * Its lines ran with the variables of then, and so do those that are left. One that the log may not hold has to be given again.
     *
     * @throws FailureException where another value is given now
     */
    public void refuseOther(Map<String, String> given, Variables variables) {
        given.forEach((name, value) -> {
            String then = header().given().get(name);
            boolean known = then != null || RunLog.isKept(name, value, variables);
            if (known && !value.equals(then)) {
                String before = then == null ? " was not given to" : " was " + then + " in";
                throw new FailureException(new Failure.InvalidLine(
                        variables.hide(name + before + " the run that goes on, and is " + value + " now."),
                        variables.hide("Leave " + name + "=" + value
                                + " out to go on with the variables of then, or --resume to begin from the start.")));
            }
        });
    }

    /** Whether nothing is left to do. */
    public boolean isComplete() {
        return complete;
    }

    /** The exports that it has started, those included that it took over from the run before it. */
    public List<LoggedExport> exports() {
        return List.copyOf(exports);
    }

    /** A line cut short by a kill says nothing. */
    private void take(String line) {
        try {
            if (JsonTree.parse(line) instanceof Map<?, ?> event) {
                take(event);
            }
        } catch (JsonTree.InvalidJson cutShort) {
            complete = false;
        }
    }

    private void take(Map<?, ?> event) {
        String key = String.valueOf(event.get("key"));
        switch (String.valueOf(event.get("event"))) {
            case "run" -> begin(event);
            case "begin" -> underWay.putIfAbsent(key, Instant.parse(String.valueOf(event.get("time"))));
            case "end" -> end(key, event);
            case "items" -> items.put(key, texts(event.get("items")));
            case "finished" -> complete = Integer.valueOf(0).equals(event.get("exitCode"));
            default -> {}
        }
    }

    private void begin(Map<?, ?> event) {
        boolean resumed = "resumed".equals(event.get("how"));
        if (!resumed) {
            done.clear();
            items.clear();
            underWay.clear();
            exports.clear();
        }
        complete = false;
        header = new RunHeader(
                String.valueOf(event.get("script")),
                String.valueOf(event.get("digest")),
                Instant.parse(String.valueOf(event.get("now"))),
                variables(event));
    }

    private void end(String key, Map<?, ?> event) {
        if (event.get("exports") instanceof List<?> started) {
            started.stream()
                    .filter(Map.class::isInstance)
                    .map(export -> LoggedExport.of((Map<?, ?>) export))
                    .forEach(exports::add);
        }
        Object exitCode = event.get("exitCode");
        if (!UNKNOWN.contains(exitCode)) {
            underWay.remove(key);
        }
        if (Integer.valueOf(0).equals(exitCode)) {
            done.put(key, variables(event));
        }
    }

    private static Map<String, String> variables(Map<?, ?> event) {
        Map<String, String> variables = new LinkedHashMap<>();
        if (event.get("variables") instanceof Map<?, ?> found) {
            found.forEach((name, value) -> variables.put(String.valueOf(name), String.valueOf(value)));
        }
        return variables;
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> found
                ? found.stream().map(String::valueOf).toList()
                : List.of();
    }

    @Override
    public Optional<Map<String, String>> passedOver(Spot spot) {
        return Optional.ofNullable(done.get(spot.key()));
    }

    @Override
    public Optional<Instant> underWaySince(Spot spot) {
        return Optional.ofNullable(underWay.get(spot.key()));
    }

    @Override
    public Optional<List<String>> items(Spot spot) {
        return Optional.ofNullable(items.get(spot.key()));
    }

    private static String why(IOException e) {
        return e instanceof CharacterCodingException ? "it is not UTF-8 text" : String.valueOf(e.getMessage());
    }
}
