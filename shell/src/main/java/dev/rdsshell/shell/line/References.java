package dev.rdsshell.shell.line;

import dev.rdsshell.shell.failure.FailureException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The <code>${…}</code> of one line: where they stand, and what is wrong with them. */
public final class References {
    private static final int OPENING = 2;

    private final boolean collects;
    private final List<Reference> found = new ArrayList<>();
    private final List<FailureException> wrong = new ArrayList<>();

    /**
     * One of them.
     *
     * @param start where in the raw line it begins
     * @param written as it stands there, with its braces
     * @param value what it stands for, or itself where that is not known
     * @param inQuotes whether it stands in double quotes
     */
    record Reference(int start, String written, String value, boolean inQuotes) {
        private int end() {
            return start + written.length();
        }

        private String inside() {
            return written.endsWith("}") ? written.substring(OPENING, written.length() - 1) : "";
        }

        private String quoted() {
            return inQuotes ? Quoting.inDoubleQuotes(value) : Quoting.quote(value);
        }
    }

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

    void note(Reference reference) {
        found.add(reference);
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
        return found.stream().map(Reference::start).toList();
    }

    /** Whether a part of the word is known only when the line runs. In single quotes nothing is a reference. */
    public boolean areIn(Word word) {
        return found.stream().anyMatch(each -> each.start() >= word.start() && each.start() < word.end());
    }

    /**
     * The raw line with values in their place, each quoted so that it is read back as it is.
     *
     * @param stays which of them stay as they are, by what stands between the braces
     */
    public String replaced(String raw, Predicate<String> stays) {
        StringBuilder line = new StringBuilder(raw);
        for (int index = found.size() - 1; index >= 0; index--) {
            Reference each = found.get(index);
            if (!each.value().equals(each.written()) && !stays.test(each.inside())) {
                line.replace(each.start(), each.end(), each.quoted());
            }
        }
        return line.toString();
    }
}
