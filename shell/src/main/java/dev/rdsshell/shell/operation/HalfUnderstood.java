package dev.rdsshell.shell.operation;

import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Parsed;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Problems;
import dev.rdsshell.shell.config.AwsSettings;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.session.GlobalOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A line that cannot run because some of its words were not understood, and what can be said of the others: one try is to be
 * enough to put it right.
 *
 * @param resolve gives the settings for global options; throws a {@link FailureException} where one of them is wrong
 */
record HalfUnderstood(Parsed parsed, Function<GlobalOptions, AwsSettings> resolve) {
    private static final List<String> CHECKED_BY_THEMSELVES =
            List.of("query", "endpoint-url", "cli-connect-timeout", "cli-read-timeout");

    /**
     * In the order in which the AWS CLI looks: values of global options, the configuration file and what it checks of it,
     * names and numbers of options, values, profile and region.
     *
     * @param values what is wrong with them, by the settings
     * @param alone the same where the settings are not known
     */
    List<Problem> problems(Function<AwsSettings, List<Problem>> values, Supplier<List<Problem>> alone) {
        List<Problem> all = new ArrayList<>(GlobalParameters.problems(parsed.arguments()));
        try {
            AwsSettings settings = resolve.apply(options(all.isEmpty()));
            all.addAll(parsed.problems());
            all.addAll(values.apply(settings));
        } catch (FailureException e) {
            all.add(Problem.of(e.failure()));
            all.addAll(parsed.problems());
            all.addAll(alone.get());
        }
        return Problems.distinct(all);
    }

    /** What was found wrong already is not to hide the rest. */
    private GlobalOptions options(boolean areRight) {
        GlobalOptions options = GlobalParameters.values(parsed.arguments());
        for (String name : areRight ? List.<String>of() : CHECKED_BY_THEMSELVES) {
            options = options.without(name);
        }
        return options;
    }
}
