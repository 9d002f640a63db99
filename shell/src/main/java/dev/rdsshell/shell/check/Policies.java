package dev.rdsshell.shell.check;

import dev.rdsshell.completions.eligibility.Actions;
import dev.rdsshell.completions.eligibility.Arn;
import dev.rdsshell.completions.eligibility.CallerFact;
import dev.rdsshell.completions.eligibility.ExportRequest;
import dev.rdsshell.completions.eligibility.KeyFact;
import dev.rdsshell.completions.eligibility.RoleRules;
import dev.rdsshell.completions.eligibility.TaskFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the owners of IAM and of the key have to allow for one request, and nothing beyond it (RDS User Guide, "Setting up
 * access to an Amazon S3 bucket"): ready to be pasted.
 */
final class Policies {
    /** The trust policy of the role with what exports need added; only where that is all it lacks. */
    static final String EXTENDED_TRUST = "ExtendedTrustPolicy";

    private static final String VERSION = "2012-10-17";

    private final TaskFacts facts;
    private final ExportRequest request;

    Policies(TaskFacts facts) {
        this.facts = facts;
        this.request = facts.request();
    }

    /** Four documents by their names. */
    Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("TrustPolicy", policy(List.of(trust())));
        all.put("RolePolicy", policy(List.of(onBucket(), onObjects())));
        all.put("KeyPolicyStatement", ofKey());
        all.put("CallerPolicy", policy(List.of(start(), look(), passRole(), useKey())));
        return all;
    }

    /** The same, and the whole trust policy that the role would have after that. */
    Map<String, @Nullable Object> toMend() {
        Map<String, @Nullable Object> all = document();
        extendedTrust().ifPresent(policy -> all.put(EXTENDED_TRUST, policy));
        return all;
    }

    /**
     * The trust policy of the role as it is, and what exports need besides: whom it trusts already keeps that trust. Empty
     * where its policy cannot be read, and where no statement more would help.
     */
    private Optional<Map<String, @Nullable Object>> extendedTrust() {
        return facts.role()
                .role()
                .found()
                .filter(role -> !RoleRules.isForbidden(role))
                .flatMap(role -> TrustPolicy.read(role.trustPolicy()))
                .map(policy -> policy.with(trust()));
    }

    private static Map<String, @Nullable Object> policy(List<Map<String, @Nullable Object>> statements) {
        return members("Version", VERSION, "Statement", statements);
    }

    private static Map<String, @Nullable Object> trust() {
        return members(
                "Effect",
                "Allow",
                "Principal",
                members("Service", RoleRules.EXPORT_SERVICE),
                "Action",
                RoleRules.ASSUME);
    }

    private Map<String, @Nullable Object> onBucket() {
        return allowed("Bucket", Actions.onBucket(), request.bucketArn());
    }

    private Map<String, @Nullable Object> onObjects() {
        return allowed("Objects", Actions.onObjectsAndVersions(), request.bucketArn() + "/*");
    }

    private Map<String, @Nullable Object> ofKey() {
        Map<String, @Nullable Object> statement = allowed("AllowExports", Actions.onKey(), "*");
        Map<String, @Nullable Object> ordered = new LinkedHashMap<>();
        statement.forEach((name, value) -> {
            ordered.put(name, value);
            if (name.equals("Effect")) {
                ordered.put("Principal", members("AWS", principal()));
            }
        });
        return ordered;
    }

    private Map<String, @Nullable Object> start() {
        return allowed("Start", Actions.onSource(), request.sourceArn());
    }

    private static Map<String, @Nullable Object> look() {
        return allowed("Watch", List.of("rds:DescribeExportTasks"), "*");
    }

    private Map<String, @Nullable Object> passRole() {
        Map<String, @Nullable Object> statement = allowed("PassRole", Actions.onRole(), roleArn());
        statement.put("Condition", members("StringEquals", members("iam:PassedToService", RoleRules.EXPORT_SERVICE)));
        return statement;
    }

    private Map<String, @Nullable Object> useKey() {
        return allowed("Key", Actions.onKey(), keyArn());
    }

    private static Map<String, @Nullable Object> allowed(String name, List<String> actions, String resource) {
        return members("Sid", name, "Effect", "Allow", "Action", actions, "Resource", resource);
    }

    private String principal() {
        return facts.caller().principal().found().orElseGet(() -> facts.caller()
                .caller()
                .found()
                .map(CallerFact::arn)
                .orElse("arn:" + request.partition() + ":iam::" + account() + ":user/YOU"));
    }

    private String roleArn() {
        return Arn.parse(request.role()).isPresent()
                ? request.role()
                : "arn:" + request.partition() + ":iam::" + account() + ":role/" + request.role();
    }

    /** An alias is no resource of a policy. */
    private String keyArn() {
        return facts.key()
                .key()
                .found()
                .map(KeyFact::arn)
                .or(() -> Optional.of(request.key()).filter(KeyFact::isArn))
                .orElse("arn:" + request.partition() + ":kms:" + request.sourceRegion() + ":" + account()
                        + ":key/KEY_ID");
    }

    private String account() {
        return facts.caller().caller().found().map(CallerFact::account).orElse("ACCOUNT");
    }

    private static Map<String, @Nullable Object> members(Object... namesAndValues) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            members.put(namesAndValues[index].toString(), namesAndValues[index + 1]);
        }
        return members;
    }
}
