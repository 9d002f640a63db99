package dev.rdsshell.completions.eligibility;

/**
 * A KMS key, in the words of the KMS API reference, {@code KeyMetadata}.
 *
 * @param state such as {@code Enabled}
 * @param manager {@code CUSTOMER} or {@code AWS}
 * @param spec such as {@code SYMMETRIC_DEFAULT}
 * @param usage such as {@code ENCRYPT_DECRYPT}
 */
public record KeyFact(String arn, String state, String manager, String spec, String usage) {

    /** Whether a key is given by an ARN that policies can name; an alias is no resource of a policy. */
    public static boolean isArn(String text) {
        return Arn.parse(text)
                .filter(arn -> arn.service().equals("kms") && arn.resource().startsWith("key/"))
                .isPresent();
    }

    /** Where it is, or the empty text. */
    public String region() {
        return Arn.parse(arn).map(Arn::region).orElse("");
    }
}
