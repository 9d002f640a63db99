package dev.rdsshell.shell.command;

/** What the value of a parameter names. Completion and checks choose their source by it. */
public enum Subject {
    /** Nothing that could be looked up. */
    NONE,
    EXPORT_TASK,
    NEW_EXPORT_TASK,
    SOURCE_ARN,
    DB_SNAPSHOT,
    DB_CLUSTER_SNAPSHOT,
    DB_CLUSTER,
    DB_INSTANCE,
    /** The id of a database instance that stays when it is renamed. */
    DB_RESOURCE_ID,
    SNAPSHOT_TYPE,
    SOURCE_TYPE,
    ENCODING_TYPE,
    REQUEST_PAYER,
    BUCKET,
    PREFIX,
    ROLE,
    ROLE_ARN,
    KMS_KEY,
    EXPORT_ONLY,
    FILTER,
    PROFILE,
    REGION,
    FILE,
    SCRIPT_FILE,
    /** A script file that is to be written. */
    NEW_SCRIPT,
    COMMAND,
    VARIABLE,
    /** What to do with defaults, and then the options that have one. */
    DEFAULT,
    /** What to do with the queue, and then its entries. */
    QUEUE,
    /** What goes wrong in the practice account: an operation, or what to do with the faults that are set. */
    FAULT,
    OPTION_NAME,
    OPTION_VALUE,
    QUERY
}
