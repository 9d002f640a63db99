package dev.rdsshell.shell.entry;

import dev.rdsshell.shell.command.Ready;
import dev.rdsshell.shell.entry.EntryOption.Standing;
import dev.rdsshell.shell.output.SafeText;
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
    /** Nobody looks at the rows: what a terminal has no room for goes on in the next one. */
    private static final int COLUMNS = 80;

    private final Entry entry;
    private final RequestSummary summary;
    private final Consumer<String> reader;
    private String readOut = "";

    /** @param reader says a line */
    SpokenSummary(Entry entry, RequestSummary summary, Consumer<String> reader) {
        this.entry = entry;
        this.summary = summary;
        this.reader = reader;
    }

    void read(Ready ready) {
        String line = entry.text().text().strip();
        if (!line.equals(readOut)) {
            SentOptions.of(entry, ready).stream().map(SpokenSummary::value).forEach(reader);
            Stream.concat(summary.known(ready).stream(), summary.found(ready).apply(COLUMNS).stream())
                    .map(row -> row.plain().strip())
                    .forEach(reader);
            readOut = line;
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
