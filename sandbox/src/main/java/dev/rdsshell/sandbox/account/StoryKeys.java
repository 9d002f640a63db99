package dev.rdsshell.sandbox.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.kms.model.KeyManagerType;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyState;
import software.amazon.awssdk.services.kms.model.KeyUsageType;

/** The KMS keys of the web shop, one in every state that matters to an export. */
public final class StoryKeys {
    /** Enabled; the documented example encrypts with it. Alias {@code alias/rds-export}. */
    public static final String DOCUMENTED = "abcd0000-7fca-4128-82f2-aabbccddeeff";

    /** Enabled. Alias {@code alias/shop-exports}. */
    public static final String EXPORTS = "1f0e8a52-6b1d-4c39-9a57-3d2c5e7b9a01";

    /** Disabled. Alias {@code alias/shop-retired}. */
    public static final String DISABLED = "2c4d7b93-0e5f-4a68-8b16-5f4e7a9c1d02";

    /** Its deletion is pending. Alias {@code alias/shop-before-2020}. */
    public static final String PENDING_DELETION = "3a6b9c15-4d2e-4f87-b935-7c6d9e1f3b03";

    /** Asymmetric, for signatures. Alias {@code alias/shop-signing}. */
    public static final String ASYMMETRIC = "4e8d1f37-8c6a-4b05-a174-9b8e1c3d5f04";

    /** Managed by AWS. Alias {@code alias/aws/rds}. */
    public static final String AWS_MANAGED = "5b0a3c59-2f7e-4d24-9c63-1a0b3e5d7c05";

    /** Enabled, in {@value AccountNames#SECOND_REGION}. Alias {@code alias/shop-exports}. */
    public static final String SECOND_REGION = "6d2c5e71-9a8b-4e43-8d52-3b2c5f7e9a06";

    /** Enabled, but its policy lets nobody but an administrator use it. Alias {@code alias/shop-locked}. */
    public static final String LOCKED = "7e4f6d93-1b0c-4a58-9c41-4c3d6f8a0b07";

    private final Keys keys;
    private final Instant start;

    public StoryKeys(Keys keys, Instant start) {
        this.keys = keys;
        this.start = start;
    }

    /** Creates them all. */
    public void tell() {
        String home = AccountNames.HOME_REGION;
        add(enabled(DOCUMENTED, home, "Encrypts exports to S3"), "alias/rds-export");
        add(enabled(EXPORTS, home, "Encrypts the exports of the shop"), "alias/shop-exports");
        add(inState(DISABLED, KeyState.DISABLED, "Retired last year"), "alias/shop-retired");
        add(inState(PENDING_DELETION, KeyState.PENDING_DELETION, "Nobody knows what for"), "alias/shop-before-2020");
        add(signing(), "alias/shop-signing");
        add(managedByAws(), "alias/aws/rds");
        Key locked = enabled(LOCKED, home, "Payroll");
        add(locked.withPolicy(DEFAULT_POLICY.replace(":root", ":role/payroll-administrator")), "alias/shop-locked");
        add(enabled(SECOND_REGION, AccountNames.SECOND_REGION, "Encrypts exports in Europe"), "alias/shop-exports");
        keys.add(new KeyAlias("alias/aws/s3", home, Optional.empty(), start));
    }

    private void add(Key key, String alias) {
        keys.add(key);
        keys.add(new KeyAlias(alias, key.region(), Optional.of(key.id()), key.created()));
    }

    private Key enabled(String id, String region, String description) {
        return key(id, region, description, KeyState.ENABLED, KeyManagerType.CUSTOMER, KeySpec.SYMMETRIC_DEFAULT);
    }

    private Key inState(String id, KeyState state, String description) {
        return key(
                id, AccountNames.HOME_REGION, description, state, KeyManagerType.CUSTOMER, KeySpec.SYMMETRIC_DEFAULT);
    }

    private Key signing() {
        return key(
                ASYMMETRIC,
                AccountNames.HOME_REGION,
                "Signs invoices",
                KeyState.ENABLED,
                KeyManagerType.CUSTOMER,
                KeySpec.RSA_2048);
    }

    private Key managedByAws() {
        return key(
                AWS_MANAGED,
                AccountNames.HOME_REGION,
                "Default key that protects my RDS database volumes when no other key is defined",
                KeyState.ENABLED,
                KeyManagerType.AWS,
                KeySpec.SYMMETRIC_DEFAULT);
    }

    private Key key(
            String id, String region, String description, KeyState state, KeyManagerType manager, KeySpec spec) {
        return new Key(
                id,
                region,
                start.minus(Duration.ofDays(600)),
                description,
                state,
                manager,
                spec,
                spec == KeySpec.SYMMETRIC_DEFAULT ? KeyUsageType.ENCRYPT_DECRYPT : KeyUsageType.SIGN_VERIFY,
                state == KeyState.PENDING_DELETION ? Optional.of(start.plus(Duration.ofDays(12))) : Optional.empty(),
                DEFAULT_POLICY);
    }

    private static final String DEFAULT_POLICY = """
            {
              "Version" : "2012-10-17",
              "Id" : "key-default-1",
              "Statement" : [ {
                "Sid" : "Enable IAM User Permissions",
                "Effect" : "Allow",
                "Principal" : {
                  "AWS" : "arn:aws:iam::123456789012:root"
                },
                "Action" : "kms:*",
                "Resource" : "*"
              } ]
            }""";
}
