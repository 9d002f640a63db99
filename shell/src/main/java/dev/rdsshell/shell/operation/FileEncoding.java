package dev.rdsshell.shell.operation;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How the text in a file is written ({@code AWS_CLI_FILE_ENCODING}).
 *
 * @param dropsMark whether a byte order mark at the beginning is no part of the text
 */
record FileEncoding(Charset charset, boolean dropsMark) {
    static final FileEncoding UTF_8 = new FileEncoding(StandardCharsets.UTF_8, false);

    private static final String MARK = "\uFEFF";
    private static final String WITH_MARK = "utf-8-sig";

    /**
     * The encoding of a name as people write it for the AWS CLI: {@code UTF_8} and {@code utf8} are {@code utf-8}, and
     * {@code utf-8-sig} is the same with a byte order mark.
     *
     * @throws FailureException a {@link Failure.General} for a name that nobody knows
     */
    static FileEncoding of(String name) {
        String dashed = name.replace('_', '-').replace(' ', '-');
        if (dashed.toLowerCase(Locale.ROOT).equals(WITH_MARK)) {
            return new FileEncoding(StandardCharsets.UTF_8, true);
        }
        return Stream.of(name, dashed, dashed.replace("-", ""))
                .filter(FileEncoding::isKnown)
                .map(known -> new FileEncoding(Charset.forName(known), false))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static boolean isKnown(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    private static FailureException unknown(String name) {
        return new FailureException(new Failure.General(
                "AWS_CLI_FILE_ENCODING names an unknown encoding: '" + name + "'.",
                "Set it to a name such as utf-8 or latin1, or leave it out."));
    }

    String name() {
        return charset.name();
    }

    /** Whether only a byte order mark would say which of two orders the bytes have, and there is none. */
    boolean missesMark(byte[] bytes) {
        boolean isOpen =
                charset.equals(StandardCharsets.UTF_16) || charset.name().equals("UTF-32");
        String start = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 4));
        boolean hasMark = start.startsWith("feff") || start.startsWith("fffe") || start.equals("0000feff");
        return isOpen && bytes.length > 0 && !hasMark;
    }

    /** @throws CharacterCodingException where the bytes are no text in this encoding */
    String decode(byte[] bytes) throws CharacterCodingException {
        String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return dropsMark && text.startsWith(MARK) ? text.substring(1) : text;
    }
}
