package dev.rdsshell.sandbox.fault;

/** What may be switched while the sandbox runs. Safe for use by many threads. */
public final class Switches {
    private final boolean limitAtStart;
    private final boolean unknownTaskEmptyAtStart;
    private volatile boolean exportLimit;
    private volatile boolean unknownTaskEmpty;

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

    /**
     * Turns one by its name, {@code export-limit} or {@code unknown-task-empty}.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public void turn(String name, boolean on) {
        switch (name) {
            case "export-limit" -> exportLimit = on;
            case "unknown-task-empty" -> unknownTaskEmpty = on;
            default ->
                throw new IllegalArgumentException(
                        "There is no switch '" + name + "'. Switches: export-limit, unknown-task-empty.");
        }
    }

    /** As at the start. */
    public void reset() {
        exportLimit = limitAtStart;
        unknownTaskEmpty = unknownTaskEmptyAtStart;
    }
}
