package dev.rdsshell.shell.aws.facts;

import dev.rdsshell.completions.eligibility.ExportRequest;
import dev.rdsshell.completions.eligibility.Fact;
import dev.rdsshell.completions.eligibility.KeyFact;
import dev.rdsshell.completions.eligibility.KeyLookupRules;
import dev.rdsshell.completions.eligibility.Policy;
import dev.rdsshell.completions.eligibility.TaskFacts;
import dev.rdsshell.completions.source.fact.KeyReader;
import dev.rdsshell.completions.source.fact.PolicyReader;
import java.util.Optional;
import java.util.Set;

/** A key and its policy. */
record KeyLookup(Lookups lookups) {
    private static final Set<String> ABSENT = Set.of("NotFound");

    TaskFacts.OfKey of(ExportRequest request) {
        if (KeyLookupRules.elsewhere(request).isPresent()) {
            return new TaskFacts.OfKey(Fact.absent(), Fact.absent());
        }
        Fact<KeyFact> key = describe(request.key());
        return new TaskFacts.OfKey(key, policy(key));
    }

    Fact<KeyFact> describe(String key) {
        return lookups.find(
                "DescribeKey",
                "kms:DescribeKey",
                ABSENT,
                clients -> Optional.of(KeyReader.of(
                        clients.kms().describeKey(query -> query.keyId(key)).keyMetadata())));
    }

    /** A policy is asked for by the ARN, never by an alias. */
    private Fact<Policy> policy(Fact<KeyFact> key) {
        if (key instanceof Fact.Known<KeyFact> known) {
            return lookups.find("GetKeyPolicy", "kms:GetKeyPolicy", ABSENT, clients -> Optional.of(clients.kms()
                            .getKeyPolicy(
                                    query -> query.keyId(known.value().arn()).policyName("default"))
                            .policy())
                    .map(PolicyReader::read));
        }
        return key instanceof Fact.Unknown<KeyFact> unknown ? Fact.unknown(unknown.reason()) : Fact.absent();
    }
}
