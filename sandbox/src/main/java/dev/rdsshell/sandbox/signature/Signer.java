package dev.rdsshell.sandbox.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rdsshell.sandbox.signature.Signed.Scope;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs with one secret. A key is derived once for a day, a region and a service. */
final class Signer {
    private static final String HMAC = "HmacSHA256";

    private final String secret;
    private final Map<Scope, byte[]> keys = new ConcurrentHashMap<>();

    Signer(String secret) {
        this.secret = secret;
    }

    /**
     * Signs what was put into the form of a kind.
     *
     * @param kind such as {@code AWS4-HMAC-SHA256}
     * @param content the lines that belong to the kind, each a hash or an earlier signature
     */
    String sign(String kind, Signed signed, String content) {
        String text = String.join("\n", kind, signed.time(), signed.scope().toString(), content);
        return HexFormat.of().formatHex(hmac(keys.computeIfAbsent(signed.scope(), this::key), text));
    }

    private byte[] key(Scope scope) {
        byte[] day = hmac(("AWS4" + secret).getBytes(UTF_8), scope.day());
        return hmac(hmac(hmac(day, scope.region()), scope.service()), "aws4_request");
    }

    static String hash(byte[] content) {
        return hash(content, 0, content.length);
    }

    /** The SHA-256 of a part, in hexadecimal. */
    static String hash(byte[] content, int begin, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(content, begin, length);
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
