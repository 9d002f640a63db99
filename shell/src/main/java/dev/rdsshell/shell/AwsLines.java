package dev.rdsshell.shell;

import dev.rdsshell.shell.command.ArgumentParser;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.LineRunner;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Problems;
import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.command.Resolved;
import dev.rdsshell.shell.config.AwsAliases;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.session.GlobalOptions;
import dev.rdsshell.shell.session.Session;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the AWS CLI does with a line before it looks for an operation: an alias becomes what it stands for, and the values
 * of global options and the profile's settings are looked at.
 */
final class AwsLines implements LineRunner {
    private final Registry registry;
    private final SettingsResolver settings;
    private final Supplier<AwsAliases> aliases;
    private final LineRunner lines;

    /** @param aliases read anew for every line, as all files of the AWS CLI are */
    AwsLines(Registry registry, SettingsResolver settings, Supplier<AwsAliases> aliases, LineRunner lines) {
        this.registry = registry;
        this.settings = settings;
        this.aliases = aliases;
        this.lines = lines;
    }

    @Override
    public Outcome run(Words words, Execution execution) {
        Session session = execution.session().get();
        AwsAliases known = session.sandbox().isPresent() ? AwsAliases.none() : aliases.get();
        AliasedLine line = AliasedLine.of(words, known, registry);
        if (line.systemCommand().isPresent()) {
            return new Outcome.Finished(SystemAlias.run(line.systemCommand().get()));
        }
        if (registry.resolve(line.words()) instanceof Resolved.Unknown unknown && unknown.ofService()) {
            checkGlobalOptions(line.words(), session);
        }
        return lines.run(line.words(), execution);
    }

    /**
     * So that a broken file or a wrong timestamp format is said before an operation that does not exist. A profile that does
     * not exist comes behind it.
     */
    private void checkGlobalOptions(Words words, Session session) {
        Arguments given = ArgumentParser.globalOptions(words);
        List<Problem> problems = GlobalParameters.problems(given);
        if (!problems.isEmpty()) {
            throw new FailureException(Problems.asOneFailure(problems));
        }
        GlobalOptions options = GlobalParameters.values(given);
        try {
            settings.resolve(options, session);
        } catch (FailureException wrong) {
            if (hasProfile(options, session)) {
                throw wrong;
            }
        }
    }

    private boolean hasProfile(GlobalOptions options, Session session) {
        return settings.profile(options, session)
                .map(profile -> settings.files(session).profile(profile.value()).isPresent())
                .orElse(true);
    }
}
