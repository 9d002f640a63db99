package dev.rdsshell.completions.eligibility;

import dev.rdsshell.completions.eligibility.Permission.Decision;
import dev.rdsshell.completions.eligibility.PolicyStatement.Effect;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What must hold between a key, its policy and you, who call (KMSKeyNotAccessibleFault says all of it in one sentence). */
public final class KeyLookupRules {
    private static final String ADVICE =
            "Ask whoever may kms:PutKeyPolicy on the key, or whoever owns your IAM policies:"
                    + " 'check --policy' prints the statement for either.";

    /** It holds for the grants that AWS services ask for, which is what RDS does. */
    private static final List<String> HARMLESS = List.of("kms:grantisforawsresource");

    private KeyLookupRules() {}

    /** A key that is elsewhere is not looked for: {@link #elsewhere} says that. */
    public static Finding exists(ExportRequest request, Fact<KeyFact> key) {
        Condition condition = Condition.KEY_EXISTS;
        Finding byItself = KeyRules.name(request.key());
        if (byItself.blocks()) {
            return byItself;
        }
        if (key instanceof Fact.Unknown<KeyFact> unknown) {
            return condition.unproved(request.key(), unknown.reason());
        }
        return key.found().isPresent()
                ? condition.ok(request.key())
                : condition.block(
                        request.key(),
                        "There is no key " + request.key() + " in " + request.region() + ".",
                        "Look with 'kms list-aliases'.");
    }

    /** What the ARN says, where the key is given by its ARN. */
    public static Optional<Finding> elsewhere(ExportRequest request) {
        return Arn.parse(request.key())
                .filter(arn -> !KeyRules.name(request.key()).blocks())
                .filter(arn -> !arn.region().equals(request.sourceRegion()))
                .map(arn -> KeyRules.region(new KeyFact(request.key(), "", "", "", ""), request.sourceRegion()));
    }

    /** A key of another account works by its policy and by yours, and is given by its ARN. */
    public static Finding account(String key, CallerFact caller) {
        Condition condition = Condition.KEY_ACCOUNT;
        String account = Arn.parse(key).map(Arn::account).orElse(caller.account());
        return account.equals(caller.account())
                ? condition.ok(account)
                : condition.warn(
                        account,
                        "The key belongs to account " + account + ".",
                        "Its policy and yours have to allow kms:CreateGrant and kms:DescribeKey.");
    }

    /** The caller has to create a grant, by the key's policy or, where that leaves it to IAM, by a policy of their own. */
    public static Finding grant(CallerFact caller, Fact<Policy> policy, Fact<List<Permission>> permissions) {
        Optional<Finding> ofKey = policy.found().flatMap(found -> byKeyPolicy(caller, found));
        if (ofKey.isPresent()) {
            return ofKey.get();
        }
        Finding ofIam = byIam(permissions);
        boolean hidden = policy instanceof Fact.Unknown && ofIam.verdict() != Verdict.BLOCK;
        return hidden
                ? Condition.KEY_GRANT.unproved(
                        Actions.CREATE_GRANT, ((Fact.Unknown<Policy>) policy).reason(), ofIam.advice())
                : ofIam;
    }

    /** Empty where the key's policy leaves it to IAM. */
    private static Optional<Finding> byKeyPolicy(CallerFact caller, Policy policy) {
        Condition condition = Condition.KEY_GRANT;
        List<String> names = CallerRules.names(caller);
        if (says(policy, Effect.DENY, names, statement -> !statement.isConditional())) {
            return Optional.of(condition.block(
                    Actions.CREATE_GRANT,
                    "The key's policy denies you " + Actions.CREATE_GRANT + ".",
                    "Who may kms:PutKeyPolicy on it has to exempt you from that Deny: no Allow beats it; or name another"
                            + " key."));
        }
        if (says(policy, Effect.ALLOW, names, KeyLookupRules::holds)) {
            return Optional.of(condition.ok(Actions.CREATE_GRANT));
        }
        if (says(policy, Effect.ALLOW, CallerRules.accountNames(caller), KeyLookupRules::holds)) {
            return Optional.empty();
        }
        boolean conditional = says(policy, Effect.ALLOW, names, statement -> true);
        return Optional.of(
                conditional
                        ? condition.unproved(Actions.CREATE_GRANT, "the key's policy allows it on conditions only")
                        : condition.warn(
                                Actions.CREATE_GRANT,
                                "The key's policy allows neither you nor your account " + Actions.CREATE_GRANT + ".",
                                ADVICE));
    }

    private static boolean says(Policy policy, Effect effect, List<String> names, Predicate<PolicyStatement> further) {
        return policy.speaking(effect, Actions.CREATE_GRANT, "*", statement -> statement.names("AWS", names))
                .anyMatch(further);
    }

    private static boolean holds(PolicyStatement statement) {
        return HARMLESS.containsAll(statement.conditionKeys());
    }

    private static Finding byIam(Fact<List<Permission>> permissions) {
        Condition condition = Condition.KEY_GRANT;
        if (permissions instanceof Fact.Unknown<List<Permission>> unknown) {
            return condition.unproved(Actions.CREATE_GRANT, unknown.reason());
        }
        List<Permission> missing = permissions.found().stream()
                .flatMap(List::stream)
                .filter(permission -> Actions.onKey().contains(permission.action()) && !permission.isAllowed())
                .toList();
        String names = missing.stream().map(Permission::action).collect(Collectors.joining(", "));
        if (missing.isEmpty()) {
            return condition.ok(Actions.CREATE_GRANT);
        }
        if (missing.stream().anyMatch(permission -> permission.decision() == Decision.DENIED)) {
            return condition.block(
                    names,
                    "A policy denies you " + names + " on the key.",
                    "Who owns your IAM policies has to exempt the key from that Deny: no Allow beats it; or name another"
                            + " key.");
        }
        return missing.stream().allMatch(Permission::isOpen)
                ? condition.unproved(names, "whether you may depends on " + RoleLookupRules.keys(missing))
                : condition.warn(names, "You do not seem to be allowed " + names + " on the key.", ADVICE);
    }
}
