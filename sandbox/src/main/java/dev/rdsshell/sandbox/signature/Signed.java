package dev.rdsshell.sandbox.signature;

import dev.rdsshell.sandbox.server.Call;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a signed request says about its signature, in the header or, in a presigned address, in the query.
 *
 * <pre>
 * Authorization: AWS4-HMAC-SHA256 Credential=KEY/20260101/us-west-2/rds/aws4_request,
 *                SignedHeaders=host;x-amz-date, Signature=…
 * ?X-Amz-Algorithm=AWS4-HMAC-SHA256&amp;X-Amz-Credential=…&amp;X-Amz-Date=…&amp;X-Amz-SignedHeaders=host&amp;X-Amz-Signature=…
 * </pre>
 *
 * @param time such as {@code 20260101T120000Z}
 * @param headers lower-case names
 * @param signature in hexadecimal
 */
record Signed(Scope scope, String time, List<String> headers, String signature, boolean presigned) {
    static final String ALGORITHM = "AWS4-HMAC-SHA256";
    static final String SIGNATURE_PARAMETER = "X-Amz-Signature";

    private static final Pattern AUTHORIZATION =
            Pattern.compile(ALGORITHM + " +Credential=([^, ]+)[, ]+SignedHeaders=([^, ]+)[, ]+Signature=([0-9a-f]+) *");

    /** What a key is derived for. */
    record Scope(String day, String region, String service) {
        /** @param credential {@code KEY/20260101/us-west-2/rds/aws4_request} */
        static Optional<Scope> of(String credential) {
            String[] parts = credential.split("/", -1);
            return parts.length == 5 ? Optional.of(new Scope(parts[1], parts[2], parts[3])) : Optional.empty();
        }

        @Override
        public String toString() {
            return String.join("/", day, region, service, "aws4_request");
        }
    }

    /** Empty where it is not said in one of these two forms. */
    static Optional<Signed> of(Call call) {
        Optional<String> header = call.header("authorization");
        return header.isPresent() ? inHeader(call, header.get()) : inQuery(call);
    }

    private static Optional<Signed> inHeader(Call call, String authorization) {
        Matcher matcher = AUTHORIZATION.matcher(authorization);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String time = call.header("x-amz-date").or(() -> call.header("date")).orElse("");
        return Scope.of(matcher.group(1))
                .map(scope -> new Signed(scope, time, names(matcher.group(2)), matcher.group(3), false));
    }

    private static Optional<Signed> inQuery(Call call) {
        if (!call.queryParameter("X-Amz-Algorithm").equals(Optional.of(ALGORITHM))) {
            return Optional.empty();
        }
        return Scope.of(parameter(call, "X-Amz-Credential"))
                .map(scope -> new Signed(
                        scope,
                        parameter(call, "X-Amz-Date"),
                        names(parameter(call, "X-Amz-SignedHeaders")),
                        parameter(call, SIGNATURE_PARAMETER),
                        true));
    }

    private static String parameter(Call call, String name) {
        return call.queryParameter(name).orElse("");
    }

    private static List<String> names(String headers) {
        return List.of(headers.toLowerCase(Locale.ROOT).split(";", -1));
    }
}
