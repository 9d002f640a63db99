package dev.rdsshell.sandbox.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The buckets of the web shop: good ones, one in another region, one that denies, and the one of the documented example. */
public final class StoryBuckets {
    /** The documented example exports to it. */
    public static final String DOCUMENTED = "amzn-s3-demo-bucket";

    /** Where the shop's exports go. */
    public static final String EXPORTS = "acme-shop-exports";

    /** In {@value AccountNames#SECOND_REGION}. */
    public static final String OTHER_REGION = "acme-shop-exports-eu";

    /** Its policy denies listing, reading and writing. */
    public static final String DENYING = "acme-shop-vault";

    /** Another account's, which lets everybody look. */
    public static final String FOREIGN = "partner-landing-zone";

    private static final String LOGS = "acme-shop-logs";

    private static final String DENYING_POLICY = """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "NobodyTouchesTheVault",
                  "Effect": "Deny",
                  "Principal": "*",
                  "Action": ["s3:ListBucket", "s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
                  "Resource": ["arn:aws:s3:::acme-shop-vault", "arn:aws:s3:::acme-shop-vault/*"]
                }
              ]
            }
            """;

    private final Buckets buckets;
    private final Instant start;

    public StoryBuckets(Buckets buckets, Instant start) {
        this.buckets = buckets;
        this.start = start;
    }

    /** Creates them all; what is there already stays as it is. */
    public void tell() {
        add(DOCUMENTED, AccountNames.HOME_REGION, 700, Optional.empty());
        add(EXPORTS, AccountNames.HOME_REGION, 420, Optional.empty());
        add(OTHER_REGION, AccountNames.SECOND_REGION, 300, Optional.empty());
        add(DENYING, AccountNames.HOME_REGION, 200, Optional.of(DENYING_POLICY));
        add(LOGS, AccountNames.HOME_REGION, 420, Optional.empty());
        buckets.add(new Bucket(
                FOREIGN, AccountNames.HOME_REGION, daysAgo(90), Optional.empty(), AccountNames.OTHER_ACCOUNT_ID));
        put(EXPORTS, "README.txt", "Exports of the shop database, one folder per purpose.\n", 419);
        put(EXPORTS, "finance/2025/quarter-4/notes.txt", "Closed.\n", 120);
        put(EXPORTS, "analytics/notes.txt", "Read by the nightly job.\n", 90);
        put(LOGS, "web/access.log", "GET /cart 200\nGET /checkout 200\n", 1);
    }

    private void add(String name, String region, int daysOld, Optional<String> policy) {
        buckets.add(new Bucket(name, region, daysAgo(daysOld), policy));
    }

    private void put(String bucket, String key, String text, int daysOld) {
        Map<String, String> headers = Map.of("content-type", "text/plain");
        buckets.put(bucket, StoredObject.of(key, text.getBytes(UTF_8), daysAgo(daysOld), headers));
    }

    private Instant daysAgo(int days) {
        return start.minus(Duration.ofDays(days));
    }
}
