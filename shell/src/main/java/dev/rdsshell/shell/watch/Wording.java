package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.export.Elapsed;
import dev.rdsshell.shell.export.ExportPath;
import dev.rdsshell.shell.export.ExportStatus;
import dev.rdsshell.shell.export.ExportTask;
import dev.rdsshell.shell.export.ExportWarning;
import dev.rdsshell.shell.export.FailureAdvice;
import dev.rdsshell.shell.export.WarningMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the views say about an export. Text of the account is raw in here: the views escape it. */
final class Wording {
    private Wording() {}

    /** What the state column shows. */
    static String state(Watched watched) {
        return switch (watched.standing()) {
            case AWAITED -> "AWAITED";
            case UNKNOWN -> "UNKNOWN";
            case GONE -> "GONE";
            case KNOWN -> watched.state();
        };
    }

    /** Everything worth a word on one line. */
    static String summary(Watched watched, WatchState state, Instant now) {
        return switch (watched.standing()) {
            case AWAITED -> state.contact().lastGood().isEmpty() ? "no answer yet" : "not there yet; asking again";
            case UNKNOWN -> "this account and region have no export task of that name";
            case GONE -> "the service no longer knows it";
            case KNOWN -> known(watched, Progress.of(watched, state, now));
        };
    }

    private static String known(Watched watched, Progress progress) {
        return switch (watched.status().orElse(ExportStatus.UNKNOWN)) {
            case STARTING -> restoring(progress);
            case IN_PROGRESS -> joined(Stream.of(amounts(progress), note(watched, progress)));
            case COMPLETE ->
                joined(Stream.of(length("in ", progress), amounts(progress), warnings(watched), path(watched)));
            case FAILED -> joined(Stream.of(length("after ", progress), amounts(progress)));
            case CANCELED ->
                joined(Stream.of(
                        length("after ", progress), amounts(progress), "what was written stays at " + path(watched)));
            case CANCELING -> "being canceled";
            case UNKNOWN -> "a state that this version does not know";
        };
    }

    private static String restoring(Progress progress) {
        String since = progress.elapsed()
                .filter(length -> !length.isZero())
                .map(length -> " for " + (progress.atLeast() ? "at least " : "") + Elapsed.text(length))
                .orElse("");
        return "restoring" + since + ", no percentage yet"
                + progress.restoring()
                        .map(range -> "; earlier ones that were started from here took " + range.text())
                        .orElse("")
                + progress.usual()
                        .map(range -> "; after that, earlier exports took " + range.text())
                        .orElse("");
    }

    /** How long it may take, or that nothing moves. */
    static String note(Watched watched, Progress progress) {
        if (watched.status().filter(ExportStatus.IN_PROGRESS::equals).isEmpty()) {
            return "";
        }
        return progress.unchanged()
                .map(length -> "no change for " + Elapsed.text(length))
                .or(() -> progress.remaining().map(range -> range.text() + " left"))
                .orElse("");
    }

    private static String amounts(Progress progress) {
        return joined(Stream.of(
                progress.percent().isPresent() && progress.percent().getAsInt() < 100
                        ? progress.percent().getAsInt() + " %"
                        : "",
                progress.gigabytes().isPresent() ? progress.gigabytes().getAsInt() + " GB" : "",
                progress.gigabytesPerHour().isPresent()
                        ? progress.gigabytesPerHour().getAsInt() + " GB/h"
                        : ""));
    }

    private static String length(String before, Progress progress) {
        return progress.elapsed().map(length -> before + Elapsed.text(length)).orElse("");
    }

    static String warnings(Watched watched) {
        int count = watched.task()
                .map(task -> WarningMessage.read(task.warningMessage()).size())
                .orElse(0);
        return count == 0 ? "" : count == 1 ? "1 warning" : count + " warnings";
    }

    private static String path(Watched watched) {
        return watched.task().map(ExportPath::of).orElse("");
    }

    /** What an ended export has to tell beyond one line: why it failed and what to do, or what it left out. */
    static List<String> details(Watched watched) {
        List<String> lines = new ArrayList<>();
        watched.task().filter(task -> task.status().hasEnded()).ifPresent(task -> {
            failure(task).ifPresent(lines::addAll);
            WarningMessage.read(task.warningMessage()).stream()
                    .map(ExportWarning::text)
                    .forEach(text -> lines.add("warning: " + text));
        });
        return lines;
    }

    private static Optional<List<String>> failure(ExportTask task) {
        if (task.status() != ExportStatus.FAILED) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        lines.add("cause: " + (task.failureCause().isBlank() ? "the service names none" : task.failureCause()));
        String advice = FailureAdvice.on(task.failureCause())
                .orElseGet(() -> "`explain " + task.identifier() + "` checks the same export against the account.");
        lines.add("what to do: " + advice);
        return Optional.of(lines);
    }

    private static String joined(Stream<String> parts) {
        return String.join(", ", parts.filter(part -> !part.isEmpty()).toList());
    }
}
