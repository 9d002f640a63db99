package dev.rdsshell.completions.eligibility;

import java.util.Optional;
import java.util.stream.Stream;

/** The rules about the key that encrypts the files. */
record CheckOfKey(TaskFacts facts) {

    /** A key that is elsewhere is not looked for here. */
    Stream<Finding> findings() {
        ExportRequest request = facts.request();
        Stream<Finding> account = facts.caller()
                .caller()
                .judge(Condition.KEY_ACCOUNT, caller -> KeyLookupRules.account(request.key(), caller));
        Optional<Finding> elsewhere = KeyLookupRules.elsewhere(request);
        return Stream.concat(
                account,
                elsewhere.isPresent()
                        ? elsewhere.stream()
                        : lookedUp(request, facts.key().key()));
    }

    private Stream<Finding> lookedUp(ExportRequest request, Fact<KeyFact> key) {
        Stream<Finding> exists = Stream.of(KeyLookupRules.exists(request, key));
        return key instanceof Fact.Absent
                ? exists
                : Stream.of(
                                exists,
                                key.judge(
                                        Condition.KEY_REGION, found -> KeyRules.region(found, request.sourceRegion())),
                                key.judge(Condition.KEY_ENABLED, KeyRules::enabled),
                                key.judge(Condition.KEY_TYPE, KeyRules::type),
                                key.judge(Condition.KEY_MANAGER, KeyRules::manager),
                                facts.caller().caller().judge(Condition.KEY_GRANT, this::grant))
                        .flatMap(each -> each);
    }

    private Finding grant(CallerFact caller) {
        return KeyLookupRules.grant(caller, facts.key().policy(), facts.caller().permissions());
    }
}
