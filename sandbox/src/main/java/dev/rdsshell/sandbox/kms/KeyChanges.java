package dev.rdsshell.sandbox.kms;

import dev.rdsshell.sandbox.account.Key;
import dev.rdsshell.sandbox.account.Keys;
import dev.rdsshell.sandbox.server.Call;
import dev.rdsshell.sandbox.wire.ServiceError;
import software.amazon.awssdk.services.kms.model.CancelKeyDeletionRequest;
import software.amazon.awssdk.services.kms.model.CancelKeyDeletionResponse;
import software.amazon.awssdk.services.kms.model.EnableKeyRequest;
import software.amazon.awssdk.services.kms.model.EnableKeyResponse;
import software.amazon.awssdk.services.kms.model.KeyState;

/** What mends a key that an export cannot use. Both want the id or the ARN of the key, never an alias. */
final class KeyChanges {
    private final Keys keys;

    KeyChanges(Keys keys) {
        this.keys = keys;
    }

    EnableKeyResponse enable(EnableKeyRequest request, Call call) {
        Key key = key(call, request.keyId());
        if (key.state() == KeyState.PENDING_DELETION) {
            throw wrongState(key.arn() + " is pending deletion.");
        }
        keys.add(key.withState(KeyState.ENABLED));
        return EnableKeyResponse.builder().build();
    }

    /** The key is disabled afterwards (KMS API reference, CancelKeyDeletion). */
    CancelKeyDeletionResponse cancelDeletion(CancelKeyDeletionRequest request, Call call) {
        Key key = key(call, request.keyId());
        if (key.state() != KeyState.PENDING_DELETION) {
            throw wrongState(key.arn() + " is not pending deletion.");
        }
        keys.add(key.withState(KeyState.DISABLED));
        return CancelKeyDeletionResponse.builder().keyId(key.arn()).build();
    }

    private Key key(Call call, String reference) {
        return keys.find(call.region(), reference)
                .filter(found -> !Keys.isAlias(reference))
                .orElseThrow(() -> NotFound.of(call.region(), reference));
    }

    private static ServiceError wrongState(String message) {
        return new ServiceError("KMSInvalidStateException", 400, message);
    }
}
