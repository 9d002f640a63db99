package dev.rdsshell.shell.operation;

import java.util.Locale;
import java.util.regex.Pattern;

/** The AWS CLI's names for members of a request: {@code S3BucketName} is {@code --s3-bucket-name}. */
final class OptionName {
    private static final Pattern WORD = Pattern.compile("(.)([A-Z][a-z]+)");
    private static final Pattern CAPITAL_AFTER_SMALL = Pattern.compile("([a-z0-9])([A-Z])");

    private OptionName() {}

    static String of(String member) {
        String words = WORD.matcher(member).replaceAll("$1-$2");
        return "--" + CAPITAL_AFTER_SMALL.matcher(words).replaceAll("$1-$2").toLowerCase(Locale.ROOT);
    }

    /** {@code --no-include-shared} of {@code --include-shared}. */
    static String negated(String option) {
        return "--no-" + option.substring(2);
    }
}
