package dev.rdsshell.shell.thirdparty;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * What an export needs, in a moto server: a snapshot, and a bucket, a role and a key of this run's own.
 *
 * @param unique name of the bucket and of the role, and of the key behind {@code alias/}
 */
public record MotoAccount(String unique) {
    /** Where moto keeps what it was told to make. */
    public static final String SOURCE = "arn:aws:rds:us-west-2:123456789012:snapshot:moto-shop-snapshot";

    private static final String TRUST = """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
              "Principal": {"Service": "export.rds.amazonaws.com"}}]}""";

    /** Makes it. */
    public static MotoAccount in(URI moto) {
        MotoAccount account =
                new MotoAccount("run-" + ProcessHandle.current().pid() + "-" + Long.toString(System.nanoTime(), 36));
        account.makeSource(moto);
        account.makeTarget(moto);
        return account;
    }

    private void makeSource(URI moto) {
        try (RdsClient rds = client(RdsClient.builder(), moto)) {
            if (!rds.describeDBSnapshots().toString().contains("moto-shop-snapshot")) {
                rds.createDBInstance(shop -> shop.dbInstanceIdentifier("moto-shop")
                        .engine("postgres")
                        .engineVersion("16.3")
                        .dbInstanceClass("db.t3.micro")
                        .allocatedStorage(20)
                        .masterUsername("shop")
                        .masterUserPassword("not-a-secret"));
                rds.createDBSnapshot(
                        shop -> shop.dbInstanceIdentifier("moto-shop").dbSnapshotIdentifier("moto-shop-snapshot"));
            }
        }
    }

    private void makeTarget(URI moto) {
        try (S3Client s3 = client(S3Client.builder().forcePathStyle(true), moto);
                KmsClient kms = client(KmsClient.builder(), moto);
                IamClient iam = client(IamClient.builder(), moto)) {
            s3.createBucket(bucket ->
                    bucket.bucket(unique).createBucketConfiguration(place -> place.locationConstraint("us-west-2")));
            String key = kms.createKey().keyMetadata().keyId();
            kms.createAlias(alias -> alias.aliasName("alias/" + unique).targetKeyId(key));
            iam.createRole(role -> role.roleName(unique).assumeRolePolicyDocument(TRUST));
        }
    }

    private static <B extends AwsClientBuilder<B, C>, C> C client(B builder, URI moto) {
        return builder.endpointOverride(moto)
                .region(Region.US_WEST_2)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("testing", "testing")))
                .build();
    }
}
