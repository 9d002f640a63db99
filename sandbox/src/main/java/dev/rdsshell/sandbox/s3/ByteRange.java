package dev.rdsshell.sandbox.s3;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of an object that a Range header asks for.
 *
 * @param first the index of the first byte
 * @param last the index of the last byte, inclusive
 */
record ByteRange(int first, int last) {
    private static final Pattern FORM = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

    /**
     * Reads a Range header; one of another form is ignored, as HTTP demands.
     *
     * @throws S3Failure InvalidRange when no byte of the object is in it
     */
    static Optional<ByteRange> of(String header, int length) {
        Matcher matcher = FORM.matcher(header);
        if (!matcher.matches()
                || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
            return Optional.empty();
        }
        ByteRange range = matcher.group(1).isEmpty()
                ? lastBytes(Long.parseLong(matcher.group(2)), length)
                : between(matcher.group(1), matcher.group(2), length);
        if (range.first > range.last) {
            throw new S3Failure(416, "InvalidRange", "The requested range is not satisfiable")
                    .with("RangeRequested", header)
                    .with("ActualObjectSize", String.valueOf(length));
        }
        return Optional.of(range);
    }

    /** As the Content-Range header writes it. */
    String header(int length) {
        return "bytes " + first + "-" + last + "/" + length;
    }

    private static ByteRange lastBytes(long count, int length) {
        return new ByteRange((int) Math.max(0, length - count), length - 1);
    }

    private static ByteRange between(String first, String last, int length) {
        long end = last.isEmpty() ? length - 1L : Math.min(Long.parseLong(last), length - 1L);
        return new ByteRange((int) Math.min(Long.parseLong(first), length), (int) end);
    }
}
