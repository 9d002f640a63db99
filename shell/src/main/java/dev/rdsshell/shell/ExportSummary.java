package dev.rdsshell.shell;

import dev.rdsshell.completions.source.SuggestionSource;
import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.suggestion.Suggestion;
import dev.rdsshell.shell.aws.Identities;
import dev.rdsshell.shell.aws.Identity;
import dev.rdsshell.shell.check.CheckReport;
import dev.rdsshell.shell.check.ExportCheck;
import dev.rdsshell.shell.check.ExportRequests;
import dev.rdsshell.shell.check.Review;
import dev.rdsshell.shell.command.Ready;
import dev.rdsshell.shell.entry.RequestSummary;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.operation.ReadyRequest;
import dev.rdsshell.shell.output.SafeText;
import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/**
 * Whom a request is for, and of an export where its files go, what it exports, and what stands in its way:
 *
 * <pre>
 *   account 123456789012, region us-west-2
 *   source  orders-2026-11-20: postgres 16.3, 120 GiB, 2 d
 *   files   s3://acme-exports/nightly/orders-1/
 *   key     alias/rds-export
 *   BLOCK     bucket-region   exports-eu is in eu-west-1, the source in us-west-2.
 * </pre>
 *
 * @param sources what is known of sources without asking
 * @param keys the same of keys, whose names say more than their ARNs
 * @param isChecked whether exports are checked at the prompt
 */
record ExportSummary(
        Identities identities,
        SuggestionSource sources,
        SuggestionSource keys,
        ExportCheck check,
        BooleanSupplier isChecked,
        Clock clock)
        implements RequestSummary {
    private static final String NO_SIZE = "size unknown";
    /** Behind the engine: the columns of a source are those of its menu. A cluster tells no size. */
    private static final int SIZE = 1;

    @Override
    public List<StyledLine> known(Ready request) {
        List<StyledLine> rows = new ArrayList<>();
        request.remark()
                .map(remark -> StyledLine.of(SafeText.line(remark), Style.WARN))
                .ifPresent(rows::add);
        ReadyRequest.of(request).map(this::ofCall).ifPresent(rows::addAll);
        return rows;
    }

    @Override
    public boolean isSettled(Ready request) {
        Optional<ReadyRequest> call = ReadyRequest.of(request);
        return call.isEmpty()
                || (identity(call.get()).isPresent()
                        && (!isExport(call.get())
                                || found(sources, text(call.get(), "SourceArn")).isPresent()));
    }

    private List<StyledLine> ofCall(ReadyRequest call) {
        List<StyledLine> rows = new ArrayList<>();
        String account = identity(call).map(Identity::account).orElse("not known yet");
        rows.add(row(
                "account", account + ", region " + call.connection().region().orElse("none")));
        if (isExport(call)) {
            String arn = text(call, "SourceArn");
            rows.add(row(
                    "source", found(sources, arn).map(ExportSummary::described).orElse(arn + ": " + NO_SIZE)));
            rows.add(row(
                    "files",
                    "s3://" + text(call, "S3BucketName") + "/"
                            + ExportRequests.of(call).folder()));
            String key = text(call, "KmsKeyId");
            found(keys, key)
                    .filter(known -> !known.label().equals(key))
                    .map(known -> row("key", known.label()))
                    .ifPresent(rows::add);
        }
        return rows;
    }

    @Override
    public IntFunction<List<StyledLine>> found(Ready request) {
        Optional<ReadyRequest> export = ReadyRequest.of(request).filter(ExportSummary::isExport);
        return export.isPresent() && isChecked.getAsBoolean() ? found(export.get()) : columns -> List.of();
    }

    private IntFunction<List<StyledLine>> found(ReadyRequest call) {
        if (identity(call).isEmpty()) {
            return columns ->
                    List.of(StyledLine.of("It is checked when it starts: who calls is not known yet.", Style.DIM));
        }
        try {
            Review review = check.review(call, clock.instant());
            return columns -> rows(review, columns);
        } catch (FailureException failed) {
            String why = failed.failure().message();
            return columns -> List.of(StyledLine.of("It could not be checked: " + why, Style.WARN));
        }
    }

    private static List<StyledLine> rows(Review review, int columns) {
        List<StyledLine> rows = new ArrayList<>(new CheckReport(review.findings(), columns).grave());
        if (rows.isEmpty()) {
            rows.add(StyledLine.of("Nothing is known to stand in its way.", Style.GOOD));
        }
        review.remarks().forEach(remark -> rows.add(StyledLine.of(remark)));
        return rows;
    }

    private Optional<Identity> identity(ReadyRequest call) {
        return identities.peek(call.connection());
    }

    private static Optional<Suggestion> found(SuggestionSource source, String value) {
        return source.suggestions(Wanted.of(value)).suggestions().stream()
                .filter(suggestion -> suggestion.value().equals(value))
                .findFirst();
    }

    private static String described(Suggestion source) {
        List<String> about = new ArrayList<>(source.columns());
        if (about.size() <= SIZE) {
            about.add(NO_SIZE);
        } else if (about.get(SIZE).isBlank()) {
            about.set(SIZE, NO_SIZE);
        }
        about.removeIf(String::isBlank);
        return SafeText.line(source.label() + ": " + String.join(", ", about));
    }

    private static boolean isExport(ReadyRequest call) {
        return call.operation().name().equals(ExportCheck.OPERATION);
    }

    private static String text(ReadyRequest call, String member) {
        return SafeText.line(String.valueOf(call.parameters().getOrDefault(member, "")));
    }

    private static StyledLine row(String name, String text) {
        return StyledLine.of("  " + name, Style.DIM).padTo(10).and("  " + text);
    }
}
