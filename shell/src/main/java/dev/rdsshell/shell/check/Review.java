package dev.rdsshell.shell.check;

import dev.rdsshell.completions.eligibility.Fact;
import dev.rdsshell.completions.eligibility.Finding;
import java.util.List;

/**
 * What came of looking at a request.
 *
 * @param findings the gravest first
 * @param remarks what else a person should know before a start, such as the cost
 * @param occupied whether something lies where the files go
 */
public record Review(List<Finding> findings, List<String> remarks, Fact<Boolean> occupied) {
    public Review {
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
    }
}
