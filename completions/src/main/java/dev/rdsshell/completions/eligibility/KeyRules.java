package dev.rdsshell.completions.eligibility;

import java.util.List;
import java.util.stream.Stream;

/** What must hold of a key by itself (RDS User Guide, setting up access to an S3 bucket, and the faults of StartExportTask). */
public final class KeyRules {
    private static final String ENABLED = "Enabled";

    private KeyRules() {}

    /** Everything that can be said of a key without knowing the rest of the request: for a row in a list. */
    public static List<Finding> ofRow(KeyFact key) {
        return Stream.of(enabled(key), type(key), manager(key)).toList();
    }

    /** A key that is disabled, or waits for its deletion or its material, encrypts nothing. */
    public static Finding enabled(KeyFact key) {
        Condition condition = Condition.KEY_ENABLED;
        return key.state().equals(ENABLED)
                ? condition.ok(key.state())
                : condition.block(key.state(), "The key is " + words(key.state()) + ".", mending(key));
    }

    private static String mending(KeyFact key) {
        return switch (key.state()) {
            case "Disabled" -> "Enable it: aws kms enable-key --key-id " + key.arn();
            case "PendingDeletion" ->
                "Cancel its deletion and enable it: aws kms cancel-key-deletion --key-id " + key.arn()
                        + ", then aws kms enable-key --key-id " + key.arn();
            default -> "Name a key that is enabled.";
        };
    }

    /** {@code PendingDeletion} to {@code pending deletion}. */
    private static String words(String state) {
        return state.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    }

    /** What can be said of what names a key without asking for it: an ARN has to be that of a key or of an alias. */
    public static Finding name(String key) {
        Condition condition = Condition.KEY_EXISTS;
        return key.startsWith("arn:") && !isNameable(key)
                ? condition.block(key, key + " is not the ARN of a key.", "Write a key's id or ARN, or alias/NAME.")
                : condition.ok(key);
    }

    private static boolean isNameable(String arn) {
        return KeyFact.isArn(arn)
                || Arn.parse(arn)
                        .filter(named -> named.service().equals("kms")
                                && named.resource().startsWith("alias/"))
                        .isPresent();
    }

    /** Only a symmetric encryption key will do. One that is symmetric by default has no other use (KMS API reference). */
    public static Finding type(KeyFact key) {
        Condition condition = Condition.KEY_TYPE;
        String type = key.spec() + " " + key.usage();
        return type.equals("SYMMETRIC_DEFAULT ENCRYPT_DECRYPT") || type.equals("SYMMETRIC_DEFAULT ")
                ? condition.ok(type)
                : condition.block(
                        type,
                        "The key is " + key.spec() + " for " + key.usage()
                                + ", exports need a symmetric encryption key.",
                        "Name a symmetric key for encryption.");
    }

    /** The policy of a key that AWS manages cannot be changed, so the grant that exports need is doubtful. */
    public static Finding manager(KeyFact key) {
        Condition condition = Condition.KEY_MANAGER;
        return key.manager().equals("AWS")
                ? condition.warn(
                        key.manager(),
                        "The key is managed by AWS, so nobody can let exports use it.",
                        "Name a customer managed key.")
                : condition.ok(key.manager());
    }

    /** It must be where the source is. */
    public static Finding region(KeyFact key, String sourceRegion) {
        Condition condition = Condition.KEY_REGION;
        return key.region().equals(sourceRegion)
                ? condition.ok(key.region())
                : condition.block(
                        key.region(),
                        "The key is in " + key.region() + ", the source in " + sourceRegion + ".",
                        "Name a key in " + sourceRegion + ".");
    }

    /** What is encrypted with a key that does not work cannot be restored, which is how an export begins. */
    public static Finding ofSource(KeyFact key) {
        Condition condition = Condition.SOURCE_KEY;
        return key.state().equals(ENABLED)
                ? condition.ok(key.arn())
                : condition.warn(
                        key.arn(),
                        "The source is encrypted with a key that is " + words(key.state()) + ".",
                        mending(key));
    }
}
