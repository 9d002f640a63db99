package dev.rdsshell.shell.spring;

import org.springframework.shell.core.ShellRunner;

/** Spring Shell's way in: hands the arguments to our own loop, which knows terminals, pipes and scripts. */
final class RdsShellRunner implements ShellRunner {
    private final Entrance entrance;

    RdsShellRunner(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public void run(String[] arguments) {
        entrance.enter(arguments);
    }
}
