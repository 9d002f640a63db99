package dev.rdsshell.shell.completion;

import dev.rdsshell.completions.match.Matching;
import dev.rdsshell.completions.source.SuggestionSource;
import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Suggestion;
import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.Description;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.command.Resolved;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.Tokenizer;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What could stand at the cursor: commands, options, and values from the sources. */
public final class LineSuggestions {
    /** More than anybody looks through: who sees this many types on. */
    private static final int MOST_SHOWN = 500;

    /** Where nobody knows the values: no reason to say that what is typed is none of them. */
    private static final Answer UNKNOWN = Answer.failed("");

    private final Registry registry;
    private final ExpectationFinder finder;
    private final Map<Subject, SuggestionSource> sources;
    private final Supplier<Expansion> expansion;

    /**
     * Over all sources.
     *
     * @param sources where the values for each kind of parameter come from
     * @param expansion what references in the line stand for now
     */
    public LineSuggestions(Registry registry, Map<Subject, SuggestionSource> sources, Supplier<Expansion> expansion) {
        this.expansion = expansion;
        this.registry = registry;
        this.finder = new ExpectationFinder(registry);
        this.sources = Map.copyOf(sources);
    }

    /**
     * A place of a line at which something is expected.
     *
     * @param start where in the line begins what a suggestion replaces; it ends at the cursor
     * @param takesValue whether the value of a parameter is expected, and not a name out of a short list
     * @param isReference whether it is a <code>${NAME}</code>, which quotes would turn into plain characters
     * @param answer from what is typed there, with its quotes, to the suggestions that fit, best first. It looks at what is
     *     known when it is called, and may be called by any thread
     */
    public record Place(int start, boolean takesValue, boolean isReference, Function<String, Answer> answer) {}

    /** @param line all of it; what follows the cursor stays where it is */
    public Place at(String line, int cursor) {
        OptionalInt reference = OpenReference.in(line.substring(0, cursor));
        if (reference.isPresent()) {
            return new Place(reference.getAsInt(), false, true, this::variables);
        }
        Words words = Tokenizer.tokenize(line.substring(0, cursor), Expansion.none());
        boolean inWord = !words.isEmpty() && words.words().get(words.size() - 1).end() == cursor;
        int whole = inWord ? words.size() - 1 : words.size();
        Words before = new Words(words.raw(), words.words().subList(0, whole), words.ending());
        Word typed = inWord ? words.words().get(whole) : new Word("", cursor, cursor, false);
        Expectation expectation = finder.find(before, typed.text());
        Words others = new Others(before, line, cursor, expansion.get().whereKnown()).words();
        boolean takesValue = expectation instanceof Expectation.Value;
        boolean attached = takesValue && typed.text().startsWith("--");
        int start = attached ? line.indexOf('=', typed.start()) + 1 : startOf(expectation, before, typed);
        return new Place(start, takesValue, false, text -> answer(expectation.typing(unquoted(text)), others));
    }

    /** The variables of the session, by their names. */
    private Answer variables(String typed) {
        SuggestionSource names = sources.get(Subject.VARIABLE);
        List<Suggestion> references = names == null
                ? List.of()
                : names.suggestions(Wanted.of(typed)).suggestions().stream()
                        .map(name -> Suggestion.of("${" + name.value() + "}", name.value(), name.columns())
                                .goingOn())
                        .toList();
        return fitting(Answer.known(references), typed);
    }

    private static int startOf(Expectation expectation, Words before, Word typed) {
        return expectation instanceof Expectation.Value value && value.more() > 0
                ? before.words().get(before.size() - value.more()).start()
                : typed.start();
    }

    /** What is meant by what was typed so far; of several words, all of them. */
    private static String unquoted(String typed) {
        return String.join(" ", Tokenizer.tokenize(typed, Expansion.none()).texts());
    }

    private Answer answer(Expectation expectation, Words others) {
        return fitting(all(expectation, others), expectation.typed());
    }

    /** A name with control characters in it cannot be written into a line. */
    private static Answer fitting(Answer answer, String typed) {
        String sought = answer.sought().orElse(typed);
        Matching.Fitting fitting = Matching.best(answer.suggestions(), sought, MOST_SHOWN);
        List<Suggestion> writable = fitting.best().stream()
                .filter(suggestion -> suggestion.value().chars().noneMatch(Character::isISOControl))
                .toList();
        int left = fitting.best().size() - writable.size();
        Answer shown = answer.showing(writable, fitting.count() - left);
        return left == 0 ? shown : shown.lacking(leftOut(left));
    }

    private static String leftOut(int count) {
        return (count == 1 ? "1 value is" : count + " values are")
                + " left out: a line cannot hold the control characters in " + (count == 1 ? "it" : "them");
    }

    private Answer all(Expectation expectation, Words others) {
        if (expectation instanceof Expectation.FirstWord first) {
            return Answer.known(firstWords(first.awsOnly()));
        }
        if (expectation instanceof Expectation.OperationName operation) {
            return Answer.known(operations(operation.service()));
        }
        if (expectation instanceof Expectation.OptionName option) {
            return Answer.known(options(option));
        }
        return expectation instanceof Expectation.Value value ? values(value, others) : Answer.known(List.of());
    }

    private List<Suggestion> firstWords(boolean awsOnly) {
        List<Suggestion> services = registry.services().stream()
                .map(service -> Suggestion.of(service, "operations of AWS").in("AWS services"))
                .toList();
        if (awsOnly) {
            return services;
        }
        List<Suggestion> all = new ArrayList<>();
        for (Description.Group group : Description.Group.values()) {
            registry.commands().stream()
                    .map(Command::description)
                    .filter(description ->
                            description.group() == group && !description.name().contains(" "))
                    .map(description -> Suggestion.of(description.name(), description.summary())
                            .in(group.title()))
                    .forEach(all::add);
        }
        all.addAll(services);
        return all;
    }

    private List<Suggestion> operations(String service) {
        return registry.operations(service).stream()
                .map(operation -> Suggestion.of(
                        operation,
                        registry.find(service + " " + operation)
                                .orElseThrow()
                                .heading()
                                .summary()))
                .toList();
    }

    /** Required ones first, global ones last, and those not again that the line has already. */
    private List<Suggestion> options(Expectation.OptionName expected) {
        List<Parameter> own = expected.parameters();
        List<String> used = expected.before().texts();
        Stream<Parameter> all = Stream.concat(
                Stream.concat(
                        own.stream().filter(Parameter::required),
                        own.stream().filter(parameter -> !parameter.required())),
                registry.global().stream().filter(expected.command()::obeys));
        return all.filter(Parameter::isOption)
                .filter(parameter -> parameter.visibility() != Parameter.Visibility.AWS_HIDDEN)
                .filter(parameter -> !used.contains(parameter.name()))
                .map(parameter -> Suggestion.of(parameter.name(), about(parameter)))
                .toList();
    }

    private static String about(Parameter parameter) {
        return (parameter.required() ? "required: " : "") + parameter.summary();
    }

    private static Answer among(List<String> values) {
        return Answer.known(values.stream().map(Suggestion::of).toList());
    }

    private Answer values(Expectation.Value expected, Words others) {
        Parameter parameter = expected.parameter();
        if (!parameter.choices().isEmpty() && !sources.containsKey(parameter.subject())) {
            return among(parameter.choices());
        }
        boolean isFile = expected.typed().startsWith("file") && expected.typed().contains("://");
        SuggestionSource source = sources.get(isFile ? Subject.FILE : parameter.subject());
        if (source == null) {
            return UNKNOWN;
        }
        Map<String, List<String>> given = given(others);
        if (!parameter.isOption()) {
            given.put(parameter.name(), expected.before());
        }
        List<String> already = Objects.requireNonNullElse(given.get(parameter.name()), List.of());
        if (parameter.arity() != Parameter.Arity.MANY) {
            given.remove(parameter.name());
        }
        Answer answer = source.suggestions(new Wanted(expected.typed(), expected.command(), given));
        return parameter.arity() == Parameter.Arity.MANY ? without(already, answer) : answer;
    }

    /** What the line says to each parameter. */
    private Map<String, List<String>> given(Words others) {
        if (!(registry.resolve(others) instanceof Resolved.Found found)) {
            return Map.of();
        }
        Resolved.Found meant = within(found);
        return meant.command().parse(meant.words()).arguments().valuesByName();
    }

    private Resolved.Found within(Resolved.Found found) {
        return found.command()
                .lineWithin(found.words())
                .map(registry::resolve)
                .filter(Resolved.Found.class::isInstance)
                .map(Resolved.Found.class::cast)
                .map(this::within)
                .orElse(found);
    }

    /** A list does not hold the same twice. */
    private static Answer without(List<String> already, Answer answer) {
        List<Suggestion> others = answer.suggestions().stream()
                .filter(suggestion -> !already.contains(suggestion.value()))
                .toList();
        return others.size() == answer.suggestions().size() ? answer : answer.showing(others, others.size());
    }
}
