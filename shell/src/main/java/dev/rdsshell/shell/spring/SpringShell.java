package dev.rdsshell.shell.spring;

import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.CommandRun;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.LineRunner;
import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.line.Expansion;
import java.util.function.Supplier;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.CommandRegistry;

/**
 * Spring Shell on a plain context: every bean is a function, nothing is scanned, no Spring Boot
 * (docs/decisions/0001-ground.md).
 */
public final class SpringShell {
    private final GenericApplicationContext context = new UntranslatedContext();
    private final SpringLineRunner lines;

    /**
     * Registers our commands, parser and runner.
     *
     * @param run takes a command through its steps
     * @param expansion the variables for lines that Spring Shell parses itself
     * @param elsewhere console and session for lines that another runner of Spring Shell sends
     */
    public SpringShell(
            Registry registry, CommandRun run, Supplier<Expansion> expansion, Supplier<Execution> elsewhere) {
        CommandRegistry commands = new CommandRegistry();
        LineParser parser = new LineParser(registry, expansion);
        lines = new SpringLineRunner(parser, commands, elsewhere);
        context.registerBean(CommandRegistry.class, () -> commands);
        context.registerBean(CommandParser.class, () -> parser);
        for (Command command : registry.commands()) {
            SpringCommand bean = new SpringCommand(command, run, lines::invocation);
            context.registerBean(bean.getName(), SpringCommand.class, () -> bean);
        }
    }

    /** Runs lines through Spring Shell's executor. */
    public LineRunner lines() {
        return lines;
    }

    /** Starts the context, runs the loop as its shell, and closes it. */
    public void run(Runnable loop) {
        context.registerBean(RdsShellRunner.class, () -> new RdsShellRunner(loop));
        context.refresh();
        try {
            context.getBean(RdsShellRunner.class).run(new String[0]);
        } finally {
            context.close();
        }
    }

    /** Nothing here is translated: what Spring has for that asks the JVM for every locale it knows, at every start. */
    private static final class UntranslatedContext extends GenericApplicationContext {
        @Override
        protected void initMessageSource() {}
    }

    /** The context, for tests that drive Spring Shell's own test client. */
    GenericApplicationContext context() {
        return context;
    }
}
