package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.entry.EntryOption.Standing;
import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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
    private static final int LEAST_TEXT = 8;
    private static final int LONGEST_NAME = 24;
    private static final String MISSING = "missing";
    /** Marks, blanks and {@link #MISSING} beside a name. */
    private static final int BESIDE_NAME = 4 + MISSING.length();

    private final List<EntryOption> options;
    private final int columns;
    private final int name;
    private final int remark;

    OptionRows(List<EntryOption> options, int columns) {
        this.options = options;
        this.columns = columns;
        this.name = Math.min(roomForNames(columns), longest(options, option -> option.parameter()
                .name()));
        this.remark = Math.max(MISSING.length(), longest(options, OptionRows::origin));
    }

    /** What an option is can be read elsewhere, its name only here. */
    private static int roomForNames(int columns) {
        int most = Math.max(LONGEST_NAME, columns * 2 / 5);
        return Math.max(12, Math.min(most, columns - BESIDE_NAME));
    }

    private static String origin(EntryOption option) {
        return option.standing() == Standing.FILLED ? option.remark() : "";
    }

    private static int longest(List<EntryOption> options, Function<EntryOption, String> text) {
        return options.stream()
                .mapToInt(option -> text.apply(option).length())
                .max()
                .orElse(0);
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
        StyledLine start = mark(option, isCurrent)
                .and(StyledLine.of(named, isCurrent ? Style.BOLD : Style.PLAIN).fit(name));
        int room = columns - start.width() - 2;
        return start.and("  ").and(rest(option, room)).truncate(columns);
    }

    private static StyledLine mark(EntryOption option, boolean isCurrent) {
        String current = isCurrent ? "›" : " ";
        return switch (option.standing()) {
            case WRONG, HOPELESS -> StyledLine.of("!", Style.BAD).and(current, Style.ACCENT);
            case FILLED -> StyledLine.of("✓", Style.GOOD).and(current, Style.ACCENT);
            case MISSING, OPEN -> StyledLine.of(current + " ", Style.ACCENT);
        };
    }

    private StyledLine rest(EntryOption option, int room) {
        String value = SafeText.line(option.value());
        return switch (option.standing()) {
            case FILLED -> beside(StyledLine.of(value), option.remark(), Style.DIM, room);
            case MISSING -> missing(option, room);
            case WRONG, HOPELESS -> wrong(value, SafeText.line(option.remark()), room);
            case OPEN -> StyledLine.of(option.parameter().summary(), Style.DIM).truncate(room);
        };
    }

    private StyledLine missing(EntryOption option, int room) {
        return room - remark - 2 < LEAST_TEXT
                ? StyledLine.of(MISSING, Style.WARN).truncate(room)
                : beside(StyledLine.of(option.parameter().summary(), Style.DIM), MISSING, Style.WARN, room);
    }

    /** The reason matters more than the value, which stands in the line. */
    private static StyledLine wrong(String value, String reason, int room) {
        int left = Math.max(0, Math.min(value.length(), room - reason.length() - 2));
        StyledLine shown = left < 4
                ? StyledLine.EMPTY
                : StyledLine.of(value).truncate(left).and("  ");
        return shown.and(StyledLine.of(reason, Style.BAD).truncate(room - shown.width()));
    }

    private StyledLine beside(StyledLine text, String about, Style style, int room) {
        int left = room - remark - 2;
        return left < LEAST_TEXT
                ? text.truncate(room)
                : text.fit(left).and("  ").and(about, style);
    }
}
