package dev.rdsshell.sandbox.fault;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What may be switched while the sandbox runs. Safe for use by many threads. */
public final class Switches {
    private static final Map<String, String> ACTIONS = new TreeMap<>(Map.of(
            "start-export", "rds:StartExportTask", "pass-role", "iam:PassRole", "create-grant", "kms:CreateGrant"));

    private final boolean limitAtStart;
    private final boolean unknownTaskEmptyAtStart;
    private volatile boolean exportLimit;
    private volatile boolean unknownTaskEmpty;
    private final Set<String> forbidden = ConcurrentHashMap.newKeySet();

    /** As they are at the start, and again after a reset. */
    public Switches(boolean exportLimit, boolean unknownTaskEmpty) {
        this.limitAtStart = exportLimit;
        this.unknownTaskEmptyAtStart = unknownTaskEmpty;
        reset();
    }

    /** Whether no more than five exports may run. */
    public boolean exportLimit() {
        return exportLimit;
    }

    /** Whether an unknown export task is answered with the empty list instead of ExportTaskNotFound. */
    public boolean unknownTaskEmpty() {
        return unknownTaskEmpty;
    }

    /** Whether whoever has the sandbox's key may do this, for example {@code iam:PassRole}. */
    public boolean callerMay(String action) {
        return !forbidden.contains(action);
    }

    /**
     * Turns one by its name, such as {@code export-limit} or {@code pass-role}.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public void turn(String name, boolean on) {
        switch (name) {
            case "export-limit" -> exportLimit = on;
            case "unknown-task-empty" -> unknownTaskEmpty = on;
            default -> allow(name, on);
        }
    }

    private void allow(String name, boolean on) {
        String action = ACTIONS.get(name);
        if (action == null) {
            throw new IllegalArgumentException("There is no switch '" + name
                    + "'. Switches: export-limit, unknown-task-empty, start-export, pass-role," + " create-grant.");
        }
        if (on) {
            forbidden.remove(action);
        } else {
            forbidden.add(action);
        }
    }

    /** What the caller may do, by the names of the switches. */
    Map<String, Boolean> permissions() {
        Map<String, Boolean> permissions = new LinkedHashMap<>();
        ACTIONS.forEach((name, action) -> permissions.put(name, callerMay(action)));
        return permissions;
    }

    /** As at the start. */
    public void reset() {
        forbidden.clear();
        exportLimit = limitAtStart;
        unknownTaskEmpty = unknownTaskEmptyAtStart;
    }
}
