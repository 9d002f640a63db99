package dev.rdsshell.completions.eligibility;

import dev.rdsshell.completions.eligibility.PolicyStatement.Effect;
import dev.rdsshell.completions.eligibility.PolicyStatement.Patterns;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Facts of an account in which everything is well, for tests that change one of them. */
final class Facts {
    static final String ACCOUNT = "123456789012";
    static final String REGION = "us-west-2";
    static final Instant NOW = Instant.parse("2026-11-22T01:30:00Z");
    static final String SNAPSHOT = "arn:aws:rds:us-west-2:123456789012:snapshot:shop-weekly";
    static final String CLUSTER_SNAPSHOT = "arn:aws:rds:us-west-2:123456789012:cluster-snapshot:ledger-year-end";
    static final String CLUSTER = "arn:aws:rds:us-west-2:123456789012:cluster:ledger";
    static final String KEY = "arn:aws:kms:us-west-2:123456789012:key/1f0e8a52-6b1d-4c39-9a57-3d2c5e7b9a01";
    static final String ROLE = "arn:aws:iam::123456789012:role/shop-export";
    static final CallerFact CALLER = new CallerFact(ACCOUNT, "arn:aws:iam::123456789012:user/ana");

    private Facts() {}

    static SourceFact snapshot() {
        return source(SNAPSHOT, "available", "mysql", "", "gp3", "manual");
    }

    static SourceFact source(
            String arn, String status, String engine, String engineMode, String storageType, String type) {
        return new SourceFact(
                SourceArn.parse(arn).orElseThrow(),
                status,
                engine,
                "8.0.39",
                engineMode,
                storageType,
                type,
                Optional.of(NOW),
                100,
                "",
                "");
    }

    static KeyFact key() {
        return key("Enabled", "CUSTOMER", "SYMMETRIC_DEFAULT", "ENCRYPT_DECRYPT");
    }

    static KeyFact key(String state, String manager, String spec, String usage) {
        return new KeyFact(KEY, state, manager, spec, usage);
    }

    static RoleFact role(PolicyStatement... trust) {
        return new RoleFact(ROLE, Optional.of(NOW.minusSeconds(86_400)), new Policy(List.of(trust)), "");
    }

    static PolicyStatement trust(Effect effect, String service, String... conditionKeys) {
        return new PolicyStatement(
                effect,
                new Patterns(List.of("sts:AssumeRole"), false),
                new Patterns(List.of("*"), false),
                Map.of("Service", List.of(service)),
                Map.of(),
                List.of(conditionKeys));
    }
}
