package dev.rdsshell.completions.eligibility;

import java.util.Locale;

/** Everything that an export hangs on, in the order in which it is told. Sources: docs/checks.md. */
public enum Condition {
    IDENTIFIER_SYNTAX("--export-task-identifier", "the identifier is well formed"),
    IDENTIFIER_UNUSED("--export-task-identifier", "the identifier was never used before"),
    SOURCE_ARN("--source-arn", "the ARN names a snapshot or a cluster"),
    SOURCE_REGION("--source-arn", "the source is in the region that is asked"),
    SOURCE_EXISTS("--source-arn", "the source exists"),
    SOURCE_AVAILABLE("--source-arn", "the source is available"),
    SOURCE_ENGINE("--source-arn", "the engine can be exported"),
    SOURCE_STORAGE("--source-arn", "the source does not use magnetic storage"),
    SOURCE_ENGINE_MODE("--source-arn", "the source is not Aurora Serverless v1"),
    SOURCE_MULTI_AZ_CLUSTER("--source-arn", "a cluster that is exported is an Aurora cluster"),
    SOURCE_IDLE("--source-arn", "nothing else exports the source"),
    SOURCE_KEY("--source-arn", "the key that the source is encrypted with can be used"),
    SOURCE_SHARED("--source-arn", "the source belongs to this account"),
    SOURCE_BACKUP("--source-arn", "the snapshot is of a type that exports know"),
    SOURCE_CLONES("--source-arn", "the cluster can be cloned"),
    REGION_FEATURE("--source-arn", "the region is known to have exports"),
    SLOT_FREE("", "fewer than five exports run"),
    EXPORT_ONLY("--export-only", "the list of what to export is well formed"),
    BUCKET_EXISTS("--s3-bucket-name", "the bucket exists"),
    BUCKET_REGION("--s3-bucket-name", "the bucket is in the region of the source"),
    BUCKET_OWNER("--s3-bucket-name", "the bucket belongs to this account"),
    BUCKET_POLICY("--s3-bucket-name", "the bucket's policy denies the role nothing"),
    PREFIX("--s3-prefix", "the prefix is one that exports can write to"),
    TARGET_EMPTY("--s3-prefix", "nothing lies where the files will"),
    ROLE_ARN("--iam-role-arn", "the role is given by its ARN"),
    ROLE_ACCOUNT("--iam-role-arn", "the role belongs to this account"),
    ROLE_EXISTS("--iam-role-arn", "the role exists"),
    ROLE_TRUST("--iam-role-arn", "the role trusts export.rds.amazonaws.com"),
    ROLE_ACTIONS("--iam-role-arn", "the role may write to the bucket"),
    ROLE_AGE("--iam-role-arn", "the role is known everywhere in IAM"),
    KEY_EXISTS("--kms-key-id", "the key exists"),
    KEY_REGION("--kms-key-id", "the key is in the region of the source"),
    KEY_ENABLED("--kms-key-id", "the key is enabled"),
    KEY_TYPE("--kms-key-id", "the key is symmetric and encrypts"),
    KEY_MANAGER("--kms-key-id", "the key is managed by the customer"),
    KEY_ACCOUNT("--kms-key-id", "the key belongs to this account"),
    KEY_GRANT("--kms-key-id", "you may create a grant on the key"),
    CALLER_START("", "you may start the export"),
    CALLER_PASS_ROLE("--iam-role-arn", "you may pass the role");

    private final String option;
    private final String title;

    Condition(String option, String title) {
        this.option = option;
        this.title = title;
    }

    /** Its name for programs, such as {@code source-engine}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The option whose value it is about, or the empty text. */
    public String option() {
        return option;
    }

    /** What holds where all is well, as the rest of a sentence. */
    public String title() {
        return title;
    }

    Finding ok(String value) {
        return new Finding(this, Verdict.OK, value, "", "");
    }

    Finding block(String value, String problem, String advice) {
        return new Finding(this, Verdict.BLOCK, value, problem, advice);
    }

    Finding warn(String value, String problem, String advice) {
        return new Finding(this, Verdict.WARN, value, problem, advice);
    }

    Finding unproved(String value, String reason) {
        return new Finding(this, Verdict.UNPROVED, value, reason, "");
    }

    Finding unproved(String value, String reason, String advice) {
        return new Finding(this, Verdict.UNPROVED, value, reason, advice);
    }
}
