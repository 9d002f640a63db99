package dev.rdsshell.completions.eligibility;

import java.util.List;

/** The permissions that an export needs (RDS User Guide, setting up access to an Amazon S3 bucket). */
public final class Actions {
    static final String START = "rds:StartExportTask";
    static final String PASS_ROLE = "iam:PassRole";
    static final String CREATE_GRANT = "kms:CreateGrant";
    static final String DESCRIBE_KEY = "kms:DescribeKey";

    private Actions() {}

    /** What the role does with the objects of the bucket. */
    public static List<String> onObjects() {
        return List.of("s3:PutObject", "s3:GetObject", "s3:DeleteObject");
    }

    /** The same as policies name it: with their tagging, parts and versions. */
    public static List<String> onObjectsAndVersions() {
        return onObjects().stream().map(action -> action + "*").toList();
    }

    /** What the role does with the bucket. */
    public static List<String> onBucket() {
        return List.of("s3:ListBucket", "s3:GetBucketLocation");
    }

    /** What the caller does with the source. */
    public static List<String> onSource() {
        return List.of(START);
    }

    /** What the caller does with the role. */
    public static List<String> onRole() {
        return List.of(PASS_ROLE);
    }

    /** What the caller does with the key. */
    public static List<String> onKey() {
        return List.of(CREATE_GRANT, DESCRIBE_KEY);
    }

    /** All that the caller does. */
    public static List<String> ofCaller() {
        return List.of(START, PASS_ROLE, CREATE_GRANT, DESCRIBE_KEY);
    }
}
