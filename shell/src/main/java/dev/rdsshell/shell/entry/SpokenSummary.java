package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Pause;
import dev.rdsshell.shell.command.Ready;
import dev.rdsshell.shell.entry.EntryOption.Standing;
import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.output.StyledLine;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The whole request before it runs, read out once: again only when it is another one, or when somebody asks for it.
 *
 * <pre>
 *   --s3-bucket-name acme-exports (default)
 *   --source-arn arn:aws:rds:…:snapshot:old, cannot work: engine version 5.5 cannot be exported
 *   account   123456789012, region us-west-2
 * </pre>
 */
final class SpokenSummary {
    /** Nobody looks at the rows: a finding is a sentence, and no row of it ends in the middle. */
    private static final int COLUMNS = 1_000;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final int MOST_LOOKS = 40;

    private final Entry entry;
    private final RequestSummary summary;
    private final Consumer<String> reader;
    private final Pause pause;
    private String readOut = "";

    /**
     * @param reader says a line
     * @param pause between two looks whether everything is known
     */
    SpokenSummary(Entry entry, RequestSummary summary, Consumer<String> reader, Pause pause) {
        this.entry = entry;
        this.summary = summary;
        this.reader = reader;
        this.pause = pause;
    }

    void read(Ready ready) throws InterruptedException {
        String line = entry.text().text().strip();
        if (!line.equals(readOut)) {
            await(ready);
            List<StyledLine> found = summary.found(ready).apply(COLUMNS);
            SentOptions.of(entry, ready).stream().map(SpokenSummary::value).forEach(reader);
            Stream.concat(summary.known(ready).stream(), found.stream())
                    .map(row -> row.plain().strip())
                    .forEach(reader);
            readOut = line;
        }
    }

    /** What arrived behind the question would never be heard. */
    private void await(Ready ready) throws InterruptedException {
        for (int look = 0; look < MOST_LOOKS && !summary.isSettled(ready); look++) {
            pause.sleep(BETWEEN_LOOKS);
        }
    }

    /** The next one is read out, whether it is the same or not. */
    void forget() {
        readOut = "";
    }

    private static String value(EntryOption option) {
        String value =
                option.parameter().name() + (option.value().isEmpty() ? "" : " " + SafeText.line(option.value()));
        String remark = SafeText.line(option.remark());
        return option.standing() == Standing.HOPELESS
                ? value + ", cannot work: " + remark
                : value + " (" + remark + ")";
    }
}
