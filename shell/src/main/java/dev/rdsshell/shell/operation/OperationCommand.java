package dev.rdsshell.shell.operation;

import dev.rdsshell.shell.command.Addition;
import dev.rdsshell.shell.command.ArgumentParser;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Heading;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Parsed;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Prepared;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Problems;
import dev.rdsshell.shell.command.Rejected;
import dev.rdsshell.shell.config.AwsSettings;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An AWS operation as a command: everything follows from its declaration. */
public final class OperationCommand implements Command {
    private final Operation operation;
    private final Collaborators collaborators;
    private final List<Addition> additions;
    private @Nullable Description description;
    private @Nullable ArgumentParser parser;

    /**
     * What operations need of the rest of the shell.
     *
     * @param settings answers what line, session, environment and files together say
     * @param defaults the session's defaults that fit
     * @param files reads the files that a line names
     * @param writes told of every call that writes
     */
    public record Collaborators(
            ServiceCalls calls,
            SettingsResolver settings,
            DefaultFilling defaults,
            FileContents files,
            Environment environment,
            WriteLog writes) {}

    /** @param additions of all commands; those for this operation are picked out */
    public OperationCommand(Operation operation, Collaborators collaborators, List<Addition> additions) {
        this.operation = operation;
        this.collaborators = collaborators;
        this.additions = additions.stream()
                .filter(addition -> addition.isFor(operation.name()))
                .toList();
    }

    public Operation operation() {
        return operation;
    }

    /** Whether the parameter says how much of the pages of an answer is wanted, and where. */
    public static boolean cutsPages(Parameter parameter) {
        return OperationParameters.PAGING.contains(parameter.name());
    }

    /** {@code start-export-task} is {@code rds start-export-task} as well. */
    @Override
    public List<String> names() {
        String name = operation.name();
        return name.contains(" ") ? List.of(name) : List.of(name, operation.service() + " " + name);
    }

    @Override
    public boolean runsDry() {
        return operation.reads();
    }

    @Override
    public Heading heading() {
        return new Heading(operation.name(), operation.group(), operation.summary());
    }

    /** Made when first asked for: the SDK's classes are not loaded for commands that nobody uses. */
    @Override
    public synchronized Description description() {
        Description known = description;
        if (known == null) {
            known = new Description(
                    operation.name(),
                    names().subList(1, names().size()),
                    operation.group(),
                    operation.summary(),
                    operation.details(),
                    parameters(),
                    examples());
            description = known;
        }
        return known;
    }

    /** Ours stand behind those of the AWS CLI. */
    private List<Parameter> parameters() {
        return Stream.concat(
                        OperationParameters.of(operation).stream(),
                        additions.stream().flatMap(addition -> addition.parameters().stream()))
                .toList();
    }

    private List<Description.Example> examples() {
        return Stream.concat(
                        operation.examples().stream(),
                        additions.stream().flatMap(addition -> addition.examples().stream()))
                .toList();
    }

    private boolean relaxesRequired(List<String> words) {
        return OperationParameters.relaxesRequired(words)
                || additions.stream().anyMatch(addition -> addition.relaxesRequired(words));
    }

    private synchronized ArgumentParser parser() {
        ArgumentParser known = parser;
        if (known == null) {
            known = new ArgumentParser(GlobalParameters.all(), description().parameters(), this::relaxesRequired);
            parser = known;
        }
        return known;
    }

    /** What is missing is left to the second step where that is all: a default may still fill it. */
    @Override
    public Parsed parse(Words words) {
        Parsed parsed = parser().parse(words);
        List<Problem> problems = new ArrayList<>(GlobalParameters.problems(parsed.arguments()));
        problems.addAll(parsed.problems());
        List<Parameter> missing = missingParameters(parsed.arguments());
        boolean onlyMissing =
                problems.size() == 1 && !missing.isEmpty() && problems.get(0).equals(ArgumentParser.missing(missing));
        return new Parsed(parsed.arguments(), onlyMissing ? List.of() : problems);
    }

    private List<Parameter> missingParameters(Arguments arguments) {
        return description().parameters().stream()
                .filter(parameter -> parameter.required() && !arguments.has(parameter.name()))
                .toList();
    }

    @Override
    public List<Problem> problemsOfValues(Arguments arguments) {
        List<Problem> problems =
                new ArrayList<>(new LineValues(operation, arguments, collaborators.environment()).problems());
        additions.forEach(addition -> problems.addAll(addition.problemsOfValues(arguments)));
        return problems;
    }

    @Override
    public List<Problem> allProblems(Parsed parsed, Preparation preparation) {
        Session session = preparation.session();
        List<Problem> problems = new ArrayList<>(new HalfUnderstood(
                        parsed, given -> collaborators.settings().resolveWithAnyProfile(given, session))
                .problems(
                        settings -> line(parsed.arguments(), session, settings).wrongValues(),
                        () -> problemsOfValues(parsed.arguments())));
        additions.forEach(addition -> problems.addAll(addition.problemsOfValues(parsed.arguments())));
        return Problems.distinct(problems);
    }

    private PreparedLine line(Arguments arguments, Session session, AwsSettings settings) {
        return new PreparedLine(
                operation, collaborators, arguments, description().parameters(), session, settings);
    }

    @Override
    public List<Problem> missing(Arguments arguments) {
        List<Parameter> missing = missingParameters(arguments);
        boolean nothingToSay = missing.isEmpty() || relaxesRequired(arguments.words()) || arguments.has("--version");
        return nothingToSay ? List.of() : List.of(ArgumentParser.missing(missing));
    }

    /** What is wrong with an option of ours is no reason to look at nothing else, and nothing is looked up for it. */
    @Override
    public Prepared prepare(Arguments arguments, Preparation preparation) {
        List<Problem> ours = additions.stream()
                .flatMap(addition -> addition.problemsOfValues(arguments).stream())
                .toList();
        if (!ours.isEmpty()) {
            return rejected(problemsOfValues(arguments), ours);
        }
        try {
            return Addition.around(additions, this::prepareItself).prepare(arguments, preparation);
        } catch (FailureException e) {
            return rejected(problemsOfValues(arguments), List.of(Problem.of(e.failure())));
        }
    }

    private Prepared prepareItself(Arguments arguments, Preparation preparation) {
        try {
            AwsSettings settings = collaborators
                    .settings()
                    .resolveWithAnyProfile(GlobalParameters.values(arguments), preparation.session());
            return line(arguments, preparation.session(), settings).prepared();
        } catch (FailureException e) {
            return rejected(List.of(Problem.of(e.failure())), problemsOfValues(arguments));
        }
    }

    private static Rejected rejected(List<Problem> first, List<Problem> then) {
        return new Rejected(
                Problems.distinct(Stream.concat(first.stream(), then.stream()).toList()));
    }
}
