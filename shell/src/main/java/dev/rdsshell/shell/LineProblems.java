package dev.rdsshell.shell;

import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.NamedScript;
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
import java.util.Optional;
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
        return looked(words).problems();
    }

    /** A line with what it was understood as; a line that is meant elsewhere has no command here. */
    private record Looked(List<Problem> problems, Optional<Resolved.Found> found, Optional<Parsed> parsed) {
        static Looked elsewhere() {
            return new Looked(List.of(), Optional.empty(), Optional.empty());
        }
    }

    private Looked looked(Words words) {
        Resolved resolved = registry.get().resolve(words);
        if (resolved instanceof Resolved.Help || isMeantElsewhere(words)) {
            return Looked.elsewhere();
        }
        if (resolved instanceof Resolved.Found found) {
            Parsed parsed = found.command().parse(found.words());
            return new Looked(parsed.problems(), Optional.of(found), Optional.of(parsed));
        }
        List<Problem> unknown = List.of(unknown(words, (Resolved.Unknown) resolved));
        return new Looked(unknown, Optional.empty(), Optional.empty());
    }

    @Override
    public Review review(Words words) {
        Looked looked = looked(words);
        return looked.found()
                .map(found -> review(words, found, looked.parsed().orElseThrow()))
                .orElseGet(() -> Review.of(looked.problems()));
    }

    private Review review(Words words, Resolved.Found found, Parsed parsed) {
        Command command = found.command();
        Optional<Review> inner = command.lineToRun(found.words()).map(this::review);
        List<Problem> problems = new ArrayList<>(parsed.problems());
        command.problemsOfValues(parsed.arguments()).stream()
                .filter(problem -> problem.place() != null || !holdsReference(words))
                .forEach(problems::add);
        inner.map(Review::problems).ifPresent(problems::addAll);
        List<Problem> own = parsed.isUnderstood() ? command.missing(parsed.arguments()) : List.of();
        Optional<NamedScript> innerScript = inner.flatMap(Review::script).map(NamedScript::asTried);
        return new Review(
                problems,
                inner.map(Review::missing).orElse(own),
                innerScript.or(() -> command.scriptToRun(parsed.arguments())));
    }

    /** Which options go together is known only when all are known. */
    private static boolean holdsReference(Words words) {
        return words.texts().stream().anyMatch(word -> word.contains("${"));
    }

    /** An alias of the AWS CLI, or a name that a variable gives, is looked at when the line runs. */
    private boolean isMeantElsewhere(Words words) {
        boolean named = words.texts().stream().limit(1).noneMatch(word -> word.contains("${"));
        return AliasedLine.isIn(words, aliases.get(), registry.get()) || !named;
    }

    private static Problem unknown(Words words, Resolved.Unknown unknown) {
        Word first = words.isEmpty() ? Word.of("") : words.words().get(0);
        return new Problem(unknown.failure(), first);
    }
}
