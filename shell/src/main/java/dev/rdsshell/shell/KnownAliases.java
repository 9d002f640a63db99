package dev.rdsshell.shell;

import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.completion.LineReview;
import dev.rdsshell.shell.config.AwsAliases;
import dev.rdsshell.shell.config.Places;
import dev.rdsshell.shell.line.Words;

/** The aliases of the AWS CLI for a line that is being typed: read once, beside the first lines, never for a key. */
final class KnownAliases implements LineReview.Commands {
    private final Registry registry;
    private volatile AwsAliases aliases = AwsAliases.none();

    KnownAliases(Registry registry) {
        this.registry = registry;
    }

    void read(Places places) {
        aliases = AwsAliases.read(places);
    }

    @Override
    public boolean has(Words line) {
        return AliasedLine.isIn(line, aliases, registry);
    }
}
