package dev.rdsshell.shell.builtin;

import dev.rdsshell.completions.eligibility.Finding;
import dev.rdsshell.shell.check.CheckDocument;
import dev.rdsshell.shell.check.CheckReport;
import dev.rdsshell.shell.check.ExportCheck;
import dev.rdsshell.shell.check.Review;
import dev.rdsshell.shell.command.AnswerWriter;
import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.ArgumentParser;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Filled;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Parsed;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Prepared;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Ready;
import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.command.Rejected;
import dev.rdsshell.shell.command.Resolved;
import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.operation.ReadyRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code check OPERATION …}: whether a line could work, without running it. */
public final class Check implements Command {
    private static final String POLICY = "--policy";
    private static final Parameter OPERATION = Declared.required(Declared.choice(
            "OPERATION",
            List.of(ExportCheck.OPERATION),
            "The operation, and behind it the whole line, as one would run it.",
            ExportCheck.OPERATION + " --cli-input-json file://export.json"));
    private static final Parameter POLICIES = Declared.flag(
            POLICY,
            "Prints, instead of checking, what the owners of IAM and of the key have to allow: trust policy, role policy,"
                    + " statement of the key's policy and policy of the caller.");

    private final Supplier<Registry> registry;
    private final ExportCheck check;

    /** @param registry all commands, this one included, which is why it comes later */
    public Check(Supplier<Registry> registry, ExportCheck check) {
        this.registry = registry;
        this.check = check;
    }

    @Override
    public Description description() {
        return new Description(
                "check",
                List.of(),
                Description.Group.EXPORTS,
                "Finds out whether an export could work, without starting it.",
                "It only reads. What blocks is certain to fail, what warns is likely to; what may not be looked up cannot be"
                        + " proved. The exit code is 1 where something blocks, otherwise 0. --output json gives a document,"
                        + " which --query takes apart."
                        + " Before each start at the prompt the same check is made: 'option check off' turns that off.",
                List.of(OPERATION, POLICIES),
                List.of(
                        new Description.Example(
                                "check start-export-task --cli-input-json file://export.json",
                                "says what stands in the way"),
                        new Description.Example(
                                "check --policy start-export-task --cli-input-json file://export.json --query TrustPolicy",
                                "prints the trust policy to paste")));
    }

    /** The operation's own words, without those that are for the check. */
    private static Words operationLine(Words words) {
        List<Word> left = words.words().stream()
                .filter(word -> !word.text().equals(POLICY))
                .toList();
        return new Words(words.raw(), left, words.ending());
    }

    private Resolved operation(Words words) {
        return registry.get().resolve(operationLine(words));
    }

    @Override
    public Optional<Words> lineWithin(Words words) {
        return Optional.of(operationLine(words)).filter(line -> !line.isEmpty());
    }

    @Override
    public Parsed parse(Words words) {
        Resolved resolved = operation(words);
        if (!(resolved instanceof Resolved.Found found)
                || !found.command().names().contains(ExportCheck.OPERATION)) {
            return refused(operationLine(words), resolved, words.texts());
        }
        Parsed parsed = found.command().parse(found.words());
        return new Parsed(new Arguments(parsed.arguments().given(), words.texts()), parsed.problems());
    }

    private static Parsed refused(Words line, Resolved resolved, List<String> words) {
        Optional<Word> first = line.words().stream().findFirst();
        List<Argument> given = first.map(word -> new Argument(OPERATION, word, List.of(word))).stream()
                .toList();
        Problem problem = first.map(word -> new Problem(failure(resolved), word))
                .orElseGet(() -> ArgumentParser.missing(List.of(OPERATION)));
        return new Parsed(new Arguments(given, words), List.of(problem));
    }

    private static Failure failure(Resolved resolved) {
        String advice = "Write: check " + ExportCheck.OPERATION + " --source-arn …";
        return resolved instanceof Resolved.Unknown unknown
                ? unknown.failure()
                : new Failure.InvalidLine("check knows " + ExportCheck.OPERATION + " only.", advice);
    }

    @Override
    public Prepared prepare(Arguments arguments, Preparation preparation) {
        Words words = Words.ofArguments(arguments.words());
        if (!(operation(words) instanceof Resolved.Found found)) {
            return new Rejected(refused(operationLine(words), operation(words), words.texts())
                    .problems());
        }
        Arguments own = new Arguments(arguments.given(), found.words().texts());
        Prepared prepared = found.command().prepare(own, preparation);
        return prepared instanceof Ready ready ? checked(ready, arguments) : prepared;
    }

    private Prepared checked(Ready line, Arguments arguments) {
        return ReadyRequest.of(line)
                .<Prepared>map(request -> new ReadyCheck(
                        check,
                        request,
                        arguments.words().contains(POLICY),
                        arguments.has("--output") || arguments.has("--query")))
                .orElseGet(() -> new Rejected(List.of(Problem.of(new Failure.InvalidLine(
                        "This line starts nothing that could be checked.",
                        "Leave options out that change what the line does, such as --generate-cli-skeleton.")))));
    }

    /** @param asDocument whether a program wants it: a form or a query given on the line, not one of the configuration */
    private record ReadyCheck(ExportCheck check, ReadyRequest request, boolean policies, boolean asDocument)
            implements Ready {

        @Override
        public List<Filled> values() {
            return request.values();
        }

        @Override
        public Outcome run(Execution execution) {
            if (policies) {
                return request.answered(check.policies(request, execution), "Policies", execution);
            }
            Review review = check.review(request, execution);
            List<Finding> findings = review.findings();
            if (asDocument) {
                show(CheckDocument.of(review), execution);
            } else {
                Capabilities terminal = execution.console().capabilities();
                new CheckReport(findings, terminal.outputIsTerminal() ? terminal.columns() : 0)
                        .lines()
                        .forEach(execution.console()::data);
                review.remarks().forEach(execution.console()::notice);
            }
            return new Outcome.Finished(review.blocks() ? ExitCode.NOT_COMPLETE : ExitCode.OK);
        }

        private void show(Map<String, @Nullable Object> document, Execution execution) {
            new AnswerWriter().write(request.answered(document, "Check", execution), execution.console());
        }
    }
}
