package dev.rdsshell.shell.spring;

/** What happens with the arguments of the process. */
@FunctionalInterface
public interface Entrance {
    void enter(String[] arguments);
}
