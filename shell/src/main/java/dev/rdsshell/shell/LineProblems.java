package dev.rdsshell.shell;

import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.Parsed;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.command.Resolved;
import dev.rdsshell.shell.config.AwsAliases;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.script.LineCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is wrong with a line as far as its words tell: a command that does not exist, an option that it does not have, a value
 * that can never be right.
 */
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

    @Override
    public List<Problem> review(Words words) {
        List<Problem> problems = new ArrayList<>(problems(words));
        if (registry.get().resolve(words) instanceof Resolved.Found found && !isMeantElsewhere(words)) {
            Command command = found.command();
            Arguments arguments = command.parse(found.words()).arguments();
            command.problemsOfValues(arguments).stream()
                    .filter(problem -> problem.place() != null || !holdsReference(words))
                    .forEach(problems::add);
            command.lineToRun(found.words()).map(this::review).ifPresent(problems::addAll);
        }
        return problems.stream().distinct().toList();
    }

    @Override
    public List<Problem> missing(Words words) {
        if (!(registry.get().resolve(words) instanceof Resolved.Found found) || isMeantElsewhere(words)) {
            return List.of();
        }
        Parsed parsed = found.command().parse(found.words());
        List<Problem> own = parsed.isUnderstood() ? found.command().missing(parsed.arguments()) : List.of();
        return found.command().lineToRun(found.words()).map(this::missing).orElse(own);
    }

    /** Which options go together is known only when all are known. */
    private static boolean holdsReference(Words words) {
        return words.texts().stream().anyMatch(word -> word.contains("${"));
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
