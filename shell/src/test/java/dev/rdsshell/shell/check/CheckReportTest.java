package dev.rdsshell.shell.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.completions.eligibility.Condition;
import dev.rdsshell.completions.eligibility.Finding;
import dev.rdsshell.completions.eligibility.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckReportTest {
    private static final List<Finding> FINDINGS = List.of(
            new Finding(Condition.PREFIX, Verdict.OK, "none", "", ""),
            new Finding(Condition.ROLE_EXISTS, Verdict.UNPROVED, "", "AccessDenied: iam:GetRole", ""),
            new Finding(Condition.KEY_MANAGER, Verdict.WARN, "AWS", "The key is managed by AWS.", "Name another."),
            new Finding(
                    Condition.BUCKET_REGION,
                    Verdict.BLOCK,
                    "eu-west-1",
                    "exports\u001b[2J is in eu-west-1, the source in us-west-2.",
                    "Name a bucket in us-west-2."),
            new Finding(Condition.ROLE_TRUST, Verdict.UNPROVED, "", "AccessDenied: iam:GetRole", ""),
            new Finding(Condition.EXPORT_ONLY, Verdict.OK, "everything", "", ""));

    @Test
    void theGravestStandsFirstAndWhatIsUnknownForOneReasonStandsTogether() {
        assertEquals("""
                BLOCK     bucket-region            exports\\x1b[2J is in eu-west-1, the
                                                   source in us-west-2. Name a bucket in
                                                   us-west-2.
                WARN      key-manager              The key is managed by AWS. Name another.
                unproved  role-exists, role-trust  Cannot be proved: AccessDenied:
                                                   iam:GetRole.
                ok        prefix, export-only
                1 block, 1 warn, 2 cannot be proved, 2 ok.
                """, at(76));
    }

    @Test
    void onANarrowTerminalTheTextStandsBelowTheName() {
        assertEquals("""
                BLOCK     bucket-region
                          exports\\x1b[2J is in
                          eu-west-1, the source in
                          us-west-2. Name a bucket in
                          us-west-2.
                WARN      key-manager
                          The key is managed by AWS.
                          Name another.
                unproved  role-exists, role-trust
                          Cannot be proved:
                          AccessDenied: iam:GetRole.
                ok        prefix, export-only
                1 block, 1 warn, 2 cannot be proved, 2 ok.
                """, at(40));
    }

    @Test
    void withoutATerminalEachIsOneLine() {
        assertEquals(
                "BLOCK     bucket-region            exports\\x1b[2J is in eu-west-1, the source in us-west-2."
                        + " Name a bucket in us-west-2.",
                at(0).lines().findFirst().orElse(""));
        assertEquals(5, at(0).lines().count());
    }

    private static String at(int columns) {
        return String.join("\n", new CheckReport(FINDINGS, columns).lines()) + "\n";
    }
}
