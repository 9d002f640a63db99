package dev.rdsshell.shell;

import dev.rdsshell.shell.aws.transport.Trace;
import dev.rdsshell.shell.command.Console;
import java.util.function.BooleanSupplier;

/** What {@code --debug} shows of the calls, on stderr. */
record DebugTrace(BooleanSupplier wanted, Console console) implements Trace {

    @Override
    public boolean isOn() {
        return wanted.getAsBoolean();
    }

    @Override
    public void write(String line) {
        console.notice(line);
    }
}
