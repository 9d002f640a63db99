package dev.rdsshell.shell.aws.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;

/**
 * A body read to its end, or to where it broke off.
 *
 * @param broken why it ended early, where it did
 */
record CopiedBody(SdkBytes bytes, Optional<IOException> broken) {

    static CopiedBody of(InputStream body) {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        try (body) {
            body.transferTo(copy);
            return new CopiedBody(SdkBytes.fromByteArray(copy.toByteArray()), Optional.empty());
        } catch (IOException cut) {
            return new CopiedBody(SdkBytes.fromByteArray(copy.toByteArray()), Optional.of(cut));
        }
    }

    String text() {
        return new String(bytes.asByteArray(), StandardCharsets.UTF_8);
    }

    /** The same bytes once more, with the same end. */
    InputStream again() {
        InputStream copy = bytes.asInputStream();
        return broken.<InputStream>map(cut -> new SequenceInputStream(copy, new Broken(cut)))
                .orElse(copy);
    }

    private static final class Broken extends InputStream {
        private final IOException cut;

        Broken(IOException cut) {
            this.cut = cut;
        }

        @Override
        public int read() throws IOException {
            throw cut;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            throw cut;
        }
    }
}
