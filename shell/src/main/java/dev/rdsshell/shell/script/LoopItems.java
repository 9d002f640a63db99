package dev.rdsshell.shell.script;

import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a block runs for: words, the lines of a file, or what a command answers. */
final class LoopItems {
    private static final String FILE = "file://";

    private final CommandValue commands;
    private final NamedFiles files;

    LoopItems(CommandValue commands, NamedFiles files) {
        this.commands = commands;
        this.files = files;
    }

    /**
     * The items.
     *
     * @param rehearsed set in a dry run, where the command that gives them would have written
     */
    record Items(List<String> texts, Optional<Outcome.Rehearsed> rehearsed) {}

    Items of(Words items, Execution execution) {
        Optional<Words> command = InnerLine.of(items);
        if (command.isEmpty()) {
            return new Items(items.words().stream().flatMap(this::of).toList(), Optional.empty());
        }
        CommandValue.Value value = commands.of(command.get(), execution);
        return new Items(CommandValue.texts(value.value()), value.rehearsed());
    }

    private Stream<String> of(Word word) {
        return word.text().startsWith(FILE)
                ? lines(word.text().substring(FILE.length())).stream()
                : Stream.of(word.text());
    }

    /** Without blank ones and comments. */
    private List<String> lines(String file) {
        try {
            return Files.readString(files.list(file))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new FailureException(
                    new Failure.InvalidLine(
                            FILE + file + " cannot be read: " + e.getMessage(),
                            "It holds one item a line, in UTF-8. It was looked for in " + files.places() + "."),
                    e);
        }
    }
}
