package dev.rdsshell.shell.aws;

import java.util.concurrent.Executor;

/** Workers for the tests of this room: none outlives the tests. */
final class DaemonThreads {
    private DaemonThreads() {}

    static Thread named(Runnable task) {
        Thread thread = new Thread(task, "test");
        thread.setDaemon(true);
        return thread;
    }

    static Executor each() {
        return task -> named(task).start();
    }
}
