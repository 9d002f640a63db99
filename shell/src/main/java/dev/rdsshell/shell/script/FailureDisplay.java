package dev.rdsshell.shell.script;

import dev.rdsshell.shell.failure.FailureException;

/** Shows a failure after which things go on; every other one reaches whoever called. */
@FunctionalInterface
public interface FailureDisplay {
    void show(FailureException failure);
}
