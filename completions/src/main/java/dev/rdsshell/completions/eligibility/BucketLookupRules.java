package dev.rdsshell.completions.eligibility;

import dev.rdsshell.completions.eligibility.PolicyStatement.Effect;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold between a bucket, its policy and the role that writes to it. */
public final class BucketLookupRules {
    /** A Deny that hangs on it alone is for calls without TLS, which RDS does not make. */
    private static final String TLS = "aws:securetransport";

    /** In the folder of an export (RDS User Guide, file naming convention). */
    private static final String DATA_FILE = "shop/shop.orders/1/part-00000-0a1b2c3d.gz.parquet";

    private BucketLookupRules() {}

    /** Whether a bucket can be asked for by that name. */
    public static boolean isName(String text) {
        return !BucketRules.name(text).blocks();
    }

    /** InvalidS3BucketFault; the bucket is given by its name alone. */
    public static Finding exists(String name, Fact<BucketFact> bucket) {
        Condition condition = Condition.BUCKET_EXISTS;
        Finding byItself = BucketRules.name(name);
        if (byItself.blocks()) {
            return byItself;
        }
        if (bucket instanceof Fact.Unknown<BucketFact> unknown) {
            return condition.unproved(name, unknown.reason());
        }
        return bucket.found().isPresent() ? condition.ok(name) : missing(name, byItself);
    }

    private static Finding missing(String name, Finding byItself) {
        String advice = byItself.advice().isEmpty()
                ? "Create it in the region of the source, or name another."
                : "None can be made of that name. " + byItself.advice();
        return Condition.BUCKET_EXISTS.block(name, "There is no bucket " + name + ".", advice);
    }

    /** A Deny in the policy of the bucket beats whatever the role is allowed. */
    public static Finding policy(ExportRequest request, Fact<Policy> policy) {
        Condition condition = Condition.BUCKET_POLICY;
        if (policy instanceof Fact.Unknown<Policy> unknown) {
            return condition.unproved(request.bucket(), unknown.reason());
        }
        List<PolicyStatement> denying = policy.found().stream()
                .flatMap(found -> denying(request, found))
                .toList();
        if (denying.stream().anyMatch(statement -> !statement.isConditional())) {
            return condition.block(
                    request.bucket(),
                    "The bucket's policy denies the role " + denied(request, denying) + ".",
                    "Who may s3:PutBucketPolicy on it has to exempt the role from that statement; or name another bucket.");
        }
        return denying.isEmpty()
                ? condition.ok(policy.found().isEmpty() ? "no policy" : "denies nothing that exports do")
                : condition.unproved(request.bucket(), "a Deny of its policy depends on " + keys(denying));
    }

    private static Stream<PolicyStatement> denying(ExportRequest request, Policy policy) {
        return actions(request)
                .flatMap(action -> policy.speaking(
                        Effect.DENY, action.name(), action.resource(), statement -> concerns(statement, request)))
                .filter(statement -> !statement.conditionKeys().equals(List.of(TLS)))
                .distinct();
    }

    private static String denied(ExportRequest request, List<PolicyStatement> statements) {
        return actions(request)
                .filter(action ->
                        statements.stream().anyMatch(statement -> statement.covers(action.name(), action.resource())))
                .map(Action::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String keys(List<PolicyStatement> statements) {
        return statements.stream()
                .flatMap(statement -> statement.conditionKeys().stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static boolean concerns(PolicyStatement statement, ExportRequest request) {
        return statement.names("AWS", names(request));
    }

    private static List<String> names(ExportRequest request) {
        Optional<Arn> role = Arn.parse(request.role());
        return role.map(arn -> List.of(
                        request.role(), arn.account(), "arn:" + arn.partition() + ":iam::" + arn.account() + ":root"))
                .orElse(List.of(request.role()));
    }

    private record Action(String name, String resource) {}

    private static Stream<Action> actions(ExportRequest request) {
        return Stream.concat(
                Actions.onObjects().stream().flatMap(name -> Stream.of("", DATA_FILE)
                        .map(file -> new Action(name, request.bucketArn() + "/" + request.folder() + file))),
                Actions.onBucket().stream().map(name -> new Action(name, request.bucketArn())));
    }

    /** Whether the policy of the bucket allows the role an action without conditions. */
    static boolean allows(ExportRequest request, Policy policy, Permission permission) {
        return policy.speaking(
                        Effect.ALLOW,
                        permission.action(),
                        permission.resource(),
                        statement -> concerns(statement, request))
                .anyMatch(statement -> !statement.isConditional());
    }
}
