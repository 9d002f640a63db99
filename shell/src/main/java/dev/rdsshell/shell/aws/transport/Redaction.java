package dev.rdsshell.shell.aws.transport;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes secrets and signatures out of what {@code --debug} shows, and of what a service repeats in its errors. */
public final class Redaction {
    private static final String HIDDEN = "(not shown)";
    private static final Set<String> SECRET_HEADERS = Set.of(
            "authorization",
            "proxy-authorization",
            "x-amz-security-token",
            "x-amz-sso_bearer_token",
            "x-aws-ec2-metadata-token",
            "x-amz-s3session-token",
            "cookie",
            "set-cookie");
    private static final String SECRET_NAMES =
            "SecretAccessKey|SessionToken|AccessToken|RefreshToken|IdToken|ClientSecret|TokenCode|WebIdentityToken"
                    + "|SAMLAssertion|DeviceCode|X-Amz-Signature|SignatureProvided|X-Amz-Security-Token|X-Amz-Credential";
    private static final Pattern IN_XML = Pattern.compile("(<(" + SECRET_NAMES + ")>)[^<]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_JSON =
            Pattern.compile("(\"(?:" + SECRET_NAMES + ")\"\\s*:\\s*\")(?:[^\"\\\\]|\\\\.)*", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_FORM =
            Pattern.compile("((?:^|[?&\\s])(?:" + SECRET_NAMES + ")=)[^&\\s]*", Pattern.CASE_INSENSITIVE);

    /** A refused signature is answered with the headers that should have been signed. */
    private static final Pattern IN_HEADERS = Pattern.compile(
            "((?:x-amz-security-token|x-amz-s3session-token):\\s*)[^\\s&<']+", Pattern.CASE_INSENSITIVE);

    private Redaction() {}

    static String header(String name, String value) {
        return SECRET_HEADERS.contains(name.toLowerCase(Locale.ROOT)) ? HIDDEN : value;
    }

    /** @param text a body, a URL or a message */
    public static String text(String text) {
        String xml = IN_XML.matcher(text).replaceAll("$1" + HIDDEN);
        String json = IN_JSON.matcher(xml).replaceAll("$1" + HIDDEN);
        String headers = IN_HEADERS.matcher(json).replaceAll("$1" + HIDDEN);
        return IN_FORM.matcher(headers).replaceAll("$1" + HIDDEN);
    }
}
