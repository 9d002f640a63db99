package dev.rdsshell.sandbox.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;

/** The order of object keys in S3: that of their UTF-8 bytes, which differs from Java's beyond the basic plane. */
public final class KeyOrder {
    public static final Comparator<String> UTF_8_BYTES =
            (left, right) -> Arrays.compareUnsigned(left.getBytes(UTF_8), right.getBytes(UTF_8));

    private KeyOrder() {}
}
