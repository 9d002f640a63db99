package dev.rdsshell.shell.check;

import static dev.rdsshell.completions.eligibility.Condition.*;

import dev.rdsshell.completions.eligibility.Condition;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The errors that StartExportTask documents (RDS API reference), each with what can cause it. Codes come with {@code Fault}
 * at their end and without.
 *
 * @param code without {@code Fault}
 * @param causes the conditions of which one is then likely not to hold
 */
record StartError(String code, String meaning, Set<Condition> causes) {
    private static final String FAULT = "Fault";
    private static final Set<Condition> SOURCE = Set.of(
            SOURCE_REGION,
            SOURCE_EXISTS,
            SOURCE_AVAILABLE,
            SOURCE_ENGINE,
            SOURCE_STORAGE,
            SOURCE_ENGINE_MODE,
            SOURCE_MULTI_AZ_CLUSTER,
            SOURCE_IDLE,
            SOURCE_SHARED);
    private static final Set<Condition> ROLE =
            Set.of(ROLE_ARN, ROLE_ACCOUNT, ROLE_EXISTS, ROLE_TRUST, ROLE_ACTIONS, ROLE_AGE);

    private static final List<StartError> ALL = List.of(
            new StartError("ExportTaskAlreadyExists", "Another export has this identifier.", Set.of(IDENTIFIER_UNUSED)),
            new StartError("ExportTaskLimitReached", "Five exports run at once, no more.", Set.of(SLOT_FREE)),
            new StartError("DBSnapshotNotFound", "The snapshot is not there under this ARN.", SOURCE),
            new StartError("DBClusterSnapshotNotFound", "The cluster snapshot is not there under this ARN.", SOURCE),
            new StartError("DBClusterNotFound", "The cluster is not there under this ARN.", SOURCE),
            new StartError("InvalidExportSourceState", "The source cannot be exported as it is.", SOURCE),
            new StartError("InvalidExportOnly", "The list of what to export is not valid.", Set.of(EXPORT_ONLY)),
            new StartError(
                    "InvalidS3Bucket",
                    "The bucket is not there, or cannot be reached.",
                    Set.of(BUCKET_EXISTS, BUCKET_REGION, BUCKET_OWNER, BUCKET_POLICY)),
            new StartError("IamRoleNotFound", "The role is not there under this ARN.", ROLE),
            new StartError(
                    "IamRoleMissingPermissions", "The export may not assume the role, or the role too little.", ROLE),
            new StartError(
                    "KMSKeyNotAccessible",
                    "The key is not there, not enabled or elsewhere, or you may not create a grant on it.",
                    Set.of(KEY_EXISTS, KEY_REGION, KEY_ENABLED, KEY_TYPE, KEY_ACCOUNT, KEY_GRANT)),
            new StartError(
                    "InvalidParameterValue",
                    "A value has a form that the service does not take.",
                    Set.of(IDENTIFIER_SYNTAX, SOURCE_ARN, PREFIX, ROLE_ARN, KEY_REGION)),
            new StartError(
                    "AccessDenied",
                    "You may not start the export, or not pass the role.",
                    Set.of(CALLER_START, CALLER_PASS_ROLE, KEY_GRANT)));

    /** Empty where the code is none of the documented ones. */
    static Optional<StartError> of(String code) {
        String bare = code.endsWith(FAULT) ? code.substring(0, code.length() - FAULT.length()) : code;
        return ALL.stream().filter(error -> error.code.equals(bare)).findFirst();
    }
}
