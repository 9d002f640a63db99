package dev.rdsshell.shell.operation.catalog;

import dev.rdsshell.shell.command.Description.Group;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.operation.Declaration;
import dev.rdsshell.shell.operation.Operation;
import software.amazon.awssdk.services.kms.model.DescribeKeyRequest;
import software.amazon.awssdk.services.kms.model.DescribeKeyResponse;

/** KMS API, DescribeKey. */
final class DescribeKey {
    private DescribeKey() {}

    static Operation declaration() {
        return new Declaration<DescribeKeyRequest>(
                        "kms describe-key",
                        "DescribeKey",
                        "kms",
                        DescribeKeyRequest::builder,
                        DescribeKeyResponse::builder,
                        (clients, request) -> clients.kms().describeKey(request))
                .about(Group.LOOKING_THINGS_UP, "Shows a KMS key: its state, kind and use.", "")
                .example(
                        "kms describe-key --key-id alias/rds-export --query KeyMetadata.KeyState",
                        "tells whether the key is enabled")
                .required(
                        "KeyId", Subject.KMS_KEY, "The key: its id, ARN, alias name or alias ARN.", "alias/rds-export")
                .optional(
                        "GrantTokens",
                        Subject.NONE,
                        "Tokens of grants that are too new to be known everywhere.",
                        "AQpAM2RhZTk1MGMyNTk2ZmZmMzEyYWVhOWViN2I1MWM4Mzc0MWFiYjc0Y2ZjYWI0YWI4")
                .atLeast("KeyId", 1)
                .itemName("EncryptionAlgorithms", "EncryptionAlgorithmSpec")
                .itemName("SigningAlgorithms", "SigningAlgorithmSpec")
                .itemName("KeyAgreementAlgorithms", "KeyAgreementAlgorithmSpec")
                .itemName("MacAlgorithms", "MacAlgorithmSpec")
                .done();
    }
}
