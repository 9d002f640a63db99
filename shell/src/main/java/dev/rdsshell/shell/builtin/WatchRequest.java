package dev.rdsshell.shell.builtin;

import dev.rdsshell.shell.line.Quoting;
import dev.rdsshell.shell.output.Query;
import dev.rdsshell.shell.session.GlobalOptions;
import dev.rdsshell.shell.watch.Recall;
import dev.rdsshell.shell.watch.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a line asks to be watched, and how.
 *
 * @param line the global options on it
 * @param where in which accounts and regions
 * @param interval the time between two polls, where it is fixed
 * @param timeout after which the watch ends by itself
 * @param warningsCount whether an export with warnings counts as one that failed
 * @param view how it is shown
 * @param followUp lines to run when an export has ended
 * @param comeBack the line that resumes the watch
 */
record WatchRequest(
        GlobalOptions line,
        AccountPlaces.Wanted where,
        Scope scope,
        Optional<Duration> interval,
        Optional<Duration> timeout,
        boolean warningsCount,
        View view,
        FollowUp.Lines followUp,
        String comeBack) {

    /** How a watch is shown. */
    sealed interface View {

        /** A board at a terminal, lines elsewhere. */
        record BoardOrLines() implements View {}

        /**
         * Lines above the prompt.
         *
         * @param recall brings it back from there
         */
        record Background(Recall recall) implements View {}

        record Silent() implements View {}

        /** @param query applied to each object */
        record Json(Optional<Query> query) implements View {}
    }

    /**
     * The same, where the line that resumes it has to say what only the session knows.
     *
     * @param chosen what was chosen in the session, such as the region
     */
    WatchRequest comingBackWith(GlobalOptions chosen) {
        StringBuilder resume = new StringBuilder(comeBack);
        for (String option : List.of("profile", "region")) {
            if (line.find(option).isEmpty()) {
                chosen.find(option)
                        .ifPresent(value ->
                                resume.append(" --").append(option).append(' ').append(Quoting.quote(value)));
            }
        }
        return new WatchRequest(
                line, where, scope, interval, timeout, warningsCount, view, followUp, resume.toString());
    }

    WatchRequest shownAs(View other) {
        return new WatchRequest(line, where, scope, interval, timeout, warningsCount, other, followUp, comeBack);
    }
}
