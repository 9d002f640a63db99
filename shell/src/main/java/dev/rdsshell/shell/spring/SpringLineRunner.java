package dev.rdsshell.shell.spring;

import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.LineRunner;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Resolved;
import dev.rdsshell.shell.line.Words;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandExecutionException;
import org.springframework.shell.core.command.CommandExecutor;
import org.springframework.shell.core.command.CommandNotFoundException;
import org.springframework.shell.core.command.CommandRegistry;

/** Runs lines through Spring Shell's executor. */
final class SpringLineRunner implements LineRunner {
    private final LineParser parser;
    private final CommandRegistry commands;
    private final CommandExecutor executor;
    private final Supplier<Execution> elsewhere;
    private final ThreadLocal<Deque<Invocation>> running = ThreadLocal.withInitial(ArrayDeque::new);

    /** @param elsewhere what a line gets that another runner of Spring Shell sends */
    SpringLineRunner(LineParser parser, CommandRegistry commands, Supplier<Execution> elsewhere) {
        this.parser = parser;
        this.commands = commands;
        this.executor = new CommandExecutor(commands);
        this.elsewhere = elsewhere;
    }

    @Override
    public Outcome run(Words words, Execution execution) {
        Resolved.Found found = parser.find(words);
        Invocation invocation = new Invocation(found.words(), execution);
        Deque<Invocation> stack = running.get();
        stack.push(invocation);
        try {
            executor.execute(context(found));
            return invocation.outcome();
        } catch (CommandExecutionException | CommandNotFoundException e) {
            throw unwrapped(e);
        } finally {
            stack.remove(invocation);
        }
    }

    private CommandContext context(Resolved.Found found) {
        String name = found.command().names().get(0);
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new CommandContext(LineParser.parsedInput(name, found.words()), commands, nowhere, new InputReader() {});
    }

    private static RuntimeException unwrapped(Exception e) {
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }

    /** The line that this thread is running, once: a line inside it, as in a script, has its own. */
    Invocation invocation(CommandContext context) {
        Invocation here = running.get().peek();
        return here != null ? here : new Invocation(SpringCommand.wordsOf(context), elsewhere.get());
    }
}
