package dev.rdsshell.completions.source;

import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/** The clients of one account and region, each built when it is first asked for. Implemented by the shell. */
public interface AccountClients {
    RdsClient rds();

    S3Client s3();

    KmsClient kms();

    IamClient iam();

    StsClient sts();
}
