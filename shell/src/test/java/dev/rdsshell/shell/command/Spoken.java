package dev.rdsshell.shell.command;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.line.Words;
import java.util.List;

/** A command that says its words: {@code say WORD …}. The word {@code never} is refused. */
public record Spoken(Description description) implements Command {
    private static final Parameter WORD = new Parameter(
            "WORD",
            Parameter.Arity.MANY,
            true,
            "list",
            Subject.NONE,
            List.of(),
            "What to say. More than one word is said with blanks between them, however long the line may get.",
            "hello",
            Parameter.Visibility.OURS);
    private static final Parameter VOLUME = new Parameter(
            "--volume",
            Parameter.Arity.ONE,
            false,
            "string",
            Subject.NONE,
            List.of("low", "high"),
            "How loud.",
            "low",
            Parameter.Visibility.AWS);

    public static Spoken named(String name, String... aliases) {
        return new Spoken(new Description(
                name,
                List.of(aliases),
                Description.Group.EXPORTS,
                "Says what it is told, and no more than that.",
                "It takes no breath.",
                List.of(WORD, VOLUME),
                List.of(new Description.Example(name + " hello", "says hello"))));
    }

    @Override
    public Parsed parse(Words words) {
        return new ArgumentParser(GlobalParameters.all(), description.parameters()).parse(words);
    }

    @Override
    public Prepared prepare(Arguments arguments, Preparation preparation) {
        if (arguments.values("WORD").contains("never")) {
            return new Rejected(List.of(Problem.of(new Failure.InvalidLine("I never say never.", "Say ever."))));
        }
        return new Told(arguments.values("WORD"));
    }

    private record Told(List<String> words) implements Ready {
        @Override
        public List<Filled> values() {
            return List.of();
        }

        @Override
        public Outcome run(Execution execution) {
            execution.console().data(String.join(" ", words) + "\n");
            return new Outcome.Finished(words.size() - 1);
        }
    }
}
