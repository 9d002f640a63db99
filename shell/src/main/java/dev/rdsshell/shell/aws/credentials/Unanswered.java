package dev.rdsshell.shell.aws.credentials;

import dev.rdsshell.shell.aws.transport.Faults;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a server or a file that should give credentials gave none, in our own words: the JDK's are for programmers. */
final class Unanswered {
    private Unanswered() {}

    static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (cause instanceof FileSystemException) {
            return "it may not be read, or is no file";
        }
        return cause instanceof MetadataServer.Refusal ? String.valueOf(cause.getMessage()) : onTheWay(cause);
    }

    private static String onTheWay(IOException cause) {
        return switch (Faults.kindOf(cause)) {
            case NOT_REACHED -> "nobody answers there";
            case CONNECT_TIMEOUT, READ_TIMEOUT -> "no answer came in time";
            case UNTRUSTED -> "its certificate is not trusted, or it does not speak TLS";
            default -> "the answer broke off, or is no text";
        };
    }
}
