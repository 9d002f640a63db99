package dev.rdsshell.shell.script;

import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.command.Console;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.LineRunner;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Screen;
import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.output.JsonLine;
import dev.rdsshell.shell.output.JsonTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs a command for what it answers, and prints nothing of it. */
public final class CommandValue {
    /** Stands for an answer that a dry run cannot know. */
    private static final String UNKNOWN = "known-when-it-runs";

    private final Supplier<LineRunner> lines;

    public CommandValue(Supplier<LineRunner> lines) {
        this.lines = lines;
    }

    /**
     * What the command answers, after its own {@code --query}.
     *
     * @param value null, a text, a number, true or false, a list or a map; of a rehearsed command as far as its request tells
     * @param rehearsed set in a dry run, where the command would have written
     */
    public record Value(@Nullable Object value, Optional<Outcome.Rehearsed> rehearsed) {
        public Value {
            value = rehearsed.isPresent() && value == null ? UNKNOWN : value;
        }
    }

    /**
     * Runs it.
     *
     * @throws FailureException what the command fails with, or where it has no answer
     */
    public Value of(Words line, Execution execution) {
        Catching console = new Catching(execution.console());
        Execution quiet =
                new Execution(execution.session(), console, execution.mode(), execution.clock(), execution.pause());
        Outcome outcome = lines.get().run(asJson(line), quiet);
        if (outcome instanceof Outcome.Rehearsed rehearsed) {
            return new Value(Prediction.of(rehearsed, line), Optional.of(rehearsed));
        }
        if (outcome instanceof Outcome.Finished finished && finished.exitCode() != ExitCode.OK) {
            throw new FailureException(new Failure.General(
                    "The command ended with exit code " + finished.exitCode() + ", so there is no answer.", ""));
        }
        return new Value(parsed(console.data.toString()), Optional.empty());
    }

    /** The last one of an option counts. */
    private static Words asJson(Words line) {
        List<Word> words = new ArrayList<>(line.words());
        words.add(Word.of("--output"));
        words.add(Word.of("json"));
        return new Words(line.raw(), words, line.ending());
    }

    private static @Nullable Object parsed(String json) {
        if (json.isBlank()) {
            return null;
        }
        try {
            return JsonTree.parse(json);
        } catch (JsonTree.InvalidJson e) {
            throw new FailureException(
                    new Failure.InvalidLine(
                            "The command prints text, not an answer that a value could be taken from.",
                            "Take a command of AWS, such as describe-export-tasks."),
                    e);
        }
    }

    /** The items of an answer: those of a list, or the one value itself; none for nothing. */
    static List<String> texts(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list
                ? list.stream().map(CommandValue::text).toList()
                : List.of(text(value));
    }

    /** A text as it is; a list or a map as JSON. */
    public static String text(@Nullable Object value) {
        return value instanceof Map || value instanceof List || value == null
                ? JsonLine.of(value)
                : String.valueOf(value);
    }

    /** What is data to the command is data to us. */
    private static final class Catching implements Console {
        private final Console console;
        private final StringBuilder data = new StringBuilder();

        Catching(Console console) {
            this.console = console;
        }

        @Override
        public void data(CharSequence text) {
            data.append(text);
        }

        @Override
        public void notice(String line) {
            console.notice(line);
        }

        @Override
        public Capabilities capabilities() {
            Capabilities of = console.capabilities();
            return new Capabilities(
                    of.inputIsTerminal(), false, of.errorIsTerminal(), of.columns(), of.rows(), of.colour());
        }

        @Override
        public Optional<Screen> screen() {
            return Optional.empty();
        }

        @Override
        public Optional<String> ask(String question, boolean secret) {
            return console.ask(question, secret);
        }
    }
}
