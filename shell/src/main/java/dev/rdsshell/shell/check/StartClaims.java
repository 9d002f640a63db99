package dev.rdsshell.shell.check;

import dev.rdsshell.completions.eligibility.ExportRequest;
import dev.rdsshell.completions.eligibility.Finding;
import dev.rdsshell.completions.eligibility.IdentifierRules;
import dev.rdsshell.completions.eligibility.SourceLookupRules;
import dev.rdsshell.shell.command.Claim;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.Foreseen;
import dev.rdsshell.shell.command.Share;
import dev.rdsshell.shell.config.Connection;
import dev.rdsshell.shell.operation.ReadyRequest;
import java.util.List;
import java.util.Set;

/** What only one start of a script can have: no look-up shows the starts that stand before it. */
final class StartClaims {
    private StartClaims() {}

    private static List<Claim> of(ReadyRequest request, Execution execution) {
        ExportRequest export = ExportRequests.of(request);
        String where = where(request.connection());
        return List.of(
                new Claim(
                        String.join("\n", where, export.identifier()),
                        first -> foreseen(IdentifierRules.repeated(export.identifier(), first), execution)),
                new Claim(
                        String.join("\n", where, export.sourceArn(), export.bucketArn(), export.prefix())
                                + export.exportOnly(),
                        first -> foreseen(SourceLookupRules.repeated(export.sourceArn(), first), execution)));
    }

    /** Identifiers count for an account and region. */
    private static String where(Connection connection) {
        return connection.profile().orElse("") + "\n" + connection.region().orElse("");
    }

    /** @param running how many exports the account runs, as far as is known */
    static Foreseen foreseen(ReadyRequest request, int running, Execution execution) {
        return Foreseen.taking(of(request, execution), List.of(slot(request, running, execution)));
    }

    private static Share slot(ReadyRequest request, int running, Execution execution) {
        ExportRequest export = ExportRequests.of(request);
        return new Share(
                where(request.connection()),
                export.identifier(),
                Set.of(export.identifier(), export.sourceArn()),
                SourceLookupRules.AT_ONCE - running,
                false,
                before -> foreseen(SourceLookupRules.slot(running, before, export.region()), execution));
    }

    private static Foreseen foreseen(Finding finding, Execution execution) {
        return Foreseen.of(WantedCheck.report(List.of(finding), execution).grave(), finding.blocks());
    }
}
