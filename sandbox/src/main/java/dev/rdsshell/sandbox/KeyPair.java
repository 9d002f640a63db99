package dev.rdsshell.sandbox;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** The access key of a sandbox. It opens nothing else. */
public record KeyPair(String accessKeyId, String secretAccessKey) {
    private static final String ID_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String SECRET_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /** A new pair in the shape of AWS's own: 20 characters that begin with AKIA, and 40 characters. */
    static KeyPair random() {
        SecureRandom random = new SecureRandom();
        return new KeyPair("AKIA" + letters(random, ID_LETTERS, 16), letters(random, SECRET_LETTERS, 40));
    }

    private static String letters(SecureRandom random, String from, int count) {
        return random.ints(count, 0, from.length())
                .mapToObj(i -> String.valueOf(from.charAt(i)))
                .collect(Collectors.joining());
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "KeyPair[" + accessKeyId + "]";
    }
}
