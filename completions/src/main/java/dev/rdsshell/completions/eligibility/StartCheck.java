package dev.rdsshell.completions.eligibility;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every rule, over the facts of one request. Says of each condition one thing. */
public final class StartCheck {
    private StartCheck() {}

    /** In the order of {@link Condition}. */
    public static List<Finding> findings(TaskFacts facts) {
        return Stream.of(
                        identifier(facts),
                        new CheckOfSource(facts).findings(),
                        exports(facts),
                        new CheckOfBucket(facts).findings(),
                        new CheckOfRole(facts).findings(),
                        new CheckOfKey(facts).findings(),
                        caller(facts))
                .flatMap(each -> each)
                .sorted(Comparator.comparing(Finding::condition))
                .toList();
    }

    private static Stream<Finding> identifier(TaskFacts facts) {
        String identifier = facts.request().identifier();
        Finding syntax = IdentifierRules.syntax(identifier);
        Fact<ExportFact> same = syntax.blocks()
                ? Fact.unknown(Missing.IDENTIFIER)
                : new CheckOfSource(facts).inItsRegion(facts.exports().sameIdentifier());
        return Stream.of(
                syntax, IdentifierRules.unused(identifier, same, facts.exports().running(), facts.now()));
    }

    private static Stream<Finding> exports(TaskFacts facts) {
        ExportRequest request = facts.request();
        Fact<List<ExportFact>> running =
                new CheckOfSource(facts).inItsRegion(facts.exports().running());
        return Stream.concat(
                running.judge(Condition.SOURCE_IDLE, tasks -> SourceLookupRules.idle(request.sourceArn(), tasks)),
                running.judge(Condition.SLOT_FREE, tasks -> SourceLookupRules.slot(tasks, request.region())));
    }

    private static Stream<Finding> caller(TaskFacts facts) {
        Fact<List<Permission>> permissions = facts.caller().permissions();
        return Stream.concat(
                permissions.judge(Condition.CALLER_START, CallerRules::start),
                new CheckOfRole(facts)
                        .ofThisAccount(permissions)
                        .judge(Condition.CALLER_PASS_ROLE, CallerRules::passRole));
    }
}
