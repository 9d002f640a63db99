package dev.rdsshell.shell.spring;

import org.springframework.shell.core.ShellRunner;

/** Spring Shell's way in: our own loop, which knows terminals, pipes and scripts. It has read the arguments already. */
final class RdsShellRunner implements ShellRunner {
    private final Runnable loop;

    RdsShellRunner(Runnable loop) {
        this.loop = loop;
    }

    @Override
    public void run(String[] arguments) {
        loop.run();
    }
}
