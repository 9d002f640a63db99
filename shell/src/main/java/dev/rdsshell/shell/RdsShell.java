package dev.rdsshell.shell;

import java.util.List;

/** The program as a process. */
public final class RdsShell {
    private RdsShell() {}

    public static void main(String[] arguments) {
        Host host = Host.ofProcess();
        int code = Training.isWanted() ? new Training(host).run() : new Program(host).run(List.of(arguments));
        // Workers are daemons, and a call that hangs must not keep the process.
        System.exit(code);
    }
}
