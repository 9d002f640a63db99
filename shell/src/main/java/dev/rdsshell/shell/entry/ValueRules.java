package dev.rdsshell.shell.entry;

import dev.rdsshell.completions.eligibility.Condition;
import dev.rdsshell.completions.eligibility.Fact;
import dev.rdsshell.completions.eligibility.Finding;
import dev.rdsshell.completions.eligibility.LocalRules;
import dev.rdsshell.shell.check.ExportCheck;
import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Ready;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.operation.ReadyRequest;
import dev.rdsshell.shell.operation.SentValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is certain to be refused in a value of an export, known without asking anybody: the rules are those of the check.
 * A value is judged as it will be sent, and not at all while that is not known.
 *
 * @param account what is known there
 * @param isUnfinished whether a word is still being typed, so that a dot at its end leads into a database or a schema
 */
record ValueRules(KnownAccount account, Predicate<Word> isUnfinished) {
    /** Why the value cannot be right; empty for commands that start no export. */
    Optional<String> problem(Reading reading, Argument argument) {
        return finding(reading, argument).filter(Finding::blocks).map(ValueRules::inWords);
    }

    /** The same of a value that the line does not write; empty until the whole request is known. */
    Optional<String> problemOfSent(Reading reading, String option) {
        return startsExport(reading)
                ? known(reading)
                        .flatMap(request -> SentValue.of(option, request))
                        .flatMap(values -> finding(reading, option, values))
                        .filter(Finding::blocks)
                        .map(ValueRules::inWords)
                : Optional.empty();
    }

    /** Also while the line waits for a value of its own in the place of one of these. */
    private static Optional<ReadyRequest> known(Reading reading) {
        return reading.prepared()
                .filter(Ready.class::isInstance)
                .map(Ready.class::cast)
                .flatMap(ReadyRequest::of);
    }

    private Optional<Finding> finding(Reading reading, String option, List<String> values) {
        return LocalRules.of(option, values, engineOf(SentLine.arguments(reading)));
    }

    /** Which forms a part of an export has, nobody knows who wrote another one. */
    private static String inWords(Finding finding) {
        boolean isAdvised = finding.condition() == Condition.EXPORT_ONLY;
        return isAdvised ? finding.problem() + " " + finding.advice() : finding.problem();
    }

    /** Why the value is not likely to work, although the line runs: by its form, or by what is known in the account. */
    Optional<String> obstacle(Reading reading, Argument argument) {
        String command = startsExport(reading) ? ExportCheck.OPERATION : reading.name();
        return finding(reading, argument)
                .filter(LocalRules::isMisshapen)
                .map(Finding::problem)
                .or(() -> account.obstacle(command, SentLine.arguments(reading), whole(argument)));
    }

    private Optional<Finding> finding(Reading reading, Argument argument) {
        return startsExport(reading)
                ? SentValue.of(whole(argument), request(reading))
                        .flatMap(values -> finding(reading, argument.parameter().name(), values))
                : Optional.empty();
    }

    private static boolean startsExport(Reading reading) {
        return reading.parameters().stream().anyMatch(parameter -> parameter.subject() == Subject.NEW_EXPORT_TASK);
    }

    private static Optional<ReadyRequest> request(Reading reading) {
        return reading.ready().flatMap(ReadyRequest::of);
    }

    private Fact<String> engineOf(Arguments line) {
        return account.engineOfSource(line).map(Fact::of).orElseGet(() -> Fact.unknown(""));
    }

    private Argument whole(Argument argument) {
        List<Word> values = argument.values().stream().map(this::whole).toList();
        return new Argument(argument.parameter(), argument.written(), values);
    }

    private Word whole(Word value) {
        String text = value.text();
        return text.endsWith(".") && isUnfinished.test(value) ? Word.of(text.substring(0, text.length() - 1)) : value;
    }
}
