package dev.rdsshell.shell.check;

import dev.rdsshell.completions.eligibility.ExportRequest;
import dev.rdsshell.completions.eligibility.Finding;
import dev.rdsshell.completions.eligibility.IdentifierRules;
import dev.rdsshell.completions.eligibility.SourceLookupRules;
import dev.rdsshell.shell.command.Claim;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Foreseen;
import dev.rdsshell.shell.command.Holder;
import dev.rdsshell.shell.command.Share;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.operation.ReadyRequest;
import java.util.List;
import java.util.Set;

/**
 * What a start of a script takes from those behind it: no look-up shows the starts that stand before one.
 *
 * @param where identifiers and slots count for an account and region
 */
record StartClaims(ExportRequest export, String where, Execution execution) {

    /** @param running how many exports the account runs, as far as is known */
    static Foreseen foreseen(ReadyRequest request, int running, Execution execution) {
        StartClaims claims = of(request, execution);
        return Foreseen.taking(List.of(claims.identifier()), List.of(claims.slot(running), claims.source()));
    }

    /** One that waits in the queue takes no slot and keeps no source busy until there is room. */
    static Foreseen inQueue(ReadyRequest request, Execution execution) {
        return Foreseen.taking(List.of(of(request, execution).identifier()), List.of());
    }

    private static StartClaims of(ReadyRequest request, Execution execution) {
        return new StartClaims(ExportRequests.of(request), where(request.connection()), execution);
    }

    private static String where(Connection connection) {
        return connection.profile().orElse("") + "\n" + connection.region().orElse("");
    }

    private Claim identifier() {
        return new Claim(
                String.join("\n", where, export.identifier()),
                first -> foreseen(IdentifierRules.repeated(export.identifier(), first)));
    }

    private Share slot(int running) {
        return new Share(
                where,
                holder(),
                SourceLookupRules.AT_ONCE - running,
                false,
                before -> foreseen(SourceLookupRules.slot(running, before.size(), export.region())));
    }

    private Share source() {
        return new Share(
                String.join("\n", where, export.sourceArn()),
                holder(),
                1,
                false,
                before -> foreseen(SourceLookupRules.stillExported(before.get(0).name())));
    }

    private Holder holder() {
        return new Holder(
                export.identifier(),
                Set.of(export.identifier(), export.sourceArn()),
                String.join("\n", export.sourceArn(), export.bucketArn(), export.prefix()) + export.exportOnly(),
                false);
    }

    private Foreseen foreseen(Finding finding) {
        return Foreseen.of(WantedCheck.report(List.of(finding), execution).grave(), finding.blocks());
    }
}
