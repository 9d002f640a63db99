package dev.rdsshell.shell.check;

import dev.rdsshell.completions.eligibility.Arn;
import dev.rdsshell.completions.eligibility.BucketRules;
import dev.rdsshell.completions.eligibility.Condition;
import dev.rdsshell.completions.eligibility.ExportRequest;
import dev.rdsshell.shell.output.JsonLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The command that puts one condition right, to be run by whoever may. Nothing here is ever run by itself, and where a
 * finding's own advice has the command already, such as for a key that is disabled, there is none.
 *
 * @param policies what has to be allowed, by name
 */
record Mending(ExportLines export, Map<String, @Nullable Object> policies) {

    /** Its words; none where no one command would do. */
    List<String> of(Condition condition) {
        return switch (condition) {
            case ROLE_TRUST -> trust();
            case ROLE_ACTIONS -> ofRole("put-role-policy", List.of("--policy-name", policyName()), "RolePolicy");
            case BUCKET_EXISTS -> bucket("");
            case BUCKET_REGION -> bucket("-" + export.request().sourceRegion());
            case ROLE_EXISTS, KEY_GRANT, CALLER_START, CALLER_PASS_ROLE ->
                export.start(List.of("check", "--policy"), export.request().identifier());
            default -> List.of();
        };
    }

    private List<String> trust() {
        return policies.containsKey(Policies.EXTENDED_TRUST)
                ? ofRole("update-assume-role-policy", List.of(), Policies.EXTENDED_TRUST)
                : List.of();
    }

    /** One for each bucket: IAM replaces a policy of the same name, and with it what another export needs. */
    private String policyName() {
        return "rds-export-" + export.request().bucket();
    }

    private List<String> ofRole(String operation, List<String> further, String policy) {
        List<String> words = new ArrayList<>(ExportLines.ofAwsCli(
                "iam", operation, "--role-name", Arn.nameIn(export.request().role())));
        words.addAll(further);
        words.addAll(List.of("--policy-document", JsonLine.of(policies.get(policy))));
        return words;
    }

    /** @param more behind the name, where a bucket of that name is elsewhere */
    private List<String> bucket(String more) {
        ExportRequest request = export.request();
        String name = request.bucket() + more;
        return BucketRules.isWellFormed(name)
                ? ExportLines.ofAwsCli("s3", "mb", "s3://" + name, "--region", request.sourceRegion())
                : List.of();
    }
}
