package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.Filled;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Parsed;
import dev.rdsshell.shell.command.Prepared;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.command.Rejected;
import dev.rdsshell.shell.command.Resolved;
import dev.rdsshell.shell.config.SecretFilter;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.References;
import dev.rdsshell.shell.line.Tokenizer;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.operation.ReadySkeleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines as they would be run. Parsing is done at once; preparing may read files and ask who calls, so it is done in
 * the background, and the next reading of the same line has it.
 */
public final class LineReadings {
    private static final Parsed NOTHING = new Parsed(Arguments.none(), List.of());

    private final Registry registry;
    private final Supplier<Expansion> expansion;
    private final BiFunction<Command, Arguments, Prepared> preparing;
    private final Latest<Prepared> prepared;
    private Lately lately = new Lately(null, List.of());

    /**
     * @param expansion what stands for variables now
     * @param preparing the second step of a command
     * @param background where it is done
     */
    public LineReadings(
            Registry registry,
            Supplier<Expansion> expansion,
            BiFunction<Command, Arguments, Prepared> preparing,
            Executor background) {
        this.registry = registry;
        this.expansion = expansion;
        this.preparing = preparing;
        this.prepared = new Latest<>(background);
    }

    Registry registry() {
        return registry;
    }

    /** The same without the second step: for lines that will not run. */
    Reading parsed(String text) {
        Words words = Tokenizer.tokenize(text, Expansion.none());
        return resolve(words) instanceof Resolved.Found found
                ? new Reading(
                        text,
                        words,
                        Optional.of(found.command()),
                        found.words(),
                        found.command().parse(found.words()),
                        Optional.empty(),
                        List.of(),
                        Optional.empty())
                : new Reading(
                        text, words, Optional.empty(), words, NOTHING, Optional.empty(), List.of(), Optional.empty());
    }

    /**
     * The line with the values of its variables in their place, for where the session's variables are not known. A time is the
     * one at which the line runs, what is in the environment is there as well, and a secret has to be given anew.
     */
    String withValues(String text) {
        References references = References.collecting();
        try {
            Tokenizer.review(text, expansion.get(), references);
        } catch (FailureException unreadable) {
            return text;
        }
        return references.replaced(
                text, name -> name.startsWith("now:") || name.startsWith("env.") || SecretFilter.isSecretName(name));
    }

    Reading of(String text) {
        try {
            Words words = Tokenizer.tokenize(text, expansion.get());
            return of(text, words, Optional.empty());
        } catch (FailureException e) {
            return of(text, Tokenizer.tokenize(text, Expansion.none()), Optional.of(e.failure()));
        }
    }

    /** Waits a moment for the second step of a line, no longer than anybody notices. */
    void awaitUnseen(String text) {
        if (of(text).isPending()) {
            prepared.await(text);
        }
    }

    private Reading of(String text, Words words, Optional<Failure> broken) {
        Resolved resolved = resolve(words);
        if (!(resolved instanceof Resolved.Found found)) {
            Optional<Failure> why = resolved instanceof Resolved.Unknown unknown && !words.isEmpty()
                    ? Optional.of(unknown.failure())
                    : Optional.empty();
            return new Reading(
                    text, words, Optional.empty(), words, NOTHING, Optional.empty(), List.of(), broken.or(() -> why));
        }
        Parsed parsed = found.command().parse(found.words());
        Optional<Prepared> result = prepared.of(text, () -> prepare(found.command(), parsed.arguments()));
        result.ifPresent(known -> lately = new Lately(found.command(), filled(known)));
        return new Reading(
                text,
                words,
                Optional.of(found.command()),
                found.words(),
                parsed,
                result,
                lately.of(found.command()),
                broken);
    }

    /** Everything but the line itself gives it again whatever is typed next. */
    private static List<Filled> filled(Prepared known) {
        return known.values().stream()
                .filter(value -> value.origin() != Filled.Origin.LINE)
                .toList();
    }

    /** What was filled in for a command when that was found out last. */
    private record Lately(@Nullable Command command, List<Filled> values) {
        List<Filled> of(Command wanted) {
            return wanted.equals(command) ? values : List.of();
        }
    }

    private Resolved resolve(Words words) {
        Resolved resolved = registry.resolve(words);
        return resolved instanceof Resolved.Found found ? registry.innermost(found) : resolved;
    }

    /** What an answer looks like, of a line that asks for just that; empty where the line is wrong. */
    Optional<Outcome.Answered> shape(String text) {
        Reading reading = parsed(text);
        return reading.command()
                .filter(command -> reading.parsed().isUnderstood())
                .map(command -> prepare(command, reading.arguments()))
                .filter(ReadySkeleton.class::isInstance)
                .map(skeleton -> ((ReadySkeleton) skeleton).answered(Capabilities.none()));
    }

    private Prepared prepare(Command command, Arguments arguments) {
        try {
            return preparing.apply(command, arguments);
        } catch (FailureException e) {
            return new Rejected(List.of(Problem.of(e.failure())));
        }
    }
}
