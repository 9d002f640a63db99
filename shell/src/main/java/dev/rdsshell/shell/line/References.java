package dev.rdsshell.shell.line;

import dev.rdsshell.shell.failure.FailureException;
import java.util.ArrayList;
import java.util.List;

/** The <code>${…}</code> of one line: where they stand, and what is wrong with them. */
public final class References {
    private final boolean collects;
    private final List<Integer> places = new ArrayList<>();
    private final List<FailureException> wrong = new ArrayList<>();

    private References(boolean collects) {
        this.collects = collects;
    }

    /** For a line that is to run: the first wrong reference ends it. */
    static References refusing() {
        return new References(false);
    }

    /** For a line that is looked at: all that is wrong is wanted. */
    public static References collecting() {
        return new References(true);
    }

    void note(int place) {
        places.add(place);
    }

    /** @throws FailureException the same one, unless wrong ones are collected */
    void wrong(FailureException failure) {
        if (!collects) {
            throw failure;
        }
        wrong.add(failure);
    }

    /** What is wrong, from left to right, each with its place. */
    public List<FailureException> wrong() {
        return List.copyOf(wrong);
    }

    /** Where in the raw line they begin. */
    public List<Integer> places() {
        return List.copyOf(places);
    }

    /** Whether a part of the word is known only when the line runs. In single quotes nothing is a reference. */
    public boolean areIn(Word word) {
        return places.stream().anyMatch(place -> place >= word.start() && place < word.end());
    }
}
