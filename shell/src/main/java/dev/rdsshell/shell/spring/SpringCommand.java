package dev.rdsshell.shell.spring;

import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.CommandRun;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import java.util.List;
import java.util.function.Function;
import org.springframework.shell.core.command.AbstractCommand;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/** One of our commands as a command of Spring Shell; what it takes is looked up only when somebody asks. */
final class SpringCommand extends AbstractCommand {
    private final Command command;
    private final CommandRun run;
    private final Function<CommandContext, Invocation> invocations;

    /** @param invocations finds the line that is being run; for one that came from elsewhere, makes it up */
    SpringCommand(Command command, CommandRun run, Function<CommandContext, Invocation> invocations) {
        super(command.names().get(0), "");
        this.command = command;
        this.run = run;
        this.invocations = invocations;
        setAliases(command.names().subList(1, command.names().size()));
    }

    @Override
    public String getDescription() {
        return command.heading().summary();
    }

    @Override
    public String getGroup() {
        return command.heading().group().title();
    }

    @Override
    public List<CommandOption> getOptions() {
        return command.description().parameters().stream()
                .filter(Parameter::isOption)
                .map(SpringCommand::asOption)
                .toList();
    }

    private static CommandOption asOption(Parameter parameter) {
        return CommandOption.with()
                .longName(parameter.name().substring(2))
                .description(parameter.summary())
                .required(parameter.required())
                .type(parameter.arity() == Parameter.Arity.MANY ? List.class : String.class)
                .build();
    }

    @Override
    public ExitStatus doExecute(CommandContext context) {
        Invocation invocation = invocations.apply(context);
        Outcome outcome = run.run(command, invocation.words(), invocation.execution());
        invocation.endedWith(outcome);
        int code = outcome instanceof Outcome.Finished finished ? finished.exitCode() : 0;
        return new ExitStatus(code, "");
    }

    /** The words that Spring Shell holds, for a line that did not come through {@link SpringLineRunner}. */
    static Words wordsOf(CommandContext context) {
        List<Word> words = context.parsedInput().arguments().stream()
                .map(CommandArgument::value)
                .map(Word::of)
                .toList();
        return new Words("", words, Words.Ending.WHOLE);
    }
}
