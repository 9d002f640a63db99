package dev.rdsshell.completions.source.account;

import dev.rdsshell.completions.cache.Known;
import dev.rdsshell.completions.eligibility.SourceArn;
import dev.rdsshell.completions.eligibility.SourceArn.Kind;
import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.source.lookup.Lookups;
import dev.rdsshell.completions.source.lookup.RowKind;
import dev.rdsshell.completions.source.lookup.SourceRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The source that a whole ARN names, as far as the rows of all kinds tell of it. */
record NamedSource(Lookups lookups, List<RowKind<SourceRow>> kinds, SourceArn arn) {

    /** Why it cannot be exported. */
    Optional<String> obstacle(Wanted wanted) {
        List<Known<SourceRow>> known =
                kinds.stream().map(kind -> lookups.get(wanted, kind)).toList();
        Optional<SourceRow> row = find(known, arn);
        return row.isEmpty()
                ? ofAnotherKind(known)
                : row.filter(named -> Prospects.isHopeless(named.verdict())).map(SourceRow::problem);
    }

    /** That it is missing is sure where everything is known. */
    private Optional<String> ofAnotherKind(List<Known<SourceRow>> known) {
        boolean isSure =
                known.stream().allMatch(rows -> rows.isWhole() && rows.reason().isEmpty());
        return Stream.of(Kind.SNAPSHOT, Kind.CLUSTER_SNAPSHOT)
                .filter(kind -> isSure && kind != arn.kind())
                .map(arn::as)
                .filter(twin -> find(known, twin).isPresent())
                .map(twin -> "There is no " + arn.kind().title() + " " + arn.identifier() + ", it is a "
                        + twin.kind().title())
                .findFirst();
    }

    private static Optional<SourceRow> find(List<Known<SourceRow>> known, SourceArn named) {
        String text = named.toString();
        return known.stream().flatMap(rows -> row(rows, text).stream()).findFirst();
    }

    /** The row with this ARN. Every key in a line asks for it: it does not go through all of them. */
    static Optional<SourceRow> row(Known<SourceRow> known, String arn) {
        Map<String, SourceRow> byArn = known.rows().view("by ARN", NamedSource::byArn);
        return Optional.ofNullable(byArn.get(arn));
    }

    private static Map<String, SourceRow> byArn(List<SourceRow> rows) {
        Map<String, SourceRow> byArn = new HashMap<>();
        rows.forEach(row -> byArn.putIfAbsent(row.arn(), row));
        return byArn;
    }
}
