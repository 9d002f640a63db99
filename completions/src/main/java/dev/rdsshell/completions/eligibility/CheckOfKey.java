package dev.rdsshell.completions.eligibility;

import java.util.stream.Stream;

/** The rules about the key that encrypts the files. */
record CheckOfKey(TaskFacts facts) {

    /** A key that is elsewhere is not looked for here. */
    Stream<Finding> findings() {
        ExportRequest request = facts.request();
        Stream<Finding> account = facts.caller()
                .caller()
                .judge(Condition.KEY_ACCOUNT, caller -> KeyLookupRules.account(request.key(), caller));
        return Stream.concat(
                account,
                KeyLookupRules.elsewhere(request)
                        .map(region -> elsewhere(request, region))
                        .orElseGet(() -> lookedUp(request, facts.key().key())));
    }

    private static Stream<Finding> elsewhere(ExportRequest request, Finding region) {
        String reason = Missing.KEY_HERE;
        return Stream.of(
                        Stream.of(KeyLookupRules.exists(request, Fact.unknown(reason)), region),
                        of(Fact.unknown(reason)),
                        Stream.of(Condition.KEY_GRANT.unproved("", reason)))
                .flatMap(each -> each);
    }

    private Stream<Finding> lookedUp(ExportRequest request, Fact<KeyFact> looked) {
        Fact<KeyFact> key = looked.orUnknown(Missing.KEY);
        Stream<Finding> grant = looked instanceof Fact.Absent
                ? key.judge(Condition.KEY_GRANT, KeyRules::enabled)
                : facts.caller().caller().judge(Condition.KEY_GRANT, this::grant);
        return Stream.of(
                        Stream.of(KeyLookupRules.exists(request, looked)),
                        key.judge(Condition.KEY_REGION, found -> KeyRules.region(found, request.sourceRegion())),
                        of(key),
                        grant)
                .flatMap(each -> each);
    }

    private static Stream<Finding> of(Fact<KeyFact> key) {
        return Stream.of(
                        key.judge(Condition.KEY_ENABLED, KeyRules::enabled),
                        key.judge(Condition.KEY_TYPE, KeyRules::type),
                        key.judge(Condition.KEY_MANAGER, KeyRules::manager))
                .flatMap(each -> each);
    }

    private Finding grant(CallerFact caller) {
        return KeyLookupRules.grant(caller, facts.key().policy(), facts.caller().permissions());
    }
}
