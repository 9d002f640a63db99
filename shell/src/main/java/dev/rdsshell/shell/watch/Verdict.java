package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.export.ExportStatus;
import dev.rdsshell.shell.export.WarningMessage;
import dev.rdsshell.shell.failure.ExitCode;
import java.util.stream.IntStream;

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
