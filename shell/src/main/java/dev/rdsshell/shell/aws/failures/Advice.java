package dev.rdsshell.shell.aws.failures;

import dev.rdsshell.shell.config.Connection;

/** What to do next after an error code of a service. */
final class Advice {
    private Advice() {}

    static String after(String code, Connection connection) {
        return switch (code) {
            case "ExpiredToken", "ExpiredTokenException", "RequestExpired", "TokenRefreshRequired" ->
                expired(connection);
            case "InvalidClientTokenId", "UnrecognizedClientException", "InvalidAccessKeyId" ->
                "AWS does not know this access key: see with `status` whose it is, or choose another with `use PROFILE`.";
            case "SignatureDoesNotMatch" -> "Check the secret access key, the region, and the clock of this machine.";
            case "MissingAuthenticationToken" -> "Leave out --no-sign-request: this operation wants credentials.";
            case "AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "403" ->
                "Ask for a policy that allows this, or choose another profile with `use PROFILE`; `status` shows who you"
                        + " are.";
            case "OptInRequired", "AuthFailure" -> "Check that this account may use the region.";
            case "500", "502", "503", "504", "InternalFailure", "InternalError", "ServiceUnavailable" ->
                "The service has a fault of its own: try again in a minute.";
            default -> ofResource(code);
        };
    }

    private static String ofResource(String code) {
        return switch (code) {
            case "ExportTaskNotFound", "ExportTaskNotFoundFault" ->
                "`describe-export-tasks` lists the tasks of this account and region.";
            case "ExportTaskAlreadyExists", "ExportTaskAlreadyExistsFault" ->
                "An identifier counts for ever, also after the task has ended: choose another one.";
            case "ExportTaskLimitReachedFault" -> "Wait for a running export (`watch-progress`) or cancel one.";
            case "InvalidExportTaskStateFault" -> "Only a task that has not ended yet can be canceled.";
            case "InvalidExportSourceState", "InvalidExportSourceStateFault" ->
                "Wait until the source is available and no other export of it runs.";
            case "InvalidExportOnly", "InvalidExportOnlyFault" ->
                "Write database, database.schema, database.table or database.schema.table, as the engine has it.";
            case "DBSnapshotNotFound", "DBSnapshotNotFoundFault" ->
                "`describe-db-snapshots` lists what this region has.";
            case "DBClusterSnapshotNotFoundFault" -> "`describe-db-cluster-snapshots` lists what this region has.";
            case "DBClusterNotFoundFault" -> "`describe-db-clusters` lists what this region has.";
            case "DBInstanceNotFound" -> "`describe-db-instances` lists what this region has.";
            case "InvalidS3BucketFault", "NoSuchBucket", "404" ->
                "`s3api list-buckets` lists the buckets; an export wants one in its own region.";
            case "IamRoleNotFound", "IamRoleNotFoundFault", "NoSuchEntity" -> "`iam list-roles` lists the roles.";
            case "IamRoleMissingPermissions", "IamRoleMissingPermissionsFault" ->
                "Let the role write to the bucket, and let export.rds.amazonaws.com assume it.";
            case "KMSKeyNotAccessibleFault", "NotFoundException", "DisabledException" ->
                "`kms describe-key` shows whether the key is enabled and in this region.";
            default -> throttled(code);
        };
    }

    private static String throttled(String code) {
        return ErrorCodes.isThrottling(code) ? "The account makes too many calls just now: try again in a minute." : "";
    }

    private static String expired(Connection connection) {
        return connection
                .profile()
                .map(profile -> "Type `login " + profile + "` or run `aws sso login --profile " + profile
                        + "`, or renew the keys where they come from.")
                .orElse("Renew the keys where they come from, then type the line again.");
    }
}
