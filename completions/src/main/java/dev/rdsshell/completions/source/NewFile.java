package dev.rdsshell.completions.source;

import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Suggestion;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A name that no file has yet, and the folders in which it could lie. */
public final class NewFile implements SuggestionSource {
    private final Files files;
    private final String name;
    private final String ending;

    /**
     * A file that is to be written.
     *
     * @param files all that are there
     * @param name what is proposed where none is typed, without its ending; where it is taken a number follows
     * @param ending such as {@code .rdsh}
     */
    public NewFile(Files files, String name, String ending) {
        this.files = files;
        this.name = name;
        this.ending = ending;
    }

    @Override
    public Answer suggestions(Wanted wanted) {
        Answer there = files.suggestions(wanted);
        Set<String> taken = there.suggestions().stream().map(Suggestion::value).collect(Collectors.toSet());
        Stream<Suggestion> free = names(wanted.typed())
                .filter(each -> !taken.contains(each))
                .limit(1)
                .map(each -> Suggestion.of(each, "free"));
        List<Suggestion> all = Stream.concat(free, there.suggestions().stream().filter(each -> !each.whole()))
                .toList();
        return there.suggestions().isEmpty() && !there.reason().isEmpty() ? there : Answer.known(all);
    }

    /** What is typed is the beginning of the name. */
    private Stream<String> names(String typed) {
        String begun = typed.endsWith(ending) ? typed.substring(0, typed.length() - ending.length()) : typed;
        String first = begun.isEmpty() || begun.endsWith("/") ? begun + name : begun;
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> first + (number == 1 ? "" : "-" + number) + ending);
    }
}
