package dev.rdsshell.shell.spring;

import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.CommandRun;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.LineRunner;
import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.line.Expansion;
import java.util.HashSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.CommandRegistry;

/**
 * Spring Shell without Spring Boot: every command, the parser and the runner are handed over as they are, nothing is scanned
 * (docs/decisions/0001-ground.md).
 */
public final class SpringShell {
    private final CommandRegistry commands = new CommandRegistry(new HashSet<>());
    private final LineParser parser;
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
        parser = new LineParser(registry, expansion);
        lines = new SpringLineRunner(parser, commands, elsewhere);
        for (Command command : registry.commands()) {
            commands.registerCommand(new SpringCommand(command, run, lines::invocation));
        }
    }

    /** Runs lines through Spring Shell's executor. */
    public LineRunner lines() {
        return lines;
    }

    /**
     * Runs the loop as Spring Shell's runner. One command or one script asks no context for a bean, and opening one is an
     * eighth of a start on JDK 17 (docs/decisions/0003-spring-adapter.md).
     */
    public void run(Runnable loop) {
        new RdsShellRunner(loop).run(new String[0]);
    }

    /**
     * The same with a context around it, as long as a session takes.
     *
     * @param background opens it, at best when the first prompt stands
     */
    public void runInContext(Runnable loop, Executor background) {
        RdsShellRunner runner = new RdsShellRunner(loop);
        CompletableFuture<GenericApplicationContext> context = CompletableFuture.supplyAsync(this::context, background);
        try {
            runner.run(new String[0]);
        } finally {
            if (!context.cancel(false)) {
                context.join().close();
            }
        }
    }

    /** A context with the commands and the parser as beans: every bean is a function. */
    GenericApplicationContext context() {
        GenericApplicationContext context = new UntranslatedContext();
        context.registerBean(CommandRegistry.class, () -> commands);
        context.registerBean(CommandParser.class, () -> parser);
        context.refresh();
        return context;
    }

    /** Nothing here is translated: what Spring has for that asks the JVM for every locale it knows, at every start. */
    private static final class UntranslatedContext extends GenericApplicationContext {
        @Override
        protected void initMessageSource() {}
    }
}
