package dev.rdsshell.shell.operation;

import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.config.TextEncoding;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** Values that stand in a file: {@code file://} for text, {@code fileb://} for bytes. Both are case-sensitive. */
final class ParameterFiles {
    private static final String TEXT = "file://";
    private static final String BYTES = "fileb://";

    private final FileContents files;
    private final Environment environment;

    ParameterFiles(FileContents files, Environment environment) {
        this.files = files;
        this.environment = environment;
    }

    static boolean isFile(String value) {
        return value.startsWith(TEXT) || value.startsWith(BYTES);
    }

    /**
     * The value itself, or what its file holds: a text, or a {@code byte[]} for {@code fileb://}.
     *
     * @param option for messages
     */
    Object load(String option, String value) {
        if (value.startsWith(BYTES)) {
            return read(option, value, value.substring(BYTES.length()));
        }
        return value.startsWith(TEXT)
                ? decoded(option, value, read(option, value, value.substring(TEXT.length())))
                : value;
    }

    private byte[] read(String option, String value, String written) {
        try {
            return files.read(environment.path(written));
        } catch (IOException e) {
            throw invalid(option + " " + value + " cannot be read: " + reason(e) + ".", "Check the path.");
        }
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException || e instanceof FileNotFoundException
                ? "there is no such file"
                : String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("is a directory")
                        ? "it is a folder"
                        : "it cannot be opened (" + e.getClass().getSimpleName() + ")";
    }

    private String decoded(String option, String value, byte[] bytes) {
        if (encoding().missesMark(bytes)) {
            throw new FailureException(new Failure.General(
                    option + " " + value + " does not begin with a byte order mark, as "
                            + encoding().name() + " needs one.",
                    "Set AWS_CLI_FILE_ENCODING to the order of the bytes as well, such as utf-16le."));
        }
        try {
            return encoding().decode(bytes);
        } catch (CharacterCodingException e) {
            throw invalid(
                    option + " " + value + " holds bytes that are no text in "
                            + encoding().name() + ".",
                    "Set AWS_CLI_FILE_ENCODING to the file's encoding, such as latin1.");
        }
    }

    private TextEncoding encoding() {
        return TextEncoding.ofFiles(environment);
    }

    private static FailureException invalid(String message, String advice) {
        return new FailureException(new Failure.InvalidLine(message, advice));
    }
}
