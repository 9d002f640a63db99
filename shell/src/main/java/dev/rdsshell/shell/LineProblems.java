package dev.rdsshell.shell;

import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.command.Resolved;
import dev.rdsshell.shell.config.AwsAliases;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.script.LineCheck;
import java.util.List;
import java.util.function.Supplier;

/** What is wrong with a line as far as its words tell: a command that does not exist, an option that it does not have. */
final class LineProblems implements LineCheck {
    private final Supplier<Registry> registry;
    private final Supplier<AwsAliases> aliases;

    LineProblems(Supplier<Registry> registry, Supplier<AwsAliases> aliases) {
        this.registry = registry;
        this.aliases = aliases;
    }

    @Override
    public List<Problem> problems(Words words) {
        Resolved resolved = registry.get().resolve(words);
        if (resolved instanceof Resolved.Found found) {
            List<Problem> problems = found.command().parse(found.words()).problems();
            return problems.isEmpty() || isMeantElsewhere(words) ? List.of() : problems;
        }
        if (resolved instanceof Resolved.Help) {
            return List.of();
        }
        return isMeantElsewhere(words) ? List.of() : List.of(unknown(words, (Resolved.Unknown) resolved));
    }

    /** An alias of the AWS CLI, or a name that a variable gives, is looked at when the line runs. */
    private boolean isMeantElsewhere(Words words) {
        AliasedLine line = AliasedLine.of(words, aliases.get(), registry.get());
        boolean named = words.texts().stream().limit(1).noneMatch(word -> word.contains("${"));
        return line.systemCommand().isPresent() || !line.words().equals(words) || !named;
    }

    private static Problem unknown(Words words, Resolved.Unknown unknown) {
        Word first = words.isEmpty() ? Word.of("") : words.words().get(0);
        return new Problem(unknown.failure(), first);
    }
}
