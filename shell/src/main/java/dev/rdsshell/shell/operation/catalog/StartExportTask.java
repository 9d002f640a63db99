package dev.rdsshell.shell.operation.catalog;

import dev.rdsshell.shell.command.Description.Group;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.operation.Declaration;
import dev.rdsshell.shell.operation.Operation;
import dev.rdsshell.shell.operation.SafeStart;
import software.amazon.awssdk.services.rds.model.StartExportTaskRequest;
import software.amazon.awssdk.services.rds.model.StartExportTaskResponse;

/** RDS API, StartExportTask. */
final class StartExportTask {
    private StartExportTask() {}

    static Operation declaration() {
        return new Declaration<StartExportTaskRequest>(
                        "start-export-task",
                        "StartExportTask",
                        "rds",
                        StartExportTaskRequest::builder,
                        StartExportTaskResponse::builder,
                        (clients, request) -> clients.rds().startExportTask(request))
                .about(
                        Group.EXPORTS,
                        "Starts the export of a snapshot or a cluster to an S3 bucket.",
                        "The export runs on in the service; watch-progress follows it. The role must be allowed to write to the bucket, and RDS must be allowed to take on the role. Bucket and key have to be in the region of the source.")
                .example(
                        "start-export-task --export-task-identifier my-s3-export --source-arn arn:aws:rds:us-west-2:123456789012:snapshot:db5-snapshot-test --s3-bucket-name amzn-s3-demo-bucket --iam-role-arn arn:aws:iam::123456789012:role/service-role/ExportRole --kms-key-id arn:aws:kms:us-west-2:123456789012:key/abcd0000-7fca-4128-82f2-aabbccddeeff",
                        "exports a whole snapshot")
                .example(
                        "start-export-task --cli-input-json file://export.json --export-task-identifier orders-2",
                        "takes everything but the identifier from a file")
                .required(
                        "ExportTaskIdentifier",
                        Subject.NEW_EXPORT_TASK,
                        "A name for the new export, never used before in this account and region. Letters, digits and single hyphens, at most 60, a letter first. It becomes a folder in the bucket.",
                        "my-s3-export")
                .required(
                        "SourceArn",
                        Subject.SOURCE_ARN,
                        "The ARN of the snapshot or the cluster to export.",
                        "arn:aws:rds:us-west-2:123456789012:snapshot:db5-snapshot-test")
                .required(
                        "S3BucketName",
                        Subject.BUCKET,
                        "The name of the bucket that receives the files. It has to be in the region of the source.",
                        "amzn-s3-demo-bucket")
                .required(
                        "IamRoleArn",
                        Subject.ROLE_ARN,
                        "The ARN of the role with which RDS writes to the bucket. It trusts export.rds.amazonaws.com, and may list the bucket, ask for its location, and put, get and delete objects in it.",
                        "arn:aws:iam::123456789012:role/service-role/ExportRole")
                .required(
                        "KmsKeyId",
                        Subject.KMS_KEY,
                        "The KMS key that encrypts the files: its ARN, id, alias name or alias ARN. You need kms:CreateGrant and kms:DescribeKey on it.",
                        "alias/rds-export")
                .optional(
                        "S3Prefix",
                        Subject.PREFIX,
                        "A path in the bucket under which the files are put. Without a slash at its end.",
                        "exports/2024")
                .optional(
                        "ExportOnly",
                        Subject.EXPORT_ONLY,
                        "What to export, when not everything. Each item is a database, database.table (MySQL, MariaDB), database.schema or database.schema.table (PostgreSQL).",
                        "shop.public.orders")
                .recovering(new SafeStart())
                .done();
    }
}
