package dev.rdsshell.shell.completion;

import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.ArgumentParser;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.Parsed;
import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.command.Resolved;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.completion.Review.Meaning;
import dev.rdsshell.shell.completion.Review.Piece;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.Tokenizer;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks at a line while it is being typed, with the eyes of the command that will run it. Reads no file and asks nobody. A
 * word that is still being typed is wrong only when nothing right can become of it, or when it is whole already and the
 * account is known to refuse it: Enter may be the next key.
 */
public final class LineReview {
    private static final String PROGRAM = "aws";
    private static final String SYSTEM = "!";

    private final Registry registry;
    private final Commands known;
    private final ValueObstacles obstacles;

    /** Names that a line may begin with although the registry does not have them. */
    @FunctionalInterface
    public interface Commands {
        boolean has(Words line);
    }

    /** What has been looked up in the account. Called for every key: neither waits nor asks anybody. */
    @FunctionalInterface
    public interface Account {

        /** Why a whole value is certain to be refused; empty where nothing is known against it. */
        Optional<String> obstacle(Subject subject, Wanted whole);
    }

    /** @param known whether a line is understood although it names no command of ours, such as an alias of the AWS CLI */
    public LineReview(Registry registry, Commands known, Account account) {
        this.registry = registry;
        this.known = known;
        this.obstacles = new ValueObstacles(account);
    }

    public Review of(String line) {
        Words words = Tokenizer.tokenize(line, Expansion.none());
        return words.isEmpty() || line.strip().startsWith(SYSTEM) || isSeveralLines(line, words)
                ? Review.NOTHING
                : of(words, registry.resolve(words));
    }

    private Review of(Words words, Resolved resolved) {
        if (known.has(words)) {
            return Review.NOTHING;
        }
        if (resolved instanceof Resolved.Found found) {
            return inCommand(found.command(), words, found.words());
        }
        return resolved instanceof Resolved.Unknown unknown
                ? unknown(words, unknown)
                : new Review(pieces(words.words(), Meaning.COMMAND), Optional.empty());
    }

    /** Lines that were pasted together, or a block: each is looked at when it runs. */
    private static boolean isSeveralLines(String line, Words words) {
        boolean several = line.lines()
                        .filter(each -> !each.isBlank() && !each.stripTrailing().endsWith("\\"))
                        .count()
                > 1;
        return several && words.words().stream().noneMatch(word -> word.text().contains("\n"));
    }

    private Review inCommand(Command command, Words all, Words own) {
        Optional<LineWithin> within = LineWithin.in(command, own, registry);
        Review inner = within.map(line -> of(line.words(), line.resolved())).orElse(Review.NOTHING);
        List<Word> name =
                all.words().stream().filter(word -> !own.words().contains(word)).toList();
        List<Piece> pieces = new ArrayList<>(pieces(name, Meaning.COMMAND));
        Parsed parsed = command.parse(own);
        UnfinishedWord unfinished = new UnfinishedWord(all, own, command, registry.global());
        List<Wrong> wrong = wrong(command, parsed, unfinished, within);
        List<Word> bad = wrong.stream().map(Wrong::word).distinct().toList();
        pieces.addAll(pieces(bad, Meaning.WRONG));
        pieces.addAll(inner.pieces());
        Stream<Word> given = parsed.arguments().given().stream().map(Argument::written);
        Stream<Word> waiting =
                own.words().stream().skip(Math.max(0, own.size() - 1)).filter(word -> unfinished.isOption(word.text()));
        Stream.concat(given, waiting)
                .filter(word -> word.text().startsWith("--") && !bad.contains(word))
                .forEach(word -> pieces.add(option(word)));
        return new Review(
                inOrder(pieces), wrong.stream().map(Wrong::why).findFirst().or(inner::wrong));
    }

    private List<Wrong> wrong(Command command, Parsed parsed, UnfinishedWord unfinished, Optional<LineWithin> within) {
        Arguments arguments = parsed.arguments();
        Stream<Problem> always = Stream.of(
                        parsed.problems().stream(),
                        command.problemsOfValues(arguments).stream(),
                        within.isPresent() ? Stream.<Problem>empty() : ValueRules.problems(command, arguments))
                .flatMap(problems -> problems)
                .filter(problem -> within.stream().noneMatch(line -> line.has(problem)));
        Stream<Wrong> lasting = always.flatMap(problem -> places(problem, arguments))
                .filter(each -> unfinished.isReallyWrong(each.word(), arguments));
        Stream<Wrong> here = obstacles.problems(command, arguments).flatMap(problem -> places(problem, arguments));
        return Stream.concat(lasting, here).toList();
    }

    /** A word that cannot stay as it is. */
    private record Wrong(Word word, Failure why) {}

    /** Where a problem names an option because of its values, the values are what is wrong. */
    private static Stream<Wrong> places(Problem problem, Arguments arguments) {
        Word place = problem.place();
        if (place == null) {
            return Stream.empty();
        }
        return arguments.given().stream()
                .filter(argument -> argument.written().equals(place)
                        && !argument.values().isEmpty()
                        && !place.text().contains("="))
                .map(Argument::values)
                .findFirst()
                .orElse(List.of(place))
                .stream()
                .map(word -> new Wrong(word, problem.failure()));
    }

    /** Of {@code --option=value} the name alone. */
    private static Piece option(Word word) {
        int name = word.text().indexOf('=');
        int end = name < 0 || word.quoted() ? word.end() : word.start() + name;
        return new Piece(word.start(), end, Meaning.OPTION);
    }

    private Review unknown(Words words, Resolved.Unknown unknown) {
        List<Word> plain = ArgumentParser.plainWords(registry.global(), words).stream()
                .map(place -> words.words().get(place))
                .toList();
        boolean awsOnly = !plain.isEmpty() && plain.get(0).text().equals(PROGRAM);
        List<Word> names = awsOnly ? plain.subList(1, plain.size()) : plain;
        boolean ofService =
                !names.isEmpty() && registry.services().contains(names.get(0).text());
        int wrong = (awsOnly ? 1 : 0) + (ofService ? 1 : 0);
        if (plain.size() <= wrong || mayBecome(words, plain.get(wrong), candidates(awsOnly, ofService, names))) {
            return new Review(
                    pieces(plain.subList(0, Math.min(wrong, plain.size())), Meaning.COMMAND), Optional.empty());
        }
        List<Piece> pieces = new ArrayList<>(pieces(plain.subList(0, wrong), Meaning.COMMAND));
        pieces.addAll(pieces(List.of(plain.get(wrong)), Meaning.WRONG));
        return new Review(pieces, Optional.of(unknown.failure()));
    }

    private List<String> candidates(boolean awsOnly, boolean ofService, List<Word> names) {
        if (ofService) {
            return registry.operations(names.get(0).text());
        }
        Set<String> first = awsOnly ? registry.services() : registry.firstWords();
        return Stream.concat(first.stream(), awsOnly ? Stream.of() : Stream.of(PROGRAM))
                .toList();
    }

    private static boolean mayBecome(Words words, Word word, List<String> names) {
        return UnfinishedWord.isBeingTyped(words, word)
                && names.stream().anyMatch(name -> name.startsWith(word.text()));
    }

    private static List<Piece> pieces(List<Word> words, Meaning meaning) {
        return words.stream()
                .filter(word -> word.end() > word.start())
                .map(word -> new Piece(word.start(), word.end(), meaning))
                .toList();
    }

    /** From left to right; of two that overlap only the first, which is the more important. */
    private static List<Piece> inOrder(List<Piece> pieces) {
        List<Piece> apart = new ArrayList<>();
        for (Piece piece : pieces) {
            if (apart.stream().noneMatch(piece::overlaps)) {
                apart.add(piece);
            }
        }
        apart.sort(Comparator.comparingInt(Piece::start));
        return apart;
    }
}
