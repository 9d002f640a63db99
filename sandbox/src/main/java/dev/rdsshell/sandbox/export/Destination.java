package dev.rdsshell.sandbox.export;

import dev.rdsshell.sandbox.account.Account;
import dev.rdsshell.sandbox.account.AccountNames;
import dev.rdsshell.sandbox.account.Bucket;
import dev.rdsshell.sandbox.account.Key;
import dev.rdsshell.sandbox.account.Role;
import dev.rdsshell.sandbox.policy.Decision;
import dev.rdsshell.sandbox.policy.PolicyDocument;
import dev.rdsshell.sandbox.wire.ServiceError;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where an export goes and with what: bucket, role and key. Some faults show at once, some only when writing begins. */
record Destination(String region, String prefix, Bucket bucket, Role role) {
    private static final String EXPORT_SERVICE = "export.rds.amazonaws.com";
    private static final String CREATE_GRANT = "kms:CreateGrant";

    /** The S3 actions of the RDS User Guide, "Providing access to an Amazon S3 bucket using an IAM role". */
    private static Stream<String> objectActions() {
        return Stream.of("s3:PutObject", "s3:GetObject", "s3:DeleteObject");
    }

    private static Stream<String> bucketActions() {
        return Stream.of("s3:ListBucket", "s3:GetBucketLocation");
    }

    /**
     * Finds all three.
     *
     * @throws ServiceError InvalidS3BucketFault, IamRoleNotFound, IamRoleMissingPermissions, KMSKeyNotAccessibleFault
     */
    static Destination find(Account account, ExportOrder order, Predicate<String> callerMay) {
        Bucket bucket = account.buckets()
                .find(order.bucket())
                .orElseThrow(() -> new ServiceError(
                        "InvalidS3BucketFault", 400, "The S3 bucket " + order.bucket() + " doesn't exist."));
        Role role = account.roles()
                .findByArn(order.roleArn())
                .orElseThrow(() -> new ServiceError(
                        "IamRoleNotFound", 404, "The IAM role " + order.roleArn() + " doesn't exist."));
        checkTrust(role);
        checkKey(account, order, callerMay);
        return new Destination(order.region(), order.prefix(), bucket, role);
    }

    private static void checkTrust(Role role) {
        if (!role.trusts(EXPORT_SERVICE)) {
            throw new ServiceError(
                    "IamRoleMissingPermissions",
                    400,
                    "The principal " + EXPORT_SERVICE + " isn't allowed to assume the IAM role " + role.arn()
                            + " or the IAM role " + role.arn() + " doesn't exist.");
        }
    }

    private static void checkKey(Account account, ExportOrder order, Predicate<String> callerMay) {
        if (!callerMay.test(CREATE_GRANT)
                || account.keys()
                        .find(order.region(), order.kmsKeyId())
                        .filter(Key::canEncryptExports)
                        .filter(key -> key.lets(AccountNames.USER_ARN, CREATE_GRANT))
                        .isEmpty()) {
            throw new ServiceError(
                    "KMSKeyNotAccessibleFault",
                    400,
                    "The specified KMS key [" + order.kmsKeyId()
                            + "] does not exist, is not enabled or you do not have permissions to access it.");
        }
    }

    /** What makes the export fail when it begins to write, if anything. Texts: RDS User Guide, "Failure messages". */
    Optional<String> failureCause(Account account) {
        if (!bucket.region().equals(region)) {
            return Optional.of("The S3 bucket " + bucket.name() + " isn't located in the current AWS Region. "
                    + "Please, review your S3 bucket name and retry the export.");
        }
        Optional<String> missing = missingAction(account.roles().permissions(role));
        if (missing.isPresent()) {
            return missing.map(action -> "The IAM role " + role.arn() + " isn't authorized to call [" + action
                    + "] on the S3 bucket " + bucket.name() + ". Review your permissions and retry the export.");
        }
        if (isDeniedByBucket()) {
            return Optional.of(metadataFailure("AccessDenied"));
        }
        return prefix.endsWith("/") ? Optional.of(metadataFailure("InvalidPrefix")) : Optional.empty();
    }

    private Optional<String> missingAction(PolicyDocument permissions) {
        Stream<String> onObjects = objectActions()
                .filter(action -> permissions.decide(action, bucket.arn() + "/export") != Decision.ALLOWED);
        Stream<String> onBucket =
                bucketActions().filter(action -> permissions.decide(action, bucket.arn()) != Decision.ALLOWED);
        return Stream.concat(onObjects, onBucket).findFirst();
    }

    private boolean isDeniedByBucket() {
        return bucket.policy()
                .map(PolicyDocument::parse)
                .filter(policy -> policy.decide("s3:PutObject", bucket.arn() + "/export") == Decision.EXPLICIT_DENY)
                .isPresent();
    }

    private String metadataFailure(String code) {
        return "The RDS export failed to write the export task's metadata to the S3 bucket " + bucket.name()
                + " using the IAM role " + role.arn() + " with the KMS key. Error code: " + code + ".";
    }
}
