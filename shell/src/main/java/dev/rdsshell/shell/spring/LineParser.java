package dev.rdsshell.shell.spring;

import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.command.Resolved;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.Tokenizer;
import dev.rdsshell.shell.line.Words;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.ParsedInput;

/**
 * Our tokenizer as Spring Shell's parser. Every word after the command's name becomes an argument as it is; options are
 * for the command itself to find.
 */
final class LineParser implements CommandParser {
    private static final String HELP = "help";

    private final Registry registry;
    private final Supplier<Expansion> expansion;

    LineParser(Registry registry, Supplier<Expansion> expansion) {
        this.registry = registry;
        this.expansion = expansion;
    }

    @Override
    public ParsedInput parse(String input) {
        Resolved.Found found = find(Tokenizer.tokenizeWhole(input, expansion.get()));
        return parsedInput(found.command().names().get(0), found.words());
    }

    /**
     * The command of a line, and the line without its name.
     *
     * @throws FailureException when there is no such command
     */
    Resolved.Found find(Words words) {
        Resolved resolved = registry.resolve(words);
        if (resolved instanceof Resolved.Found found) {
            return found;
        }
        if (resolved instanceof Resolved.Help help) {
            return new Resolved.Found(registry.find(HELP).orElseThrow(), Words.ofArguments(help.topic()));
        }
        throw new FailureException(((Resolved.Unknown) resolved).failure());
    }

    static ParsedInput parsedInput(String name, Words words) {
        List<String> names = List.of(name.split(" "));
        ParsedInput.Builder input = ParsedInput.builder().commandName(names.get(0));
        names.subList(1, names.size()).forEach(input::addSubCommand);
        for (int index = 0; index < words.size(); index++) {
            input.addArgument(
                    new CommandArgument(index, words.words().get(index).text()));
        }
        return input.build();
    }
}
