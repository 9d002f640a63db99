package dev.rdsshell.shell.aws.transport;

import java.util.Map;

/**
 * Keeps the SDK from reading variables of the process: it looks at system properties first, so ours stand in front of them.
 *
 * <p>What such a variable would decide is decided by the connection, or does not matter to operations that send no data.
 * Without this a value that the SDK cannot read would make every call fail, on the practice account too.
 */
public final class ProcessSettings {
    private static final Map<String, String> IN_FRONT = Map.of(
            "aws.maxAttempts", "3",
            "aws.retryMode", "standard",
            "aws.requestChecksumCalculation", "WHEN_SUPPORTED",
            "aws.responseChecksumValidation", "WHEN_SUPPORTED",
            "aws.requestMinCompressionSizeBytes", "10240",
            "aws.disableRequestCompression", "false");

    private ProcessSettings() {}

    /** Puts them in front, for the life of the process. */
    public static void putInFront() {
        IN_FRONT.forEach(System::setProperty);
    }
}
