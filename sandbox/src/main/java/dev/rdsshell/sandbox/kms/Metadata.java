package dev.rdsshell.sandbox.kms;

import dev.rdsshell.sandbox.account.AccountNames;
import dev.rdsshell.sandbox.account.Key;
import java.util.List;
import software.amazon.awssdk.services.kms.model.CustomerMasterKeySpec;
import software.amazon.awssdk.services.kms.model.EncryptionAlgorithmSpec;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeyState;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.kms.model.OriginType;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

/** What DescribeKey tells of a key. */
final class Metadata {
    private static final List<SigningAlgorithmSpec> RSA_SIGNATURES = List.of(
            SigningAlgorithmSpec.RSASSA_PKCS1_V1_5_SHA_256,
            SigningAlgorithmSpec.RSASSA_PKCS1_V1_5_SHA_384,
            SigningAlgorithmSpec.RSASSA_PKCS1_V1_5_SHA_512,
            SigningAlgorithmSpec.RSASSA_PSS_SHA_256,
            SigningAlgorithmSpec.RSASSA_PSS_SHA_384,
            SigningAlgorithmSpec.RSASSA_PSS_SHA_512);

    private Metadata() {}

    static KeyMetadata of(Key key) {
        KeyMetadata.Builder metadata = KeyMetadata.builder()
                .awsAccountId(AccountNames.ACCOUNT_ID)
                .keyId(key.id())
                .arn(key.arn())
                .creationDate(key.created())
                .enabled(key.state() == KeyState.ENABLED)
                .description(key.description())
                .keyState(key.state())
                .deletionDate(key.deletion().orElse(null))
                .origin(OriginType.AWS_KMS)
                .keyManager(key.manager())
                .multiRegion(false);
        return withCryptography(metadata, key).build();
    }

    /** The older name of the key spec is still sent, since older clients read it. */
    @SuppressWarnings("deprecation")
    private static KeyMetadata.Builder withCryptography(KeyMetadata.Builder metadata, Key key) {
        metadata.keyUsage(key.usage())
                .keySpec(key.spec())
                .customerMasterKeySpec(
                        CustomerMasterKeySpec.fromValue(key.spec().toString()));
        return key.usage() == KeyUsageType.SIGN_VERIFY
                ? metadata.signingAlgorithms(RSA_SIGNATURES)
                : metadata.encryptionAlgorithms(EncryptionAlgorithmSpec.SYMMETRIC_DEFAULT);
    }
}
