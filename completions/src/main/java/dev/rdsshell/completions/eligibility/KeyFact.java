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

    /** Where it is, or the empty text. */
    public String region() {
        return Arn.parse(arn).map(Arn::region).orElse("");
    }
}
