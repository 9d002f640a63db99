package dev.rdsshell.completions.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.completions.eligibility.Permission.Decision;
import dev.rdsshell.completions.eligibility.PolicyStatement.Effect;
import dev.rdsshell.completions.eligibility.PolicyStatement.Patterns;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LookupRulesTest {
    private static final ExportRequest REQUEST =
            new ExportRequest("orders", Facts.SNAPSHOT, "exports", "", Facts.ROLE, Facts.KEY, List.of(), Facts.REGION);
    private static final String ROOT = "arn:aws:iam::123456789012:root";

    @Test
    void anIdentifierThatIsTakenComesWithOneThatIsFree() {
        Finding finding = IdentifierRules.unused(
                "orders", Fact.of(new ExportFact("orders", Facts.SNAPSHOT, "COMPLETE")), Fact.of(List.of()), Facts.NOW);
        assertEquals(Verdict.BLOCK, finding.verdict());
        assertEquals("Write another one, for example orders-2026-11-22-0130.", finding.advice());
    }

    @Test
    void alsoWhereAnExportOfThisMinuteHasThatOne() {
        ExportFact now = new ExportFact("orders-2026-11-22-0130", Facts.CLUSTER, "STARTING");
        Finding finding = IdentifierRules.unused(
                "orders",
                Fact.of(new ExportFact("orders", Facts.SNAPSHOT, "COMPLETE")),
                Fact.of(List.of(now)),
                Facts.NOW);
        assertEquals("Write another one, for example orders-2026-11-22-0130-2.", finding.advice());
    }

    @Test
    void aBucketHasAName() {
        assertEquals(
                Verdict.BLOCK,
                BucketLookupRules.exists("", Fact.unknown("nothing was asked")).verdict());
    }

    @Test
    void anArnWithoutRegionIsCompletedByHand() {
        SourceArn source =
                SourceArn.parse("arn:aws:rds::123456789012:snapshot:shop").orElseThrow();
        Finding finding = SourceLookupRules.region(source, Facts.REGION);
        assertEquals(Verdict.BLOCK, finding.verdict());
        assertEquals("The ARN of the source names no region.", finding.problem());
    }

    @Test
    void aCorrectedIdentifierIsAlwaysValid() {
        for (String text : List.of("rds:shop_2026", "--", "9lives", "a--b-", "x".repeat(90), "ünïcode")) {
            assertTrue(Identifiers.isValid(Identifiers.corrected(text)), text);
            assertTrue(Identifiers.isValid(Identifiers.dated(text, Facts.NOW)), text);
        }
    }

    @Test
    void thePartitionIsThatOfTheRegion() {
        ExportRequest china =
                new ExportRequest("orders", "shop", "exports", "", "export", "key", List.of(), "cn-north-1");
        assertEquals("arn:aws-cn:s3:::exports", china.bucketArn());
        assertEquals(
                "Write it like arn:aws-cn:rds:cn-north-1:ACCOUNT:snapshot:shop.",
                SourceLookupRules.arn("shop", "cn-north-1").advice());
        assertEquals(
                "Write it like arn:aws-cn:iam::ACCOUNT:role/NAME.",
                RoleLookupRules.arn("export", china.partition()).advice());
        assertEquals(
                "Write arn:aws:rds:us-west-2:1:snapshot:shop.",
                SourceLookupRules.arn("arn:aws-us-gov:rds:us-west-2:1:snapshot:shop", "us-west-2")
                        .advice());
    }

    @Test
    void anInstanceIsToBeExportedByWayOfASnapshot() {
        Finding finding = SourceLookupRules.arn("arn:aws:rds:us-west-2:123456789012:db:shop", Facts.REGION);
        assertEquals("An instance is exported by way of a snapshot: name one of its snapshots.", finding.advice());
    }

    @Test
    void theTwinOfAWrongArnIsProposed() {
        SourceArn arn = SourceArn.parse(Facts.SNAPSHOT).orElseThrow();
        SourceFact twin = Facts.source(
                Facts.CLUSTER_SNAPSHOT, "available", "aurora-postgresql", "provisioned", "aurora", "manual");
        Finding finding = SourceLookupRules.exists(arn, Fact.absent(), Fact.of(twin));
        assertEquals("It is a DB cluster snapshot: write " + Facts.CLUSTER_SNAPSHOT + ".", finding.advice());
    }

    @Test
    void exportsInLowerCaseCountAndThoseBeingCanceledMay() {
        List<ExportFact> five = tasks("in_progress");
        assertEquals(Verdict.BLOCK, SourceLookupRules.slot(five, Facts.REGION).verdict());
        assertEquals(
                Verdict.WARN,
                SourceLookupRules.slot(tasks("CANCELING"), Facts.REGION).verdict());
        assertEquals(
                Verdict.OK,
                SourceLookupRules.slot(five.subList(0, 4), Facts.REGION).verdict());
    }

    @Test
    void aSourceIsBusyHoweverItsNameIsWritten() {
        String typed = Facts.CLUSTER + "A";

        assertEquals(
                Verdict.BLOCK, SourceLookupRules.idle(typed, tasks("STARTING")).verdict());
    }

    private static List<ExportFact> tasks(String status) {
        return Stream.of("a", "b", "c", "d", "e")
                .map(name -> new ExportFact(name, Facts.CLUSTER + name, status))
                .toList();
    }

    @Test
    void aRegionOutsideTheDatedListOnlyWarns() {
        assertEquals(Verdict.WARN, region("me-south-1", "cluster"));
        assertEquals(Verdict.OK, region("me-south-1", "snapshot"));
        assertEquals(Verdict.WARN, region("ap-southeast-7", "cluster-snapshot"));
    }

    private static Verdict region(String region, String kind) {
        String arn = "arn:aws:rds:" + region + ":123456789012:" + kind + ":x";
        return RegionRules.feature(SourceArn.parse(arn).orElseThrow()).verdict();
    }

    @Test
    void threePartsNeedAnEngineWithSchemas() {
        Fact<SourceFact> postgres = Fact.of(Facts.source(Facts.SNAPSHOT, "available", "postgres", "", "gp3", "manual"));
        assertEquals(Verdict.OK, exportOnly(postgres, "shop.public.orders"));
        assertEquals(Verdict.BLOCK, exportOnly(Fact.of(Facts.snapshot()), "shop.public.orders"));
        assertEquals(Verdict.UNPROVED, exportOnly(Fact.unknown("AccessDenied"), "shop.public.orders"));
        assertEquals(Verdict.OK, exportOnly(Fact.of(Facts.snapshot()), "shop.orders"));
        assertEquals(Verdict.BLOCK, exportOnly(postgres, "a.b.c.d"));
        assertEquals(Verdict.BLOCK, exportOnly(postgres, "shop."));
        assertEquals(Verdict.BLOCK, exportOnly(postgres, "x".repeat(205_000)));
    }

    private static Verdict exportOnly(Fact<SourceFact> source, String item) {
        return ExportOnlyRules.list(List.of(item), source.map(SourceFact::engine))
                .verdict();
    }

    @Test
    void aDenyForCallsWithoutTlsIsHarmlessAndOtherConditionsAreOpen() {
        assertEquals(Verdict.OK, bucketPolicy(deny("*", "aws:securetransport")));
        assertEquals(Verdict.UNPROVED, bucketPolicy(deny("*", "aws:sourcevpce")));
        assertEquals(Verdict.BLOCK, bucketPolicy(deny("*")));
        assertEquals(Verdict.BLOCK, bucketPolicy(deny(Facts.ROLE)));
        assertEquals(Verdict.OK, bucketPolicy(deny("arn:aws:iam::123456789012:role/other")));
    }

    @Test
    void keysInTheBucketAreDeniedAsTheyAreWritten() {
        assertEquals(Verdict.BLOCK, bucketPolicy(denying("s3:putobject", "arn:aws:s3:::exports/orders/*")));
        assertEquals(Verdict.OK, bucketPolicy(denying("s3:PutObject", "arn:aws:s3:::exports/ORDERS/*")));
        assertEquals(Verdict.BLOCK, bucketPolicy(denying("s3:PutObject", "arn:aws:s3:::exports/*.parquet")));
    }

    private static PolicyStatement denying(String action, String resource) {
        return statement(Effect.DENY, action, resource, "*");
    }

    @Test
    void whoeverIsLeftOutOfADenyIsNamedHimself() {
        assertEquals(Verdict.OK, bucketPolicy(denyingAllBut(Facts.ROLE)));
        assertEquals(Verdict.BLOCK, bucketPolicy(denyingAllBut(ROOT)));
        assertEquals(Verdict.BLOCK, bucketPolicy(denyingAllBut("123456789012")));
    }

    private static PolicyStatement denyingAllBut(String principal) {
        return new PolicyStatement(
                Effect.DENY,
                new Patterns(List.of("s3:*"), false),
                new Patterns(List.of("*"), false),
                Map.of(),
                Map.of("AWS", List.of(principal)),
                List.of());
    }

    private static Verdict bucketPolicy(PolicyStatement statement) {
        return BucketLookupRules.policy(REQUEST, Fact.of(new Policy(List.of(statement))))
                .verdict();
    }

    private static PolicyStatement deny(String principal, String... conditionKeys) {
        return statement(Effect.DENY, "s3:Put*", "arn:aws:s3:::exports/*", principal, conditionKeys);
    }

    private static PolicyStatement statement(
            Effect effect, String action, String resource, String principal, String... conditionKeys) {
        return new PolicyStatement(
                effect,
                new Patterns(List.of(action), false),
                new Patterns(List.of(resource), false),
                Map.of("AWS", List.of(principal)),
                Map.of(),
                List.of(conditionKeys));
    }

    @Test
    void whatTheRoleLacksTheBucketsPolicyMayGive() {
        List<Permission> lacking = List.of(
                new Permission("s3:PutObject", "arn:aws:s3:::exports/orders/x", Decision.NOT_ALLOWED, List.of()));
        Policy giving = new Policy(List.of(statement(Effect.ALLOW, "s3:*", "arn:aws:s3:::exports/*", Facts.ROLE)));
        assertEquals(Verdict.OK, actions(lacking, Fact.of(giving)));
        assertEquals(Verdict.BLOCK, actions(lacking, Fact.absent()));
        assertEquals(Verdict.WARN, actions(lacking, Fact.unknown("AccessDenied: s3:GetBucketPolicy")));
    }

    @Test
    void whatHangsOnConditionsIsNotProved() {
        List<Permission> open = List.of(new Permission(
                "s3:PutObject", "arn:aws:s3:::exports/x", Decision.NOT_ALLOWED, List.of("aws:SourceArn")));
        assertEquals(Verdict.UNPROVED, actions(open, Fact.absent()));
    }

    private static Verdict actions(List<Permission> permissions, Fact<Policy> bucketPolicy) {
        return RoleLookupRules.actions(REQUEST, permissions, bucketPolicy).verdict();
    }

    @Test
    void theKeysPolicyDecidesOrLeavesItToIam() {
        List<Permission> allowed = List.of(new Permission("kms:CreateGrant", Facts.KEY, Decision.ALLOWED, List.of()));
        List<Permission> missing =
                List.of(new Permission("kms:CreateGrant", Facts.KEY, Decision.NOT_ALLOWED, List.of()));
        assertEquals(Verdict.OK, grant(Effect.ALLOW, ROOT, allowed));
        assertEquals(Verdict.WARN, grant(Effect.ALLOW, ROOT, missing));
        assertEquals(Verdict.OK, grant(Effect.ALLOW, Facts.CALLER.arn(), missing));
        assertEquals(Verdict.OK, grant(Effect.ALLOW, Facts.CALLER.arn(), missing, "kms:grantisforawsresource"));
        assertEquals(Verdict.UNPROVED, grant(Effect.ALLOW, Facts.CALLER.arn(), missing, "aws:sourceip"));
        assertEquals(Verdict.WARN, grant(Effect.ALLOW, "arn:aws:iam::123456789012:role/other", allowed));
        assertEquals(Verdict.BLOCK, grant(Effect.DENY, Facts.CALLER.arn(), allowed));
    }

    private static Verdict grant(
            Effect effect, String principal, List<Permission> permissions, String... conditionKeys) {
        Policy policy = new Policy(List.of(statement(effect, "kms:*", "*", principal, conditionKeys)));
        return KeyLookupRules.grant(Facts.CALLER, Fact.of(policy), Fact.of(permissions))
                .verdict();
    }

    @Test
    void aSessionIsMeantByItsRoleToo() {
        CallerFact session = new CallerFact(Facts.ACCOUNT, "arn:aws:sts::123456789012:assumed-role/exporter/ana");
        Policy policy =
                new Policy(List.of(statement(Effect.ALLOW, "kms:*", "*", "arn:aws:iam::123456789012:role/exporter")));
        assertEquals(
                Verdict.OK,
                KeyLookupRules.grant(session, Fact.of(policy), Fact.unknown("AccessDenied"))
                        .verdict());
    }

    @Test
    void anUnreadableKeyPolicyLeavesTheGrantUnproved() {
        assertEquals(
                Verdict.UNPROVED,
                KeyLookupRules.grant(Facts.CALLER, Fact.unknown("AccessDenied: kms:GetKeyPolicy"), Fact.of(List.of()))
                        .verdict());
    }

    @Test
    void aPrefixSaysWhatWillBecomeOfIt() {
        assertEquals("Write a_b.", PrefixRules.form("a b").advice());
        assertEquals("Leave --s3-prefix out.", PrefixRules.form("/").advice());
        assertEquals(Verdict.OK, PrefixRules.form("nightly/orders").verdict());
        assertEquals(Verdict.WARN, PrefixRules.form("/nightly").verdict());
        assertEquals(Verdict.OK, PrefixRules.form("p".repeat(1_019), "x").verdict());
        assertEquals(Verdict.OK, PrefixRules.form("p".repeat(1_020), "x").verdict());
        assertEquals(
                "Prefix and identifier take 1024 bytes; a key in S3 has 1024 at most.",
                PrefixRules.form("p".repeat(1_021), "x").problem());
    }

    @Test
    void aBucketIsGivenByItsNameAlone() {
        assertEquals(
                "Write exports.",
                BucketLookupRules.exists("s3://exports/nightly", Fact.absent()).advice());
        assertEquals(
                "Write exports.",
                BucketLookupRules.exists("arn:aws-cn:s3:::exports", Fact.absent())
                        .advice());
    }
}
