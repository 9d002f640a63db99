package dev.rdsshell.sandbox.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Signature Version 4 says in the clear: {@code Credential=KEY/20260101/REGION/SERVICE/aws4_request}, in the header or,
 * in a presigned address, in the query.
 *
 * @param service for example {@code rds}
 */
public record SignatureScope(String accessKeyId, String region, String service) {
    private static final Pattern CREDENTIAL =
            Pattern.compile("Credential=([^/,&]*)/[^/,&]*/([^/,&]*)/([^/,&]*)/aws4_request");

    /** The scope of a request, or empty when it is not signed. */
    public static Optional<SignatureScope> of(Map<String, List<String>> headers, String rawQuery) {
        String header = String.join(" ", headers.getOrDefault("authorization", List.of()));
        Matcher matcher = CREDENTIAL.matcher(header + ' ' + rawQuery.replace("%2F", "/"));
        return matcher.find()
                ? Optional.of(new SignatureScope(matcher.group(1), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }
}
