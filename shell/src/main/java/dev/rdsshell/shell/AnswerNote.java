package dev.rdsshell.shell;

import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Answer.State;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * The last row of a menu: how far what it shows can be trusted.
 *
 * <pre>
 *   loading…
 *   looked up 40 s ago · looking again…
 *   looked up at most 40 s ago
 *   AccessDenied: rds:DescribeDBSnapshots · looked up 40 s ago
 *   AccessDenied: rds:DescribeDBSnapshots · asked 40 s ago
 *   nothing fits "ordres" · looked up 5 s ago
 * </pre>
 */
final class AnswerNote {
    private static final String BETWEEN = " · ";

    private AnswerNote() {}

    /** Empty for a list that is always true and holds something that fits. */
    static String of(Answer answer, String typed) {
        String nothing = answer.suggestions().isEmpty() ? nothing(answer, typed) : "";
        String age = answer.age()
                .map(old -> happened(answer) + age(old, answer.isSameAge()))
                .orElse("");
        List<String> parts = Stream.of(answer.reason(), nothing, age, progress(answer))
                .filter(part -> !part.isEmpty())
                .toList();
        return String.join(BETWEEN, parts);
    }

    /** Of a list that has not been looked up nobody knows whether it is empty. */
    private static String nothing(Answer answer, String typed) {
        boolean known = answer.reason().isEmpty()
                && EnumSet.of(State.FRESH, State.STALE).contains(answer.state());
        boolean lookedUp = answer.age().isPresent();
        if (!known || (typed.isEmpty() && !lookedUp)) {
            return "";
        }
        return typed.isEmpty() ? "there are none" : "nothing fits \"" + typed + "\"";
    }

    /** Rows that are not whole after a failure do not grow by themselves: the reason says enough. */
    private static String progress(Answer answer) {
        if (answer.state() == State.STALE) {
            return answer.isWhole() ? "looking again…" : "not all of them yet, looking again…";
        }
        return answer.state() == State.LOADING ? "loading…" : "";
    }

    /** Where nothing came of it nothing was looked up, but it is good to know when that was tried. */
    private static String happened(Answer answer) {
        boolean inVain = answer.state() == State.DENIED || answer.state() == State.FAILED;
        return inVain && answer.suggestions().isEmpty() ? "asked " : "looked up ";
    }

    private static String age(Duration age, boolean isSame) {
        if (age.toSeconds() < 1) {
            return "just now";
        }
        return (isSame ? "" : "at most ") + amount(age) + " ago";
    }

    private static String amount(Duration age) {
        if (age.toMinutes() < 2) {
            return age.toSeconds() + " s";
        }
        if (age.toHours() < 2) {
            return age.toMinutes() + " min";
        }
        return age.toDays() < 2 ? age.toHours() + " h" : age.toDays() + " d";
    }
}
