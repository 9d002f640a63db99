package dev.rdsshell.shell.aws.credentials;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.config.SafeFile;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that logins leave in {@code ~/.aws/sso/cache}, in the AWS CLI's form, so that a login here counts there and the
 * other way round. A file each, named by the SHA-1 of what was logged in to:
 *
 * <pre>
 * {"startUrl": "https://corp.awsapps.com/start", "region": "eu-west-1", "accessToken": "…", "expiresAt": "2026-07-01T20:00:00Z",
 *  "clientId": "…", "clientSecret": "…", "registrationExpiresAt": "2026-09-29T12:00:00Z", "refreshToken": "…"}
 * </pre>
 */
record SsoCache(Environment environment) {

    /** @return empty when there is none, or the file is not understood */
    Optional<SsoToken> read(String login) {
        return texts(file(login)).flatMap(SsoCache::token);
    }

    Path file(String login) {
        return environment.home().resolve(".aws/sso/cache").resolve(sha1(login) + ".json");
    }

    void write(SsoSettings settings, SsoToken token) {
        Path file = file(settings.login());
        try {
            new SafeFile(file).write(json(settings, token));
        } catch (IOException full) {
            throw new FailureException(
                    new Failure.General(
                            "The login cannot be kept in " + file + ": " + full.getMessage(),
                            "Make the folder writable, then log in again."),
                    full);
        }
    }

    private static Optional<SsoToken> token(Map<String, String> texts) {
        Optional<Instant> expires = time(texts.get("expiresAt"));
        return Optional.ofNullable(texts.get("accessToken"))
                .flatMap(access -> expires.map(end -> new SsoToken(
                        access, end, registration(texts), Optional.ofNullable(texts.get("refreshToken")))));
    }

    private static Optional<SsoToken.Registration> registration(Map<String, String> texts) {
        String id = texts.get("clientId");
        String secret = texts.get("clientSecret");
        return id == null || secret == null
                ? Optional.empty()
                : time(texts.get("registrationExpiresAt")).map(end -> new SsoToken.Registration(id, secret, end));
    }

    private static Optional<Instant> time(@Nullable String written) {
        try {
            return Optional.ofNullable(written)
                    // The AWS CLI of 2020 wrote 2020-06-17T01:02:03UTC.
                    .map(text -> text.replace("UTC", "Z"))
                    .map(text -> DateTimeFormatter.ISO_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeParseException unknown) {
            return Optional.empty();
        }
    }

    private static String json(SsoSettings settings, SsoToken token) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("startUrl", settings.startUrl());
            json.writeStringField("region", settings.region());
            json.writeStringField("accessToken", token.accessToken());
            json.writeStringField("expiresAt", written(token.expires()));
            if (token.registration().isPresent()) {
                write(json, token.registration().get());
            }
            if (token.refreshToken().isPresent()) {
                json.writeStringField("refreshToken", token.refreshToken().get());
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, SsoToken.Registration registration) throws IOException {
        json.writeStringField("clientId", registration.clientId());
        json.writeStringField("clientSecret", registration.clientSecret());
        json.writeStringField("registrationExpiresAt", written(registration.expires()));
    }

    private static String written(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Optional<Map<String, String>> texts(Path file) {
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
