package dev.rdsshell.shell.completion;

import dev.rdsshell.completions.eligibility.Arn;
import dev.rdsshell.completions.eligibility.Condition;
import dev.rdsshell.completions.eligibility.Fact;
import dev.rdsshell.completions.eligibility.FilterNames;
import dev.rdsshell.completions.eligibility.Finding;
import dev.rdsshell.completions.eligibility.LocalRules;
import dev.rdsshell.completions.eligibility.PageSize;
import dev.rdsshell.completions.eligibility.SourceArn;
import dev.rdsshell.completions.eligibility.Types;
import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.Parameter;
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
    private static final String JSON_LIST = "[";
    private static final List<String> PAGE_SIZES = List.of("--page-size", "--max-records", "--limit");
    private static final List<String> PLAIN = List.of("${", "file://", "fileb://");

    private ValueRules() {}

    /** One for each word that cannot be right. */
    static Stream<Problem> problems(Command command, Arguments arguments) {
        String name = command.description().name();
        return arguments.given().stream().flatMap(argument -> problems(name, arguments, argument));
    }

    /** One for each word of an argument that cannot be right. */
    static Stream<Problem> problems(String command, Arguments line, Argument argument) {
        return argument.values().stream()
                .filter(word -> PLAIN.stream().noneMatch(word.text()::contains))
                .filter(word -> !isForAnotherServer(argument, line))
                .flatMap(word -> problem(command, argument, word).stream());
    }

    /** Whose regions may be named in any way. */
    private static boolean isForAnotherServer(Argument argument, Arguments arguments) {
        return argument.parameter().subject() == Subject.REGION && arguments.has("--endpoint-url");
    }

    /** Whether something right can begin so. */
    static boolean mayBegin(Command command, Argument argument, String typed) {
        String name = command.description().name();
        return switch (argument.parameter().subject()) {
            case NEW_EXPORT_TASK, PREFIX, EXPORT_ONLY -> mayGoOn(argument, typed, "a");
            case SOURCE_ARN -> !SourceArn.isOfSomethingElse(typed);
            case ROLE_ARN -> typed.startsWith(ARN) || ARN.startsWith(typed);
            case SNAPSHOT_TYPE, SOURCE_TYPE -> types(argument).stream().anyMatch(type -> type.startsWith(typed));
            case BUCKET -> mayGoOn(argument, typed, "aaa");
            case KMS_KEY -> KeyText.mayBegin(typed);
            case FILTER -> FilterText.mayBegin(name, typed);
            case REGION -> RegionText.mayBegin(argument, typed);
            default -> true;
        };
    }

    private static boolean mayGoOn(Argument argument, String typed, String more) {
        return typed.isEmpty() || refused(argument.parameter(), typed + more).isEmpty();
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
            case SNAPSHOT_TYPE, SOURCE_TYPE ->
                when(
                        !types(argument).contains(value),
                        value + " is no value of " + argument.parameter().name() + ".",
                        "Write one of " + String.join(", ", types(argument)) + ".");
            case REGION ->
                RegionText.wrongName(argument, value)
                        .map(name -> new Failure.InvalidLine(
                                name + " is no region.", "Tab lists the regions; one of them is us-west-2."));
            case FILTER ->
                FilterText.wrongName(command, value)
                        .map(name -> new Failure.InvalidLine(
                                "There is no filter " + name + " here.",
                                "Write one of " + String.join(", ", FilterNames.of(command)) + "."));
            default ->
                refused(argument.parameter(), value)
                        .map(finding -> new Failure.InvalidLine(finding.problem(), finding.advice()));
        };
    }

    private static Optional<Failure> when(boolean isWrong, String message, String advice) {
        return isWrong ? Optional.of(new Failure.InvalidLine(message, advice)) : Optional.empty();
    }

    /** What the rules of a start say against it. What Tab makes an ARN of, or JSON holds, is not judged as it stands. */
    private static Optional<Finding> refused(Parameter parameter, String value) {
        boolean isJudged =
                switch (parameter.subject()) {
                    case SOURCE_ARN -> Arn.parse(value).isPresent();
                    case EXPORT_ONLY -> !value.stripLeading().startsWith(JSON_LIST);
                    case EXPORT_TASK -> false;
                    default -> true;
                };
        return isJudged
                ? LocalRules.of(option(parameter), List.of(value), Fact.unknown("it is not known here"))
                        .filter(LocalRules::isMisshapen)
                : Optional.empty();
    }

    /** Keys are named alike everywhere. */
    private static String option(Parameter parameter) {
        return parameter.subject() == Subject.KMS_KEY ? Condition.KEY_EXISTS.option() : parameter.name();
    }

    private static List<String> types(Argument argument) {
        return argument.parameter().subject() == Subject.SOURCE_TYPE ? Types.ofSources() : Types.ofSnapshots(false);
    }
}
