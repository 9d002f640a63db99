package dev.rdsshell.completions.eligibility;

import java.util.Set;

/** Reasons why something cannot be proved that another finding tells by itself: what it hangs on is missing or elsewhere. */
final class Missing {
    static final String IDENTIFIER = "the identifier is not well formed";
    static final String SOURCE_ARN = "no ARN of a snapshot or cluster names the source";
    static final String SOURCE = "there is no such source";
    static final String BUCKET_NAME = "the bucket is not given by its name";
    static final String BUCKET = "there is no such bucket";
    static final String ROLE = "there is no such role";
    static final String ROLE_HERE = "the role belongs to another account";
    static final String KEY = "there is no such key";
    static final String KEY_HERE = "the key is in another region";

    private static final Set<String> ALL =
            Set.of(IDENTIFIER, SOURCE_ARN, SOURCE, BUCKET_NAME, BUCKET, ROLE, ROLE_HERE, KEY, KEY_HERE);

    private Missing() {}

    static boolean isReason(String text) {
        return ALL.contains(text);
    }
}
