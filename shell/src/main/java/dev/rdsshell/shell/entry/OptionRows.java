package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.entry.EntryOption.Standing;
import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of the command and how it stands with them:
 *
 * <pre>
 *   ✓ --export-task-identifier  orders-1                               typed
 *   ✓ --s3-bucket-name          acme-exports                           default
 *   ! --iam-role-arn            exporter                               must begin with arn:
 *   › --kms-key-id              The KMS key that encrypts the files…   missing
 *     --s3-prefix               The folder in the bucket.
 * </pre>
 */
final class OptionRows {
    private static final int REMARK = 11;
    private static final int LEAST_TEXT = 8;

    private final List<EntryOption> options;
    private final int columns;
    private final int name;

    OptionRows(List<EntryOption> options, int columns) {
        this.options = options;
        this.columns = columns;
        this.name = Math.min(
                Math.max(12, columns * 2 / 5),
                options.stream()
                        .mapToInt(option -> option.parameter().name().length())
                        .max()
                        .orElse(0));
    }

    /** At most so many rows, around the marked one; the last says how many are out of sight. */
    List<StyledLine> rows(int marked, boolean hasKeys, int most) {
        if (most <= 0) {
            return List.of();
        }
        boolean all = options.size() <= most;
        int room = all ? options.size() : Math.max(1, most - 1);
        int first = Math.max(0, Math.min(marked - room / 2, options.size() - room));
        List<StyledLine> rows = new ArrayList<>();
        for (int place = first; place < first + room; place++) {
            StyledLine row = row(options.get(place), place == marked);
            rows.add(place == marked && hasKeys ? row.in(Style.REVERSED) : row);
        }
        if (!all && most > 1) {
            rows.add(StyledLine.of("  … " + (options.size() - room) + " more options", Style.DIM));
        }
        return rows;
    }

    private StyledLine row(EntryOption option, boolean isCurrent) {
        String named = option.parameter().name();
        StyledLine start = (isNarrow() ? narrowMark(option, isCurrent) : mark(option, isCurrent))
                .and(StyledLine.of(named, isCurrent ? Style.BOLD : Style.PLAIN).fit(name));
        int room = columns - start.width() - 2;
        return start.and("  ").and(rest(option, room)).truncate(columns);
    }

    /** Whether no column is left that says how it stands. */
    private boolean isNarrow() {
        return columns - name - 4 - REMARK - 2 < LEAST_TEXT;
    }

    /** The mark has to say it all. */
    private static StyledLine narrowMark(EntryOption option, boolean isCurrent) {
        return switch (option.standing()) {
            case WRONG, HOPELESS -> wrongMark(isCurrent);
            case FILLED -> StyledLine.of("✓", Style.GOOD).and(isCurrent ? "›" : " ", Style.ACCENT);
            case MISSING, OPEN -> mark(option, isCurrent);
        };
    }

    private static StyledLine wrongMark(boolean isCurrent) {
        return StyledLine.of("!", Style.BAD).and(isCurrent ? "›" : " ", Style.ACCENT);
    }

    private static StyledLine mark(EntryOption option, boolean isCurrent) {
        if (option.standing() == Standing.WRONG || option.standing() == Standing.HOPELESS) {
            return wrongMark(isCurrent);
        }
        if (isCurrent) {
            return StyledLine.of("› ", Style.ACCENT);
        }
        return option.standing() == Standing.FILLED ? StyledLine.of("✓ ", Style.GOOD) : StyledLine.of("  ");
    }

    private static StyledLine rest(EntryOption option, int room) {
        String value = SafeText.line(option.value());
        return switch (option.standing()) {
            case FILLED -> beside(StyledLine.of(value), option.remark(), Style.DIM, room);
            case MISSING -> missing(option, room);
            case WRONG, HOPELESS -> wrong(value, SafeText.line(option.remark()), room);
            case OPEN -> StyledLine.of(option.parameter().summary(), Style.DIM).truncate(room);
        };
    }

    private static StyledLine missing(EntryOption option, int room) {
        return room - REMARK - 2 < LEAST_TEXT
                ? StyledLine.of("missing", Style.WARN).truncate(room)
                : beside(StyledLine.of(option.parameter().summary(), Style.DIM), "missing", Style.WARN, room);
    }

    /** The reason matters more than the value, which stands in the line. */
    private static StyledLine wrong(String value, String reason, int room) {
        int left = Math.max(0, Math.min(value.length(), room - reason.length() - 2));
        StyledLine shown = left < 4
                ? StyledLine.EMPTY
                : StyledLine.of(value).truncate(left).and("  ");
        return shown.and(StyledLine.of(reason, Style.BAD).truncate(room - shown.width()));
    }

    private static StyledLine beside(StyledLine text, String remark, Style style, int room) {
        int left = room - REMARK - 2;
        return left < LEAST_TEXT
                ? text.truncate(room)
                : text.fit(left).and("  ").and(remark, style);
    }
}
