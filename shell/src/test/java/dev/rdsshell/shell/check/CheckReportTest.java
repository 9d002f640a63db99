package dev.rdsshell.shell.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.completions.eligibility.Condition;
import dev.rdsshell.completions.eligibility.Finding;
import dev.rdsshell.completions.eligibility.Verdict;
import dev.rdsshell.shell.output.Style;
import dev.rdsshell.shell.output.StyledLine;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CheckReportTest {
    private static final List<Finding> FINDINGS = List.of(
            new Finding(Condition.PREFIX, Verdict.OK, "none", "", ""),
            new Finding(Condition.ROLE_EXISTS, Verdict.UNPROVED, "", "AccessDenied: iam:GetRole", ""),
            new Finding(Condition.KEY_MANAGER, Verdict.WARN, "AWS", "The key is managed by others.", "Name another."),
            new Finding(
                    Condition.BUCKET_REGION,
                    Verdict.BLOCK,
                    "eu-west-1",
                    "exports\u001b[2J is in eu-west-1, the source in us-west-2.",
                    "Name a bucket in us-west-2."),
            new Finding(Condition.ROLE_TRUST, Verdict.UNPROVED, "", "AccessDenied: iam:GetRole", ""),
            new Finding(Condition.EXPORT_ONLY, Verdict.OK, "everything", "", ""));

    @Test
    void theGravestStandsFirstEachWithTheValueThatWasFound() {
        assertEquals("""
                BLOCK     bucket-region            exports\\x1b[2J is in eu-west-1, the
                                                   source in us-west-2. Name a bucket in
                                                   us-west-2.
                WARN      key-manager              AWS: The key is managed by others. Name
                                                   another.
                unproved  role-exists              Cannot be proved: AccessDenied:
                                                   iam:GetRole.
                unproved  role-trust               Cannot be proved: AccessDenied:
                                                   iam:GetRole.
                ok        prefix                   none
                ok        export-only              everything
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
                          AWS: The key is managed by
                          others. Name another.
                """, text(new CheckReport(FINDINGS, 40).grave()));
    }

    @Test
    void aLongWordStandsBelowTheNameAndOneThatIsTooLongForThatAtTheEdgeSoThatItCanBeCopied() {
        String arn = "arn:aws:rds:us-west-2:123456789012:snapshot:shop-before-migration";
        Finding moved = new Finding(Condition.SOURCE_EXISTS, Verdict.BLOCK, "shop", "Not shop.", "Write " + arn + ".");
        assertEquals("""
                BLOCK     source-exists
                          Not shop. Write
                          arn:aws:rds:us-west-2:123456789012:snapshot:shop-before-migration.
                """, text(new CheckReport(List.of(moved), 80).grave()));
        assertEquals("""
                BLOCK     source-exists
                Not shop. Write
                arn:aws:rds:us-west-2:123456789012:snapshot:shop-before-migration.
                """, text(new CheckReport(List.of(moved), 50).grave()));
    }

    @Test
    void withoutATerminalEachIsOneLine() {
        assertEquals(
                "BLOCK     bucket-region            exports\\x1b[2J is in eu-west-1, the source in us-west-2."
                        + " Name a bucket in us-west-2.",
                at(0).lines().findFirst().orElse(""));
        assertEquals(7, at(0).lines().count());
    }

    @Test
    void theVerdictHasItsColour() {
        assertEquals(
                List.of(Style.BAD, Style.WARN, Style.ACCENT, Style.ACCENT, Style.GOOD, Style.GOOD, Style.BAD),
                new CheckReport(FINDINGS, 0)
                        .lines().stream()
                                .map(line -> line.spans().get(0).style())
                                .toList());
    }

    private static String at(int columns) {
        return text(new CheckReport(FINDINGS, columns).lines());
    }

    private static String text(List<StyledLine> lines) {
        return lines.stream().map(line -> line.plain() + "\n").collect(Collectors.joining());
    }
}
