package dev.rdsshell.shell.script;

import dev.rdsshell.shell.command.Problem;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.LogicalLine;
import dev.rdsshell.shell.line.References;
import dev.rdsshell.shell.line.Tokenizer;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A line of a script that is looked at before anything runs, and all that is wrong with it. */
final class ReviewedLine {
    private final String script;
    private final LogicalLine line;
    private final References references = References.collecting();
    private final List<Mistake> mistakes = new ArrayList<>();

    /** @param script what the script is called */
    ReviewedLine(String script, LogicalLine line) {
        this.script = script;
        this.line = line;
    }

    /** Its words, with references as typed; empty where it cannot be cut into words. */
    Optional<Words> words() {
        Optional<Words> words = Optional.empty();
        try {
            words = Optional.of(Tokenizer.review(line.text(), Variables.unresolved(), references));
        } catch (FailureException e) {
            add(e);
        }
        references.wrong().forEach(this::add);
        return words;
    }

    /** Takes what is wrong with the words. A word that holds a reference may yet become right. */
    void add(List<Problem> problems, Words words) {
        for (Problem problem : problems) {
            Word place = problem.place();
            Word wrong = place == null ? words.words().get(0) : place;
            if (place == null || !references.areIn(place)) {
                mistakes.add(new Mistake(script, line, wrong.start(), problem.failure()));
            }
        }
    }

    /** Takes what is wrong whatever a reference stands for. */
    void addCertain(Problem problem) {
        Word place = problem.place();
        mistakes.add(new Mistake(script, line, place == null ? 0 : place.start(), problem.failure()));
    }

    LogicalLine line() {
        return line;
    }

    /** Where a word of it stands: {@code nightly.rdsh:3:9}. */
    String place(Word word) {
        return Place.of(line, word.start()).in(script);
    }

    private void add(FailureException e) {
        mistakes.add(new Mistake(script, line, e.place().orElse(0), e.failure()));
    }

    List<Mistake> mistakes() {
        return mistakes;
    }
}
