package dev.rdsshell.shell.export;

import dev.rdsshell.completions.eligibility.Actions;
import dev.rdsshell.completions.eligibility.RoleRules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What to do about a {@code FailureCause}: the causes that the RDS and Aurora User Guides document under
 * troubleshooting, recognised by a phrase of each, the more special first.
 */
public final class FailureAdvice {
    private static final String ACTIONS = String.join(", ", Actions.onBucket()) + " on the bucket, and "
            + String.join(", ", Actions.onObjectsAndVersions()) + " on everything in it";
    private static final String TRUST = "Let the role trust " + RoleRules.EXPORT_SERVICE + " for " + RoleRules.ASSUME
            + ", and see that it still exists.";
    private static final String KEY = "See that the KMS key is enabled, lies in the source's region and that its policy"
            + " lets the role use it.";
    private static final String AGAIN = "Start it again under a new identifier.";

    private static final List<Rule> RULES = List.of(
            new Rule("assume the iam role", TRUST),
            new Rule("kms\\.disabledexception", "Enable the KMS key again, or name another one."),
            new Rule(
                    "kms\\.kmsinvalidstateexception",
                    "The KMS key awaits deletion or its import: restore it, or name another."),
            new Rule("nosuchbucket", "The bucket was deleted meanwhile: create it again, or name another."),
            new Rule(
                    "error code: invalidprefix",
                    "RDS cannot write below this prefix, most often since it ends with a slash: name it without."),
            new Rule(
                    "error code: accessdenied",
                    "Give the role " + ACTIONS + ", and see that no Deny in the policy of the bucket forbids that. "
                            + KEY),
            new Rule("kms key check failed", KEY),
            new Rule("failed to write the export task", "Give the role " + ACTIONS + ". " + KEY),
            new Rule("(isn't|is not) authorized to call", "Give the role " + ACTIONS + "."),
            new Rule("s3 credential check failed", "See that the bucket exists, and give the role " + ACTIONS + "."),
            new Rule("s3 bucket .*(isn't|is not) located in", "Name a bucket in the region of the source."),
            new Rule("s3 bucket .*(isn't|is not) valid", "Name a bucket that exists in the region of the source."),
            new Rule(
                    "failed to find or access the source db cluster",
                    "The cluster could not be cloned: see that it exists and is available, or export a snapshot of it."),
            new Rule("unknown internal error", AGAIN));

    private record Rule(Pattern phrase, String advice) {
        Rule(String phrase, String advice) {
            this(Pattern.compile(phrase), advice);
        }
    }

    private FailureAdvice() {}

    /** Advice for a cause; empty where the cause is none of the documented ones. */
    public static Optional<String> on(String failureCause) {
        String cause = failureCause.replace('’', '\'').toLowerCase(Locale.ROOT);
        return RULES.stream()
                .filter(rule -> rule.phrase.matcher(cause).find())
                .map(Rule::advice)
                .findFirst();
    }
}
