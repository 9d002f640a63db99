package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.export.ExportStatus;
import dev.rdsshell.shell.export.ExportWarning;
import dev.rdsshell.shell.export.WarningMessage;
import dev.rdsshell.shell.failure.ExitCode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The exit code of a watch: of several that apply the highest, where a service error beats a time-out beats a failed export. */
final class Verdict {
    private Verdict() {}

    /**
     * @param timedOut whether time ran out before the end
     * @param warningsCount whether an export that completed with warnings counts as one that did not
     */
    static int of(Scene scene, boolean timedOut, boolean warningsCount) {
        IntStream exports =
                scene.sights().stream().filter(Sight::wasWatched).mapToInt(sight -> of(sight.watched(), warningsCount));
        return IntStream.concat(exports, unreadable(scene))
                .reduce(timedOut ? ExitCode.TIMED_OUT : ExitCode.OK, Math::max);
    }

    /** What did not end well, each with its state: {@code nightly FAILED}. */
    static Stream<String> reasons(Scene scene, boolean warningsCount) {
        return scene.sights().stream()
                .filter(Sight::wasWatched)
                .map(Sight::watched)
                .filter(watched -> of(watched, warningsCount) != ExitCode.OK)
                .map(Verdict::reason);
    }

    private static String reason(Watched watched) {
        if (watched.status().isEmpty()) {
            return watched.identifier() + " is not known to the service";
        }
        String warnings = watched.status().equals(Optional.of(ExportStatus.COMPLETE)) ? warnings(watched) : "";
        return watched.identifier() + " " + watched.state() + warnings;
    }

    private static String warnings(Watched watched) {
        return watched.task().stream()
                .flatMap(task -> WarningMessage.read(task.warningMessage()).stream())
                .map(ExportWarning::text)
                .collect(Collectors.joining("; ", " with warnings: ", ""));
    }

    /** Of several places one that could not be read. */
    private static IntStream unreadable(Scene scene) {
        return scene.hasSeveralPlaces()
                ? scene.troubled().stream()
                        .flatMap(state -> state.contact().trouble().stream())
                        .mapToInt(failure -> Math.min(failure.exitCode(), ExitCode.SERVICE_ERROR))
                : IntStream.empty();
    }

    private static int of(Watched watched, boolean warningsCount) {
        return switch (watched.standing()) {
            case UNKNOWN, GONE -> ExitCode.SERVICE_ERROR;
            case AWAITED -> ExitCode.OK;
            case KNOWN -> of(watched.status().orElse(ExportStatus.UNKNOWN), watched, warningsCount);
        };
    }

    private static int of(ExportStatus status, Watched watched, boolean warningsCount) {
        boolean hasWarnings = watched.task()
                .filter(task -> !WarningMessage.read(task.warningMessage()).isEmpty())
                .isPresent();
        boolean bad = status == ExportStatus.FAILED
                || status == ExportStatus.CANCELED
                || (status == ExportStatus.COMPLETE && warningsCount && hasWarnings);
        return bad ? ExitCode.NOT_COMPLETE : ExitCode.OK;
    }
}
