package dev.rdsshell.sandbox.account;

import dev.rdsshell.sandbox.policy.PolicyDocument;
import dev.rdsshell.sandbox.policy.Statement;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.kms.model.KeyManagerType;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyState;
import software.amazon.awssdk.services.kms.model.KeyUsageType;

/**
 * One KMS key.
 *
 * @param deletion when it goes, while its deletion is pending
 * @param policy the JSON text of its key policy
 */
public record Key(
        String id,
        String region,
        Instant created,
        String description,
        KeyState state,
        KeyManagerType manager,
        KeySpec spec,
        KeyUsageType usage,
        Optional<Instant> deletion,
        String policy) {

    /** For example {@code arn:aws:kms:us-west-2:123456789012:key/abcd0000-7fca-4128-82f2-aabbccddeeff}. */
    public String arn() {
        return "arn:aws:kms:" + region + ":" + AccountNames.ACCOUNT_ID + ":key/" + id;
    }

    /** The same with another policy. */
    Key withPolicy(String newPolicy) {
        return new Key(id, region, created, description, state, manager, spec, usage, deletion, newPolicy);
    }

    /** The same in another state, with no deletion pending. */
    public Key withState(KeyState newState) {
        return new Key(id, region, created, description, newState, manager, spec, usage, Optional.empty(), policy);
    }

    /** Does its policy let this user do it, by name or by leaving it to the account's own policies? */
    public boolean lets(String userArn, String action) {
        String account = "arn:aws:iam::" + AccountNames.ACCOUNT_ID + ":root";
        return PolicyDocument.parse(policy).statements().stream()
                .filter(statement -> statement.effect() == Statement.Effect.ALLOW && statement.covers(action, "*"))
                .anyMatch(statement -> statement.names("AWS", userArn) || statement.names("AWS", account));
    }

    /** Can a service encrypt with it now? Only a symmetric encryption key that is enabled can. */
    public boolean canEncryptExports() {
        return state == KeyState.ENABLED && spec == KeySpec.SYMMETRIC_DEFAULT && usage == KeyUsageType.ENCRYPT_DECRYPT;
    }
}
