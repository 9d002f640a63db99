package dev.rdsshell.shell.completion;

import dev.rdsshell.completions.eligibility.BucketRules;
import dev.rdsshell.completions.eligibility.FilterNames;
import dev.rdsshell.completions.eligibility.Finding;
import dev.rdsshell.completions.eligibility.IdentifierRules;
import dev.rdsshell.completions.eligibility.PageSize;
import dev.rdsshell.completions.eligibility.RoleLookupRules;
import dev.rdsshell.completions.eligibility.SourceArn;
import dev.rdsshell.completions.eligibility.Types;
import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.line.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Values that the service is certain to refuse, by what they name. The line runs all the same, as with the AWS CLI; it is
 * only told beforehand.
 */
final class ValueRules {
    private static final String ARN = "arn:";
    private static final List<String> PAGE_SIZES = List.of("--page-size", "--max-records", "--limit");
    private static final List<String> PLAIN = List.of("${", "file://", "fileb://");

    private ValueRules() {}

    /** One for each word that cannot be right. */
    static Stream<Problem> problems(Command command, Arguments arguments) {
        String name = command.description().name();
        return arguments.given().stream().flatMap(argument -> argument.values().stream()
                .filter(word -> PLAIN.stream().noneMatch(word.text()::contains))
                .flatMap(word -> problem(name, argument, word).stream()));
    }

    /** Whether something right can begin so. */
    static boolean mayBegin(Command command, Argument argument, String typed) {
        String name = command.description().name();
        return switch (argument.parameter().subject()) {
            case NEW_EXPORT_TASK -> typed.isEmpty() || !identifier(typed + "a").blocks();
            case SOURCE_ARN -> !SourceArn.isOfSomethingElse(typed);
            case ROLE_ARN -> typed.startsWith(ARN) || ARN.startsWith(typed);
            case SNAPSHOT_TYPE, SOURCE_TYPE -> types(argument).stream().anyMatch(type -> type.startsWith(typed));
            case BUCKET -> typed.isEmpty() || BucketRules.isWellFormed(typed + "aaa");
            case KMS_KEY -> KeyText.mayBegin(typed);
            case FILTER -> FilterText.mayBegin(name, typed);
            default -> true;
        };
    }

    private static Optional<Problem> problem(String command, Argument argument, Word word) {
        return failure(command, argument, word.text()).map(failure -> new Problem(failure, word));
    }

    /** Whether digits can follow that make a number which the operation takes. */
    static boolean mayBeginPageSize(Command command, String typed) {
        boolean isTaken = PageSize.of(command.description().name())
                .map(size -> size.mayBegin(typed))
                .orElse(true);
        return typed.isEmpty() || (isNumber(typed) && isTaken);
    }

    static boolean isPageSize(Argument argument) {
        return PAGE_SIZES.contains(argument.parameter().name());
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(character -> character >= '0' && character <= '9');
    }

    private static Optional<Failure> pageSize(String command, Argument argument, String value) {
        return PageSize.of(command)
                .filter(size -> isNumber(value) && !size.holds(value))
                .map(size -> new Failure.InvalidLine(
                        argument.parameter().name() + " cannot be " + value + ".",
                        "Write a number from " + size.least() + " to " + size.most() + "."));
    }

    private static Optional<Failure> failure(String command, Argument argument, String value) {
        if (isPageSize(argument)) {
            return pageSize(command, argument, value);
        }
        return switch (argument.parameter().subject()) {
            case NEW_EXPORT_TASK ->
                Optional.of(identifier(value))
                        .filter(Finding::blocks)
                        .map(finding -> new Failure.InvalidLine(finding.problem(), finding.advice()));
            case SOURCE_ARN ->
                when(
                        SourceArn.isOfSomethingElse(value),
                        value + " is not the ARN of a snapshot or a cluster.",
                        "Write …:snapshot:NAME, …:cluster-snapshot:NAME or …:cluster:NAME.");
            case ROLE_ARN ->
                when(
                        !RoleLookupRules.isArn(value),
                        value + " is not the ARN of a role.",
                        "Write arn:aws:iam::ACCOUNT:role/NAME.");
            case BUCKET ->
                when(
                        argument.parameter().name().equals("--s3-bucket-name") && !BucketRules.isWellFormed(value),
                        value + " is not the name of a bucket.",
                        "A bucket's name has small letters, digits, dots and hyphens.");
            case SNAPSHOT_TYPE, SOURCE_TYPE ->
                when(
                        !types(argument).contains(value),
                        value + " is no value of " + argument.parameter().name() + ".",
                        "Write one of " + String.join(", ", types(argument)) + ".");
            case KMS_KEY ->
                when(
                        !KeyText.isRight(value),
                        value + " is not the ARN of a key.",
                        "Write a key's id or ARN, or alias/NAME.");
            case FILTER ->
                when(
                        !FilterText.isRight(command, value),
                        "There is no filter " + FilterText.name(value).orElse("") + " here.",
                        "Write one of " + String.join(", ", FilterNames.of(command)) + ".");
            default -> Optional.empty();
        };
    }

    private static Optional<Failure> when(boolean isWrong, String message, String advice) {
        return isWrong ? Optional.of(new Failure.InvalidLine(message, advice)) : Optional.empty();
    }

    private static Finding identifier(String value) {
        return IdentifierRules.syntax(value);
    }

    private static List<String> types(Argument argument) {
        return argument.parameter().subject() == Subject.SOURCE_TYPE ? Types.ofSources() : Types.ofSnapshots(false);
    }
}
