package dev.rdsshell.shell.operation;

import java.util.Map;

/** Commands for tests that only look at what is declared. */
public final class OperationCommands {
    private OperationCommands() {}

    public static OperationCommand forParsing(Operation operation) {
        return forParsing(operation, Map.of());
    }

    /** @param files their texts, by their paths in the folder where lines are entered */
    public static OperationCommand forParsing(Operation operation, Map<String, String> files) {
        Desk desk = new Desk();
        files.forEach(desk::file);
        return desk.command(operation);
    }
}
