package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Parameter.Arity;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.operation.RequestOptions;
import dev.rdsshell.shell.session.GlobalOptions;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The global options under which a line means the same in another place: its own, and those of the session.
 *
 * @param given those on the line
 * @param carried those on the line, and what it takes from the session
 */
record CopiedOptions(GlobalOptions given, GlobalOptions carried) {

    /** @param carrying adds what the line takes from the session to what stands on it */
    static CopiedOptions of(Reading reading, UnaryOperator<GlobalOptions> carrying) {
        GlobalOptions given = GlobalParameters.values(reading.arguments());
        try {
            return new CopiedOptions(given, carrying.apply(given));
        } catch (FailureException wrong) {
            // Of such a session nothing runs: the line is copied for its own sake.
            return new CopiedOptions(given, given);
        }
    }

    boolean has(String name) {
        return carried.find(name).isPresent();
    }

    /** All of them, but for what only says whether somebody is asked. */
    List<String> all() {
        return written(carried.over(given), parameter -> true);
    }

    /** Those of the session that stand nowhere on the line. */
    List<String> ofSession(Predicate<Parameter> isObeyed) {
        return written(carried, parameter -> given.find(name(parameter)).isEmpty() && isObeyed.test(parameter));
    }

    private static List<String> written(GlobalOptions options, Predicate<Parameter> isWanted) {
        return GlobalParameters.all().stream()
                .filter(parameter -> !CopyForm.ASKING.contains(parameter.name()) && isWanted.test(parameter))
                .flatMap(parameter -> options.find(name(parameter)).stream()
                        .map(value -> parameter.arity() == Arity.NONE
                                ? parameter.name()
                                : RequestOptions.named(parameter.name(), value)))
                .toList();
    }

    private static String name(Parameter parameter) {
        return parameter.name().substring(2);
    }
}
