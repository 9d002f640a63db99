package dev.rdsshell.shell.terminal;

import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.terminal.Completions.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;

/** The choices as they were given: what matches and in which order was decided where they come from. */
final class GivenChoices implements Completer, CompletionMatcher {
    private List<Candidate> given = List.of();
    private String typed = "";

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (line instanceof CompletingLine completing) {
            List<Choice> choices = completing.completions().choices();
            for (int i = 0; i < choices.size(); i++) {
                candidates.add(candidate(choices.get(i), i));
            }
        }
    }

    @Override
    public void compile(
            Map<LineReader.Option, Boolean> options,
            boolean prefix,
            CompletingParsedLine line,
            boolean caseInsensitive,
            int errors,
            @Nullable String originalGroupName) {
        typed = line instanceof CompletingLine ? "" : line.word().toLowerCase(Locale.ROOT);
    }

    /** All that were given; in an open list that is being narrowed, those that contain what was typed. */
    @Override
    public List<Candidate> matches(List<Candidate> candidates) {
        given = candidates.stream().filter(this::containsTyped).collect(Collectors.toCollection(ArrayList::new));
        return given;
    }

    @Override
    public @Nullable Candidate exactMatch() {
        return null;
    }

    @Override
    public String getCommonPrefix() {
        return given.stream().map(Candidate::value).reduce(GivenChoices::common).orElse("");
    }

    private boolean containsTyped(Candidate candidate) {
        return (candidate.value() + "\n" + candidate.displ())
                .toLowerCase(Locale.ROOT)
                .contains(typed);
    }

    private static String common(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }

    private static Candidate candidate(Choice choice, int place) {
        return new Candidate(
                choice.value(),
                SafeText.line(choice.label()),
                orNull(choice.group()),
                orNull(SafeText.line(choice.description())),
                null,
                null,
                choice.spaceFollows(),
                place);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
