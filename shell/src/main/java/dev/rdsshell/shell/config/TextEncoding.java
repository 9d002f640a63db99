package dev.rdsshell.shell.config;

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
 * How text is written as bytes: in files that a line names ({@code AWS_CLI_FILE_ENCODING}), and on stdout and stderr
 * ({@code AWS_CLI_OUTPUT_ENCODING}).
 *
 * @param isMarked whether a byte order mark stands at the beginning and is no part of the text
 */
public record TextEncoding(Charset charset, boolean isMarked) {
    public static final TextEncoding UTF_8 = new TextEncoding(StandardCharsets.UTF_8, false);

    private static final String MARK = "\uFEFF";
    private static final String WITH_MARK = "utf-8-sig";

    /** That of the files which a line names. */
    public static TextEncoding ofFiles(Environment environment) {
        return in(environment, "AWS_CLI_FILE_ENCODING");
    }

    /** That of what is written. UTF-8 whatever the locale says, unless a person names another one. */
    public static TextEncoding ofOutput(Environment environment) {
        return in(environment, "AWS_CLI_OUTPUT_ENCODING").forWriting();
    }

    private static TextEncoding in(Environment environment, String variable) {
        return environment.find(variable).map(name -> named(name, variable)).orElse(UTF_8);
    }

    /** An encoding that leaves the order of its bytes open gets a mark that says it, as the AWS CLI writes it. */
    private TextEncoding forWriting() {
        return switch (charset.name()) {
            case "UTF-16" -> new TextEncoding(Charset.forName("x-UTF-16LE-BOM"), false);
            case "UTF-32" -> new TextEncoding(Charset.forName("X-UTF-32LE-BOM"), false);
            default -> this;
        };
    }

    /**
     * The encoding of a name as people write it for the AWS CLI: {@code UTF_8} and {@code utf8} are {@code utf-8}, and
     * {@code utf-8-sig} is the same with a byte order mark.
     *
     * @param variable for the message
     * @throws FailureException a {@link Failure.General} for a name that nobody knows
     */
    private static TextEncoding named(String name, String variable) {
        String dashed = name.replace('_', '-').replace(' ', '-');
        if (dashed.toLowerCase(Locale.ROOT).equals(WITH_MARK)) {
            return new TextEncoding(StandardCharsets.UTF_8, true);
        }
        return Stream.of(name, dashed, dashed.replace("-", ""), dashed.replaceFirst("-(?i)(?=[lb]e$)", ""))
                .filter(TextEncoding::isKnown)
                .map(known -> new TextEncoding(Charset.forName(known), false))
                .findFirst()
                .orElseThrow(() -> unknown(name, variable));
    }

    private static boolean isKnown(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    private static FailureException unknown(String name, String variable) {
        return new FailureException(new Failure.General(
                variable + " names an unknown encoding: '" + name + "'.",
                "Set it to a name such as utf-8 or latin1, or leave it out."));
    }

    public String name() {
        return charset.name();
    }

    /** What is written before the first character; the empty text where the encoding has nothing of that kind. */
    public String mark() {
        return isMarked ? MARK : "";
    }

    /** Whether only a byte order mark would say which of two orders the bytes have, and there is none. */
    public boolean missesMark(byte[] bytes) {
        boolean isOpen =
                charset.equals(StandardCharsets.UTF_16) || charset.name().equals("UTF-32");
        String start = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 4));
        boolean hasMark = start.startsWith("feff") || start.startsWith("fffe") || start.equals("0000feff");
        return isOpen && bytes.length > 0 && !hasMark;
    }

    /** @throws CharacterCodingException where the bytes are no text in this encoding */
    public String decode(byte[] bytes) throws CharacterCodingException {
        String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return isMarked && text.startsWith(MARK) ? text.substring(1) : text;
    }
}
