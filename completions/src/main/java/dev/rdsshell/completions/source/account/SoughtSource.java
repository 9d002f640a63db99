package dev.rdsshell.completions.source.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rdsshell.completions.eligibility.Arn;
import dev.rdsshell.completions.eligibility.SourceArn;
import java.net.URLDecoder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The source that somebody pasted: an ARN, or the address of its page in the console, such as {@code
 * https://us-west-2.console.aws.amazon.com/rds/home?region=us-west-2#db-snapshot:id=shop-before-migration}.
 *
 * @param region where it is; may be empty
 */
record SoughtSource(String identifier, String region) {
    private static final Pattern IDENTIFIER = Pattern.compile("[#:;&?](?:id|identifier)=([^;&#]+)");
    private static final Pattern REGION = Pattern.compile("[?&#;]region=([a-z0-9-]+)");
    private static final Pattern REGION_IN_HOST = Pattern.compile("^https?://([a-z0-9-]+)\\.console\\.");

    /** Empty for a text that is neither. */
    static Optional<SoughtSource> in(String typed) {
        if (typed.startsWith("https://") || typed.startsWith("http://")) {
            return first(IDENTIFIER, typed).map(identifier -> new SoughtSource(decoded(identifier), region(typed)));
        }
        return SourceArn.parse(typed)
                .map(arn -> new SoughtSource(arn.identifier(), arn.region()))
                .or(() -> begun(typed));
    }

    /** The beginning that all ARNs of an account have, and behind it the word that a row is to be found by. */
    private static Optional<SoughtSource> begun(String typed) {
        return Arn.parse(typed)
                .filter(arn -> arn.service().equals("rds") && !arn.account().isEmpty())
                .filter(arn -> !arn.resource().isEmpty() && !arn.resource().contains(":"))
                .map(arn -> new SoughtSource(arn.resource(), arn.region()));
    }

    /** Empty where the address leaves it to the console. */
    private static String region(String address) {
        return first(REGION, address).or(() -> first(REGION_IN_HOST, address)).orElse("");
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException asItIs) {
            return text;
        }
    }
}
