package dev.rdsshell.sandbox.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The IAM roles of the web shop: good ones, and one for each way in which a role can be wrong for an export. */
public final class StoryRoles {
    /** The documented example's role; its managed policy allows all five kinds of S3 action. Path {@code /service-role/}. */
    public static final String DOCUMENTED = "ExportRole";

    /** Good, with an inline policy for the shop's buckets. */
    public static final String EXPORTS = "shop-export";

    /** Good; its trust depends on {@code aws:SourceAccount}. */
    public static final String CONDITIONAL = "shop-export-conditional";

    /** Trusted rightly, but may only read. */
    public static final String MISSING_ACTIONS = "shop-export-readonly";

    /** May do everything, but trusts {@code rds.amazonaws.com} instead of {@code export.rds.amazonaws.com}. */
    public static final String WRONG_TRUST = "shop-export-wrong-trust";

    /** Good, and made when the story begins: for half a minute it may not be known everywhere. */
    public static final String NEW = "shop-export-new";

    private static final String EXPORT_SERVICE = "export.rds.amazonaws.com";

    private final Roles roles;
    private final Instant start;

    public StoryRoles(Roles roles, Instant start) {
        this.roles = roles;
        this.start = start;
    }

    /** Creates them all. */
    public void tell() {
        ManagedPolicy exportPolicy = exportPolicy();
        roles.add(exportPolicy);
        roles.add(readOnlyPolicy());
        add("/service-role/", DOCUMENTED, trust(EXPORT_SERVICE), Map.of(), List.of(exportPolicy.arn()));
        addExportRoles();
        add(
                "/",
                "lambda-thumbnails",
                trust("lambda.amazonaws.com"),
                Map.of(),
                List.of(readOnlyPolicy().arn()));
        add("/", "web-frontend", trust("ec2.amazonaws.com"), Map.of(), List.of());
        add(
                "/aws-service-role/rds.amazonaws.com/",
                "AWSServiceRoleForRDS",
                trust("rds.amazonaws.com"),
                Map.of(),
                List.of());
    }

    private void addExportRoles() {
        Map<String, String> writing = Map.of("export-to-s3", EXPORT_ACTIONS.formatted("acme-shop-*", "acme-shop-*"));
        add("/", EXPORTS, trust(EXPORT_SERVICE), writing, List.of());
        add("/", CONDITIONAL, CONDITIONAL_TRUST, writing, List.of());
        roles.add(new Role("/", NEW, id("AROA", NEW), start, "", trust(EXPORT_SERVICE), writing, List.of()));
        add("/", MISSING_ACTIONS, trust(EXPORT_SERVICE), Map.of("read-s3", READ_ACTIONS), List.of());
        add("/", WRONG_TRUST, trust("rds.amazonaws.com"), writing, List.of());
    }

    private void add(String path, String name, String trust, Map<String, String> inline, List<String> attached) {
        String id = id("AROA", name);
        roles.add(new Role(path, name, id, daysAgo(365), "", trust, inline, attached));
    }

    private ManagedPolicy exportPolicy() {
        return new ManagedPolicy(
                AccountNames.ACCOUNT_ID,
                "/service-role/",
                "ExportPolicy",
                id("ANPA", "ExportPolicy"),
                daysAgo(365),
                "Lets RDS write exports to S3",
                EXPORT_ACTIONS.formatted("*", "*"));
    }

    private ManagedPolicy readOnlyPolicy() {
        return new ManagedPolicy(
                "aws",
                "/",
                "AmazonS3ReadOnlyAccess",
                id("ANPA", "AmazonS3ReadOnlyAccess"),
                Instant.parse("2015-02-06T18:40:59Z"),
                "Provides read only access to all buckets via the AWS Management Console.",
                READ_ACTIONS);
    }

    /** An id of 21 characters that is the same in every run. */
    private static String id(String kind, String name) {
        String letters = StoredObject.md5(name.getBytes(UTF_8));
        return kind + letters.substring(0, 17).toUpperCase(Locale.ROOT);
    }

    private Instant daysAgo(int days) {
        return start.minus(Duration.ofDays(days));
    }

    private static String trust(String service) {
        return """
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow",\
                "Principal":{"Service":"%s"},"Action":"sts:AssumeRole"}]}""".formatted(service);
    }

    private static final String CONDITIONAL_TRUST = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow",\
            "Principal":{"Service":"export.rds.amazonaws.com"},"Action":"sts:AssumeRole",\
            "Condition":{"StringEquals":{"aws:SourceAccount":"123456789012"}}}]}""";

    private static final String EXPORT_ACTIONS = """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "ExportPolicy",
                  "Effect": "Allow",
                  "Action": [
                    "s3:PutObject*", "s3:ListBucket", "s3:GetObject*", "s3:DeleteObject*", "s3:GetBucketLocation"
                  ],
                  "Resource": ["arn:aws:s3:::%s", "arn:aws:s3:::%s/*"]
                }
              ]
            }""";

    private static final String READ_ACTIONS = """
            {
              "Version": "2012-10-17",
              "Statement": [{"Effect": "Allow", "Action": ["s3:Get*", "s3:List*"], "Resource": "*"}]
            }""";
}
