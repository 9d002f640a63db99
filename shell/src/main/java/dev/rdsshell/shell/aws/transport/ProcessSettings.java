package dev.rdsshell.shell.aws.transport;

import java.util.Map;

/**
 * Keeps the SDK from reading variables and files of the process: it looks at system properties first, so ours stand in front
 * of them.
 *
 * <p>What such a variable would decide is decided by the connection, or does not matter to operations that send no data.
 * Without this a value that the SDK cannot read would make every call fail, on the practice account too. The same holds for
 * the profile files: whichever settings a client is given, the SDK parses them while it builds one, and by stricter rules
 * than the AWS CLI's. They are read in one place only, {@link dev.rdsshell.shell.config.AwsFiles}.
 */
public final class ProcessSettings {
    /** Not a regular file, so that the SDK takes it for none. */
    private static final String NO_FILE = "/dev/null";

    private static final Map<String, String> IN_FRONT = Map.ofEntries(
            Map.entry("aws.configFile", NO_FILE),
            Map.entry("aws.sharedCredentialsFile", NO_FILE),
            Map.entry("aws.profile", "default"),
            Map.entry("aws.maxAttempts", "3"),
            Map.entry("aws.retryMode", "standard"),
            Map.entry("aws.accountIdEndpointMode", "disabled"),
            Map.entry("aws.newRetries2026", "false"),
            Map.entry("aws.requestChecksumCalculation", "WHEN_SUPPORTED"),
            Map.entry("aws.responseChecksumValidation", "WHEN_SUPPORTED"),
            Map.entry("aws.requestMinCompressionSizeBytes", "10240"),
            Map.entry("aws.disableRequestCompression", "false"));

    private ProcessSettings() {}

    /** Puts them in front, for the life of the process. */
    public static void putInFront() {
        IN_FRONT.forEach(System::setProperty);
    }
}
