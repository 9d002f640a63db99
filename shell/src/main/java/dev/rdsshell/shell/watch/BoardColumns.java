package dev.rdsshell.shell.watch;

import dev.rdsshell.shell.export.Elapsed;
import dev.rdsshell.shell.export.ExportStatus;
import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The columns of the board, by the width of the terminal.
 *
 * <pre>
 *   from 100   TASK  STATE  PROGRESS (a bar)  GB  GB/H  ELAPSED  NOTE
 *   from 76    TASK  STATE  %                 GB        ELAPSED  NOTE
 *   from 60    TASK  STATE  %                 GB        ELAPSED
 *   below      TASK  STATE  %
 *
 *   and from 60 with several places PLACE before STATE
 * </pre>
 */
final class BoardColumns {
    private static final int WITH_BAR = 100;
    private static final int WITH_NOTE = 76;
    private static final int WITH_ELAPSED = 60;
    private static final StyledLine.Span GAP = new StyledLine.Span("  ", Style.PLAIN);
    private static final int BAR = 12;
    private static final int SHORTEST_NOTE = 22;
    private static final int SHORTEST_TASK = 8;
    private static final int LONGEST_PLACE = 28;

    private final List<Column> columns = new ArrayList<>();

    private enum Content {
        PLACE,
        TASK,
        STATE,
        BAR,
        PERCENT,
        GIGABYTES,
        PER_HOUR,
        ELAPSED,
        NOTE
    }

    private record Column(Content content, String title, int width) {}

    /** @param margin columns at the left that are not for these */
    BoardColumns(int width, int margin, Scene scene) {
        boolean wide = width >= WITH_BAR;
        boolean withNote = width >= WITH_NOTE;
        boolean withElapsed = width >= WITH_ELAPSED;
        List<Column> fixed = new ArrayList<>();
        fixed.add(new Column(Content.STATE, "STATE", 11));
        fixed.add(wide ? new Column(Content.BAR, "PROGRESS", BAR + 5) : new Column(Content.PERCENT, "%", 4));
        if (withElapsed) {
            fixed.add(new Column(Content.GIGABYTES, "GB", 6));
        }
        if (wide) {
            fixed.add(new Column(Content.PER_HOUR, "GB/H", 6));
        }
        if (withElapsed) {
            fixed.add(new Column(Content.ELAPSED, "ELAPSED", 12));
        }
        int left = width
                - margin
                - fixed.stream()
                        .mapToInt(column -> column.width() + GAP.width())
                        .sum();
        if (scene.hasSeveralPlaces() && withElapsed) {
            int place = Math.min(LONGEST_PLACE, scene.overview().widestPlace());
            fixed.add(0, new Column(Content.PLACE, "PLACE", place));
            left -= place + GAP.width();
        }
        int forNote = withNote ? SHORTEST_NOTE + GAP.width() : 0;
        int task = Math.max(SHORTEST_TASK, Math.min(scene.overview().widestTask(), left - forNote));
        columns.add(new Column(Content.TASK, "TASK", task));
        columns.addAll(fixed);
        if (withNote) {
            columns.add(new Column(Content.NOTE, "", Math.max(1, left - task - GAP.width())));
        }
    }

    StyledLine titles() {
        return row(columns.stream()
                .map(column -> cell(StyledLine.of(column.title(), Style.HEADING), column))
                .toList());
    }

    StyledLine row(Sight sight, Instant now) {
        Progress progress = sight.progress(now);
        return row(columns.stream()
                .map(column -> cell(content(column.content(), sight, progress), column))
                .toList());
    }

    private static StyledLine row(List<StyledLine> cells) {
        List<StyledLine.Span> spans = new ArrayList<>(cells.get(0).spans());
        for (StyledLine cell : cells.subList(1, cells.size())) {
            spans.add(GAP);
            spans.addAll(cell.spans());
        }
        return new StyledLine(spans);
    }

    private static StyledLine cell(StyledLine content, Column column) {
        return switch (column.content()) {
            case PERCENT, GIGABYTES, PER_HOUR, ELAPSED ->
                StyledLine.of(" ".repeat(Math.max(0, column.width() - content.width())))
                        .and(content.truncate(column.width()));
            default -> content.fit(column.width());
        };
    }

    private static StyledLine content(Content content, Sight sight, Progress progress) {
        Watched watched = sight.watched();
        return switch (content) {
            case PLACE -> StyledLine.of(sight.state().place().label(), Style.DIM);
            case TASK -> StyledLine.of(watched.identifier());
            case STATE -> StyledLine.of(Wording.state(watched), style(watched));
            case BAR -> bar(progress);
            case PERCENT -> StyledLine.of(percent(progress));
            case GIGABYTES -> number(progress.gigabytes());
            case PER_HOUR -> number(progress.gigabytesPerHour());
            case ELAPSED -> StyledLine.of(elapsed(progress));
            case NOTE -> note(sight, progress);
        };
    }

    static Style style(Watched watched) {
        if (watched.standing() != Watched.Standing.KNOWN) {
            return watched.isOver() ? Style.BAD : Style.DIM;
        }
        return switch (watched.status().orElse(ExportStatus.UNKNOWN)) {
            case COMPLETE -> Wording.warnings(watched).isEmpty() ? Style.GOOD : Style.WARN;
            case FAILED, CANCELED -> Style.BAD;
            case IN_PROGRESS -> Style.ACCENT;
            default -> Style.PLAIN;
        };
    }

    private static StyledLine bar(Progress progress) {
        if (progress.percent().isEmpty()) {
            return StyledLine.EMPTY;
        }
        int full = BAR * progress.percent().getAsInt() / 100;
        return StyledLine.of("█".repeat(full), Style.ACCENT)
                .and("░".repeat(BAR - full), Style.DIM)
                .and(" ".repeat(5 - percent(progress).length()) + percent(progress));
    }

    private static String percent(Progress progress) {
        return progress.percent().isPresent() ? progress.percent().getAsInt() + "%" : "-";
    }

    private static StyledLine number(OptionalInt number) {
        return StyledLine.of(number.isPresent() ? String.valueOf(number.getAsInt()) : "");
    }

    /** {@code >12 min} where it may have begun before it was watched. */
    private static String elapsed(Progress progress) {
        return progress.elapsed()
                .map(length -> (progress.atLeast() ? ">" : "") + Elapsed.text(length))
                .orElse("");
    }

    private static StyledLine note(Sight sight, Progress progress) {
        Watched watched = sight.watched();
        if (watched.standing() == Watched.Standing.AWAITED
                && sight.state().contact().lastGood().isEmpty()) {
            return StyledLine.of("no answer yet", Style.DIM);
        }
        if (watched.standing() != Watched.Standing.KNOWN) {
            return StyledLine.of(watched.isOver() ? "no such export task" : "not there yet", style(watched));
        }
        return switch (watched.status().orElse(ExportStatus.UNKNOWN)) {
            case STARTING -> StyledLine.of(restoring(progress), Style.DIM);
            case IN_PROGRESS ->
                StyledLine.of(
                        Wording.note(watched, progress), progress.unchanged().isPresent() ? Style.WARN : Style.PLAIN);
            case COMPLETE -> StyledLine.of(Wording.warnings(watched), Style.WARN);
            case CANCELING -> StyledLine.of("being canceled", Style.DIM);
            default -> StyledLine.EMPTY;
        };
    }

    private static String restoring(Progress progress) {
        String restoring =
                progress.restoring().map(range -> ", usually " + range.text()).orElse("");
        String then = progress.usual().map(range -> ", then " + range.text()).orElse("");
        return "restoring" + (restoring.isEmpty() && then.isEmpty() ? ", no % yet" : restoring + then);
    }
}
