package dev.rdsshell.shell.aws.facts;

import dev.rdsshell.completions.eligibility.ExportRequest;
import dev.rdsshell.completions.eligibility.Fact;
import dev.rdsshell.completions.eligibility.KeyFact;
import dev.rdsshell.completions.eligibility.KeyLookupRules;
import dev.rdsshell.completions.eligibility.Policy;
import dev.rdsshell.completions.source.fact.KeyReader;
import dev.rdsshell.completions.source.fact.PolicyReader;
import java.util.Optional;
import java.util.Set;

/** A key and its policy. */
record KeyLookup(Lookups lookups) {
    private static final Set<String> ABSENT = Set.of("NotFound");

    /** The key of the request; one that is elsewhere is not looked for. */
    Fact<KeyFact> of(ExportRequest request) {
        return KeyLookupRules.elsewhere(request).isPresent() ? Fact.absent() : describe(request.key());
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
    Fact<Policy> policy(Fact<KeyFact> key) {
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
