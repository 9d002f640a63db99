package dev.rdsshell.shell.operation;

/** Commands for tests that only look at what is declared. */
public final class OperationCommands {
    private OperationCommands() {}

    public static OperationCommand forParsing(Operation operation) {
        return new Desk().command(operation);
    }
}
