package dev.rdsshell.shell.config;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds secrets in what a person typed or a service said: such lines never reach the history, a log or a saved file.
 * It goes by the name that a value is given to, by the form of the keys of AWS, and by the ways in which well-known
 * programs take a password.
 */
public final class SecretFilter {
    private static final String HIDDEN = "***";
    private static final List<String> SECRET_PARTS = List.of(
            "secret",
            "password",
            "passwd",
            "passphrase",
            "token",
            "apikey",
            "privatekey",
            "accesskey",
            "signature",
            "sshkey");
    /** Words that mean one only where they stand alone in a name, or with a number: {@code PW}, {@code db-pwd2}. */
    private static final Pattern SECRET_WORD = Pattern.compile(
            "(?:.*[^a-z])?(?:(?:pw|auth)(?:[^a-z].*)?|pass\\d*)|.*(?:pwd|credentials)(?:[^a-z].*)?", Pattern.DOTALL);

    /** Marks of a page, not keys to anything. */
    private static final Set<String> NOT_SECRET = Set.of(
            "startingtoken",
            "nexttoken",
            "pagetoken",
            "secretarn",
            "sharedcredentialsfile",
            "awssharedcredentialsfile");

    /** In double quotes, the last of which may be missing. Nothing is tried twice, so that a long text is no danger. */
    private static final String STRING = "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"?";

    private static final String VALUE = "((?:[^\\s\\\\'\"]++|\\\\.|'[^']*+'?|" + STRING + ")++)";
    /** {@code set NAME = VALUE}: all of the rest is the value. */
    private static final Pattern SET = Pattern.compile("^(\\s*set\\s+)([\\w.-]+)(\\s*=\\s*)(.+)$", Pattern.DOTALL);
    /** {@code "Name": "value"} of JSON, also with backslashes before the quotes */
    private static final Pattern JSON =
            Pattern.compile("()(\\\\?[\"'][\\w.-]+\\\\?[\"'])(\\s*:\\s*)(" + STRING + "|'[^']*+'?|[^\\s,}\\]]++)");
    /** {@code --name value}, {@code --name=value}, {@code NAME=value}, {@code name: value} */
    private static final Pattern NAMED =
            Pattern.compile("(?<![\\w.-])()(--[\\w-]++|[\\w.-]++)(\\s*=\\s*|:\\s+|\\s+)" + VALUE);

    private static final Pattern IN_ADDRESS = Pattern.compile("(://[^\\s/:@]*:)[^\\s/@]+(?=@)");
    /** {@code -u NAME:SECRET} of curl and its like; two numbers are a user and a group of the system. */
    private static final Pattern USER = Pattern.compile("((?<!\\S)(?:-[A-Za-z]{0,8}[uU]|--(?:proxy-)?user)[\\s=]*+)"
            + "(?=[\"']?(?!\\d++:\\d)[^\\s:]++:(?!//|\\$|\\s))" + VALUE);
    /** {@code mysql … -pSECRET}: the value stands right behind the letter; {@code sshpass} takes it as a word too. */
    private static final Pattern CLIENT_PASSWORD =
            Pattern.compile("((?<![\\w-])(?:(?:mysql|mariadb|mycli)[\\w-]*+[^|;&]{0,300}?\\s-p|sshpass\\s+-p\\s*+))"
                    + "(?![\"']?\\$)" + VALUE);
    /** {@code docker login -p SECRET}, and that of its like; elsewhere {@code -p} is a port. */
    private static final Pattern REGISTRY_PASSWORD = Pattern.compile(
            "((?<![\\w-])(?:docker|podman|nerdctl|buildah|skopeo|helm)\\s[^|;&]{0,300}?(?<!\\S)login\\s(?:[^|;&]{0,300}?\\s)?-p[\\s=]*+)"
                    + "(?![\"']?\\$)" + VALUE);
    /** {@code aws configure set aws_secret_access_key SECRET} */
    private static final Pattern CONFIGURED =
            Pattern.compile("((?<!\\w)aws_(?:secret_access_key|session_token)\\s++)(?![=:|>&;]|[\"']?\\$)" + VALUE);
    /** {@code Authorization: SCHEME SECRET}: all up to a quote or the line's end. */
    private static final Pattern AUTHORIZATION =
            Pattern.compile("((?i:authorization)[\"']?\\s*+[:=]\\s*+[\"']?)(?!(?:[\\w-]++\\s++)?\\$)[^\"'\\n]+");

    private static final Pattern BEARER = Pattern.compile("(\\b(?i:bearer)\\s++)(?!\\$)[^\\s\"']+");
    /** The first group stays, the rest is the secret. */
    private static final List<Pattern> FORMS =
            List.of(IN_ADDRESS, USER, CLIENT_PASSWORD, REGISTRY_PASSWORD, CONFIGURED, AUTHORIZATION, BEARER);

    /** A secret access key of AWS: 40 characters of base64, with letters of both cases and a digit. */
    private static final Pattern ACCESS_KEY = Pattern.compile(
            "(?<![A-Za-z0-9/+=])(?=[A-Za-z0-9/+]*[A-Z])(?=[A-Za-z0-9/+]*[a-z])(?=[A-Za-z0-9/+]*[0-9])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])");
    /** The name of an access key of AWS. It is not secret alone, but whoever types it is about to type the rest. */
    private static final Pattern ACCESS_KEY_ID =
            Pattern.compile("(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Za-z0-9])");
    /** A session token of AWS. */
    private static final Pattern SESSION_TOKEN = Pattern.compile("(?:IQoJ|FwoG|FQoG|AQoD)[A-Za-z0-9/+=]{60,}");

    private static final List<Pattern> SHAPES = List.of(ACCESS_KEY_ID, ACCESS_KEY, SESSION_TOKEN);

    private SecretFilter() {}

    /** Whether the line holds a secret, so that it must not be kept. */
    public static boolean isSecret(String line) {
        return !redact(line).equals(line);
    }

    /** Whether a variable or an option of this name holds a secret. */
    public static boolean isSecretName(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        String plain = small.replaceAll("[^a-z0-9]", "");
        return !NOT_SECRET.contains(plain)
                && (SECRET_PARTS.stream().anyMatch(plain::contains)
                        || SECRET_WORD.matcher(small).matches());
    }

    /** The text with {@code ***} in place of every secret. */
    public static String redact(String text) {
        String named = replaceNamed(NAMED, replaceNamed(JSON, replaceNamed(SET, text)));
        String shaped = named;
        for (Pattern form : FORMS) {
            shaped = form.matcher(shaped).replaceAll("$1" + HIDDEN);
        }
        for (Pattern shape : SHAPES) {
            shaped = shape.matcher(shaped).replaceAll(HIDDEN);
        }
        return shaped;
    }

    private static String replaceNamed(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder redacted = new StringBuilder();
        int at = 0;
        while (at <= text.length() && matcher.find(at)) {
            boolean secret = hidesValue(matcher.toMatchResult());
            int kept = secret ? matcher.start(4) : Math.max(matcher.end(2), at + 1);
            redacted.append(text, at, Math.min(kept, text.length())).append(secret ? HIDDEN : "");
            at = secret ? matcher.end(4) : kept;
        }
        return at < text.length() ? redacted.append(text.substring(at)).toString() : redacted.toString();
    }

    private static boolean hidesValue(MatchResult found) {
        String name = found.group(2);
        boolean isOption = name.startsWith("--");
        boolean onlyBlank = found.group(3).isBlank();
        // A word after a word is a value only behind an option; ${NAME} is no secret itself.
        return (isOption || !onlyBlank)
                && isSecretName(name)
                && !found.group(4).startsWith("${")
                && !found.group(4).equals(HIDDEN)
                && !(onlyBlank && found.group(4).startsWith("--"));
    }
}
