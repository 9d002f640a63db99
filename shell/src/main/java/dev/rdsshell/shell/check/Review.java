package dev.rdsshell.shell.check;

import dev.rdsshell.completions.eligibility.Fact;
import dev.rdsshell.completions.eligibility.Finding;
import dev.rdsshell.completions.eligibility.Verdict;
import dev.rdsshell.shell.failure.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What came of looking at a request.
 *
 * @param findings the gravest first
 * @param remarks what else a person should know before a start, such as the cost
 * @param occupied whether something lies where the files go
 * @param running how many exports take a slot, as far as is known
 * @param policies what would have to be allowed for it, by name; see {@link Policies#toMend}
 */
public record Review(
        List<Finding> findings,
        List<String> remarks,
        Fact<Boolean> occupied,
        int running,
        Map<String, @Nullable Object> policies) {
    public Review {
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
        policies = new LinkedHashMap<>(policies);
    }

    /** Nothing could be looked at. */
    static Review failed(Failure why) {
        return new Review(
                List.of(), List.of("The check could not be done: " + why.message()), Fact.absent(), 0, Map.of());
    }

    /** The same without these findings. */
    Review without(Predicate<Finding> which) {
        List<Finding> left = findings.stream().filter(which.negate()).toList();
        return new Review(left, remarks, occupied, running, policies);
    }

    /** Whether something is certain to make the export fail. */
    public boolean blocks() {
        return Finding.worst(findings) == Verdict.BLOCK;
    }
}
