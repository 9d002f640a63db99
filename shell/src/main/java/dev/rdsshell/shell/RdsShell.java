package dev.rdsshell.shell;

import java.util.List;

/** The program as a process. */
public final class RdsShell {
    private RdsShell() {}

    public static void main(String[] arguments) {
        int code = new Program(Host.ofProcess()).run(List.of(arguments));
        // Workers are daemons, and a call that hangs must not keep the process.
        System.exit(code);
    }
}
