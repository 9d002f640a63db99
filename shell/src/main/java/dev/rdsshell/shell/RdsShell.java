package dev.rdsshell.shell;

/** The program. */
public final class RdsShell {
    private RdsShell() {}

    public static void main(String[] arguments) {
        System.err.println(arguments.length);
    }
}
