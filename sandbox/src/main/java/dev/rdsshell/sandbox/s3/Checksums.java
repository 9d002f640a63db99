package dev.rdsshell.sandbox.s3;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/** Compares an upload with the checksums that came with it. CRC64NVME is believed unchecked: Java has none. */
final class Checksums {
    static final String PREFIX = "x-amz-checksum-";

    private Checksums() {}

    /**
     * Checks every checksum among some headers.
     *
     * @throws S3Failure BadDigest
     */
    static void verify(byte[] content, Map<String, String> headers) {
        headers.forEach((name, value) -> {
            boolean isWrong = expected(name, content)
                    .filter(right -> !right.equals(value))
                    .isPresent();
            if (isWrong) {
                String what = name.equals("content-md5") ? "Content-MD5" : name.substring(PREFIX.length());
                String message = "The " + what + " you specified did not match the calculated checksum.";
                throw new S3Failure(400, "BadDigest", message);
            }
        });
    }

    private static Optional<String> expected(String header, byte[] content) {
        return switch (header) {
            case "content-md5" -> Optional.of(digest("MD5", content));
            case PREFIX + "crc32" -> Optional.of(sum(new CRC32(), content));
            case PREFIX + "crc32c" -> Optional.of(sum(new CRC32C(), content));
            case PREFIX + "sha1" -> Optional.of(digest("SHA-1", content));
            case PREFIX + "sha256" -> Optional.of(digest("SHA-256", content));
            default -> Optional.empty();
        };
    }

    private static String sum(Checksum checksum, byte[] content) {
        checksum.update(content);
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES)
                .putInt((int) checksum.getValue())
                .array();
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String digest(String algorithm, byte[] content) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance(algorithm).digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }
}
