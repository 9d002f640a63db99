package dev.rdsshell.shell.aws.credentials;

import dev.rdsshell.shell.config.Environment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** The tokens that logins leave in {@code ~/.aws/sso/cache}, a file each, named by the SHA-1 of what was logged in to. */
final class SsoCache {
    private SsoCache() {}

    /** @return the token; empty when there is none, or it has ended, or the file is not understood */
    static Optional<String> token(Environment environment, String login, Instant now) {
        return read(file(environment, login))
                .filter(entry -> ends(entry).filter(now::isBefore).isPresent())
                .map(entry -> entry.get("accessToken"));
    }

    static Path file(Environment environment, String login) {
        return environment.home().resolve(".aws/sso/cache").resolve(sha1(login) + ".json");
    }

    private static Optional<Instant> ends(Map<String, String> entry) {
        try {
            return Optional.ofNullable(entry.get("expiresAt"))
                    // The AWS CLI of 2020 wrote 2020-06-17T01:02:03UTC.
                    .map(text -> text.replace("UTC", "Z"))
                    .map(text -> DateTimeFormatter.ISO_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeParseException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<Map<String, String>> read(Path file) {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(FlatJson.texts(Files.readAllBytes(file)));
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    private static String sha1(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no SHA-1", impossible);
        }
    }
}
