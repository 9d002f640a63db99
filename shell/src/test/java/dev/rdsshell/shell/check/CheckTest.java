package dev.rdsshell.shell.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.completions.eligibility.Condition;
import dev.rdsshell.sandbox.fault.Effect;
import dev.rdsshell.sandbox.fault.FaultRule;
import dev.rdsshell.shell.AssertableShell;
import dev.rdsshell.shell.Ended;
import dev.rdsshell.shell.PracticeAccount;
import dev.rdsshell.shell.line.Quoting;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {
    private static final String SLOT_WARNING =
            "six.rdsh:6:\nWARN      slot-free                5 of 5 in us-west-2: With 0 exports that run and 5 starts"
                    + " before it that no line waits for, 5 may run by then, and that is the limit.";

    /** How many a check makes. */
    private static final int CALLS = 16;

    private static final String SOURCE = "arn:aws:rds:us-west-2:123456789012:snapshot:shop-archive-002";

    private final PracticeAccount account = new PracticeAccount();
    private final Path home;

    CheckTest(@TempDir Path home) {
        this.home = home;
    }

    @AfterEach
    void end() {
        account.close();
    }

    @Test
    void settingsThatCannotBeReadAreToldWhereTheyWouldCount() {
        AssertableShell broken = account.shell(home).file(".config/rds-shell/config.yaml", "price-per-gb: [\n");
        String[] start = PracticeAccount.start("my-s3-export");
        broken.run(Stream.concat(Stream.of("check"), Stream.of(start)).toArray(String[]::new))
                .exits(0)
                .says(home.resolve(".config/rds-shell/config.yaml")
                        + " cannot be read, so the built-in settings hold: ");
        broken.run(start).exits(0).neverSays("config.yaml");
    }

    @Test
    void aLineThatCanWorkHasNothingButOk() {
        Ended ended = new CheckedLine().check(account, home).exits(0);
        assertEquals(
                List.of(),
                ended.out().lines().filter(line -> !line.endsWith(" ok")).toList());
        assertEquals(Condition.values().length, ended.out().lines().count(), ended::out);
    }

    @Test
    void whatBlocksStandsFirstWithWhatToDoAndTheExitCodeIsOne() {
        Ended ended = account.shell(home)
                .run(new CheckedLine()
                        .with("--s3-bucket-name", "acme-shop-exports-eu")
                        .words(List.of("check")));
        ended.exits(1).saysOnly();
        assertEquals(
                "BLOCK     bucket-region            acme-shop-exports-eu is in eu-west-1, the source in us-west-2."
                        + " Name a bucket in us-west-2, or copy the snapshot to eu-west-1 first.",
                ended.out().lines().findFirst().orElse(""));
        assertTrue(ended.out().endsWith("\n1 block, 0 warn, 0 cannot be proved, 38 ok.\n"), ended::out);
    }

    @Test
    void aDocumentHasValueProblemAndAdvice() {
        account.shell(home)
                .run(new CheckedLine()
                        .key("alias/shop-retired")
                        .words(
                                List.of("check"),
                                "--output",
                                "json",
                                "--query",
                                "{v: Version, all: Verdict, f: Findings[0]}"))
                .exits(1)
                .printsOnly("""
                        {
                            "v": 1,
                            "all": "block",
                            "f": {
                                "Condition": "key-enabled",
                                "Verdict": "block",
                                "Option": "--kms-key-id",
                                "Value": "Disabled",
                                "Problem": "The key is disabled.",
                                "Advice": "Enable it: aws kms enable-key --key-id arn:aws:kms:us-west-2:123456789012:key/2c4d7b93-0e5f-4a68-8b16-5f4e7a9c1d02"
                            }
                        }
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "rds, DescribeExportTasks, identifier-unused source-idle slot-free",
        "rds, DescribeDBSnapshots, source-exists source-available source-engine source-storage",
        "s3, HeadBucket, bucket-exists bucket-region",
        "s3, GetBucketPolicy, bucket-policy",
        "s3, ListObjectsV2, target-empty",
        "iam, GetRole, role-exists role-trust role-age",
        "iam, SimulatePrincipalPolicy, role-actions caller-start caller-pass-role key-grant",
        "kms, DescribeKey, key-exists key-enabled key-type",
        "kms, GetKeyPolicy, key-grant",
        "sts, GetCallerIdentity, role-account key-account caller-start bucket-owner"
    })
    void whatMayNotBeLookedUpIsNotProvedAndNeverBlocks(String service, String operation, String conditions) {
        account.sandbox()
                .faults()
                .add(FaultRule.always(service, operation, Effect.Refuse.accessDenied(service + ":" + operation)));
        Ended ended = new CheckedLine().check(account, home).exits(0).neverSays("block");
        for (String condition : List.of(conditions.split(" ", -1))) {
            ended.prints(condition + " unproved\n");
        }
        account.shell(home)
                .run(new CheckedLine().words(List.of("check")))
                .exits(0)
                .prints("Cannot be proved: AccessDenied: ");
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void anAnswerThatWentLostLeavesItsConditionsUnprovedAndTheOthersProved(Effect effect) {
        account.always("DescribeExportTasks", effect);
        new CheckedLine()
                .check(account, home)
                .exits(0)
                .prints("identifier-unused unproved\n")
                .prints("source-idle unproved\n")
                .prints("slot-free unproved\n")
                .prints("bucket-exists ok\n");
    }

    @Test
    void anAnswerWithoutABodyCanGoLostAsWell() {
        account.sandbox().faults().add(FaultRule.always("s3", "HeadBucket", new Effect.CutBody()));
        new CheckedLine().check(account, home).exits(0).prints("bucket-exists unproved\n");
    }

    static Stream<Effect> lostAnswers() {
        return Stream.of(
                new Effect.CutBody(),
                new Effect.DropBefore(),
                new Effect.DropAfter(),
                new Effect.BadGateway(),
                Effect.Refuse.throttling());
    }

    @Test
    void whereNoAnswerComesAtAllThereIsNothingToCheckWith() {
        account.sandbox().faults().add(FaultRule.always("*", "*", new Effect.DropBefore()));
        account.shell(home)
                .run(new CheckedLine().words(List.of("check")))
                .exits(255)
                .printsNothing()
                .says("Connection was closed before we received a valid response");
    }

    @ParameterizedTest
    @CsvSource({"DescribeDBClusterSnapshots, cluster-snapshot:ledger-year-end", "DescribeDBClusters, cluster:ledger"})
    void aClusterThatMayNotBeLookedUpIsNotProvedAndNeverBlocks(String operation, String source) {
        account.sandbox()
                .faults()
                .add(FaultRule.always("rds", operation, Effect.Refuse.accessDenied("rds:" + operation)));
        new CheckedLine()
                .source(source)
                .check(account, home)
                .exits(0)
                .neverSays("block")
                .prints("source-exists unproved\n")
                .prints("source-available unproved\n");
    }

    @Test
    void whicheverOfItsCallsIsRefusedAloneNothingBlocksAndSomethingIsNotProved() {
        for (int call = 1; call <= CALLS; call++) {
            account.sandbox().faults().clear();
            account.sandbox()
                    .faults()
                    .add(new FaultRule("*", "*", call, 1, Instant.MIN, Effect.Refuse.accessDenied("that")));
            Ended ended = new CheckedLine().check(account, home).exits(0).neverSays("block");
            assertTrue(ended.out().contains(" unproved\n"), "call " + call + ":\n" + ended.out());
        }
    }

    @Test
    void theTypeOfTheSnapshotAndTheRegionAreLookedAt() {
        new CheckedLine().check(account, home).prints("source-backup ok\n").prints("region-feature ok\n");
    }

    @Test
    void aDryRunTellsWhatBlocksAStartAndStartsNothing() {
        String line = Quoting.quote(List.of(new CheckedLine()
                .with("--s3-bucket-name", "acme-shop-exports-eu")
                .words(List.of())));
        account.shell(home)
                .file("wrong.rdsh", line + "\n")
                .run("run", "wrong.rdsh", "--dry-run")
                .exits(1)
                .says("wrong.rdsh:1:\nBLOCK     bucket-region")
                .says("A dry run: 1 line was prepared and not run, 1 of them cannot work.");
        account.shell(home)
                .run("describe-export-tasks", "--export-task-identifier", "checked")
                .exits(254);
    }

    @Test
    void aDryRunOfWhatCanWorkEndsWell() {
        String line = Quoting.quote(List.of(new CheckedLine().words(List.of())));
        account.shell(home)
                .file("right.rdsh", line + "\n")
                .run("run", "right.rdsh", "--dry-run")
                .exits(0)
                .says("A dry run: 1 line was prepared and not run.");
    }

    @Test
    void aDryRunSeesTheIdentifierThatAnotherStartOfTheScriptHas() {
        for (String more : List.of("", " --no-check")) {
            account.shell(home)
                    .file(
                            "twice.rdsh",
                            script(new CheckedLine(), new CheckedLine().source("snapshot:shop-archive-001"), more))
                    .run("run", "twice.rdsh", "--dry-run")
                    .exits(1)
                    .says(
                            "BLOCK     identifier-unused        The start at twice.rdsh:1 has the identifier checked, too."
                                    + " Give each its own, for example checked-2.")
                    .neverSays("source-idle")
                    .says("2 lines were prepared and not run, 1 of them cannot work.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " --s3-prefix other", " --export-only shop.orders", " --no-check"})
    void aDryRunSeesThatTheSourceIsStillExportedByAStartBefore(String more) {
        dryRun(twoStarts("", more))
                .exits(1)
                .says("six.rdsh:2:\n")
                .says("BLOCK     source-idle              The start of checked before it exports this source,"
                        + " and no line waits for its end. Let 'watch-progress checked' stand before it:");
        dryRun(twoStarts("watch-progress other-one\n", more))
                .exits(1)
                .says("six.rdsh:3:\n")
                .says("BLOCK     source-idle ");
        dryRun(twoStarts("watch-progress checked\n", more)).exits(0).neverSays("source-idle");
        dryRun(twoStarts("watch-progress\n", more)).exits(0).neverSays("source-idle");
    }

    @Test
    void aRepeatedStartUnderAnotherIdentifierIsTakenForTheFirstToTheSamePlaceOnly() {
        dryRun(twoStarts("", " --idempotent")).exits(0).neverSays("BLOCK");
        dryRun(twoStarts("", " --idempotent --s3-prefix other")).exits(1).says("six.rdsh:2:\nBLOCK     source-idle ");
    }

    /** @param between line in front of the second */
    private static String twoStarts(String between, String more) {
        return Quoting.quote(List.of(new CheckedLine().words(List.of()))) + "\n" + between
                + Quoting.quote(List.of(new CheckedLine()
                        .with("--export-task-identifier", "other")
                        .words(List.of())))
                + more + "\n";
    }

    @Test
    void aStartThatCannotWorkTakesNoSlotAndKeepsNoSourceBusy() {
        dryRun(sixStarts("", "").replaceFirst("alias/shop-exports", "alias/shop-retired"))
                .exits(1)
                .says("six.rdsh:1:\nBLOCK     key-enabled ")
                .neverSays("slot-free");
        dryRun(twoStarts("", "").replaceFirst("alias/shop-exports", "alias/shop-retired"))
                .exits(1)
                .neverSays("source-idle");
    }

    @Test
    void aDryRunTakesWhatALaterLineLeavesOutFromTheStartThatStandsBeforeIt() {
        String first = Quoting.quote(List.of(new CheckedLine().words(List.of())));
        for (String again : List.of("start-export-task --like checked", "retry checked")) {
            account.shell(home)
                    .file("again.rdsh", first + "\nwatch-progress checked\n" + again + "\necho later\n")
                    .run("run", "again.rdsh", "--dry-run")
                    .exits(0)
                    .prints(
                            "again.rdsh:3: start-export-task\n    --export-task-identifier checked-2\n    --source-arn ")
                    .prints("again.rdsh:4: echo later\n")
                    .says("again.rdsh:3:\nWhat the line leaves out is taken from the start of checked before it,"
                            + " which there is not yet.");
        }
    }

    @Test
    void aDryRunSeesTheStartsOfAScriptThatItsLinesRun() {
        String start = Quoting.quote(List.of(new CheckedLine().words(List.of())));
        account.shell(home)
                .file("inner.rdsh", start + "\n")
                .file("outer.rdsh", "run inner.rdsh\nwatch-progress checked\nretry checked\n" + start + "\n")
                .run("run", "outer.rdsh", "--dry-run")
                .exits(1)
                .prints("outer.rdsh:3: start-export-task\n    --export-task-identifier checked-2\n")
                .says("outer.rdsh:4:\n")
                .says("The start at inner.rdsh:1 has the identifier checked, too.");
    }

    @Test
    void whatADryRunWouldStartIsNotThereAfterIt() {
        String start = Quoting.quote(List.of(new CheckedLine().words(List.of())));
        account.shell(home)
                .file("one.rdsh", start + "\n")
                .typing("run one.rdsh --dry-run", "retry checked")
                .says("There is no export checked to take values from.");
    }

    @Test
    void aDryRunStillRefusesAnExportThatNobodyStarts() {
        account.shell(home)
                .file("again.rdsh", "start-export-task --like nobody-started-it\n")
                .run("run", "again.rdsh", "--dry-run")
                .exits(252)
                .says("There is no export nobody-started-it to take values from.");
    }

    @Test
    void aDryRunCountsTheSlotsThatTheStartsOfTheScriptTake() {
        for (String more : List.of("", " --no-check")) {
            dryRun(sixStarts("", more)).exits(0).says(SLOT_WARNING);
        }
        dryRun(sixStarts("watch-progress\n", "")).exits(0).neverSays("slot-free");
        dryRun(sixStarts("watch-progress checked-2\n", "")).exits(0).neverSays("slot-free");
        dryRun(sixStarts("watch-progress shop-orders-only\n", "")).exits(0).says(SLOT_WARNING.replace(":6:", ":7:"));
        dryRun(sixStarts("watch-progress --source-arn " + SOURCE + "\n", ""))
                .exits(0)
                .neverSays("slot-free");
        dryRun(sixStarts("", " --watch")).exits(0).neverSays("slot-free");
        dryRun(sixStarts("", "").replace("start-export-task", "queue add start-export-task"))
                .exits(0)
                .neverSays("slot-free");
    }

    @Test
    void theSlotsThatTheAccountHasTakenCountAsWell() {
        account.shell(home).run(PracticeAccount.start("runs-already")).exits(0);
        dryRun(sixStarts("watch-progress checked-1\n", ""))
                .exits(0)
                .says("six.rdsh:7:\nWARN      slot-free                5 of 5 in us-west-2: With 1 exports that run");
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "'try ', ''",
        "'queue add ', ''",
        "'set ID = (', ')'",
        "'assert ', ''",
        "'for ID in (', ' --query ExportTaskIdentifier)\necho ${ID} is begun\nend'"
    })
    void aDryRunChecksAStartWhateverStandsAroundIt(String before, String after) {
        String query = before.equals("assert ") ? " --query 'Status==`STARTING`'" : "";
        String start = Quoting.quote(
                List.of(new CheckedLine().source("snapshot:erp-custom").words(List.of())));
        Ended ended = dryRun(before + start + query + after + "\n")
                .exits(1)
                .says("six.rdsh:1:\nBLOCK     source-engine ")
                .says("A dry run: 1 line was prepared and not run, 1 of them cannot work.")
                .prints(" --export-task-identifier checked");
        if (before.startsWith("for")) {
            ended.prints("six.rdsh:1: for ID in (start-export-task)\n").prints("six.rdsh:2: echo checked is begun\n");
        }
        dryRun(before + start.replace("erp-custom", "shop-before-migration") + query + after + "\n")
                .exits(0)
                .neverSays("BLOCK");
    }

    @Test
    void whatTheQueueWaitsForStandsInNoWayOfWhatIsHandedIn() {
        account.shell(home)
                .run(new CheckedLine().with("--export-task-identifier", "first").words(List.of()))
                .exits(0);
        String start = Quoting.quote(List.of(new CheckedLine().words(List.of())));
        dryRun(start + "\n").exits(1).says("BLOCK     source-idle ");
        dryRun("queue add " + start + "\n").exits(0).neverSays("source-idle");
        dryRun("queue add " + start + "\nqueue add " + start + "\n")
                .exits(1)
                .says("The start at six.rdsh:1 has the identifier checked, too.");
        String onTheWay = start.replace("shop-before-migration", "shop-right-now");
        dryRun(onTheWay + "\n").exits(1).says("BLOCK     source-available ");
        dryRun("queue add " + onTheWay + "\n").exits(0).neverSays("source-available");
    }

    private Ended dryRun(String script) {
        return account.shell(home).file("six.rdsh", script).run("run", "six.rdsh", "--dry-run");
    }

    /** @param beforeTheLast line in front of the sixth */
    private static String sixStarts(String beforeTheLast, String more) {
        StringBuilder script = new StringBuilder();
        for (int start = 1; start <= 6; start++) {
            script.append(start == 6 ? beforeTheLast : "")
                    .append(Quoting.quote(List.of(new CheckedLine()
                            .with("--export-task-identifier", "checked-" + start)
                            .source("snapshot:shop-archive-00" + start)
                            .words(List.of()))))
                    .append(more)
                    .append("\n");
        }
        return script.toString();
    }

    @Test
    void aLoopThatGivesEachStartTheSameIdentifierIsSeen() {
        String line = Quoting.quote(List.of(new CheckedLine().words(List.of())))
                .replace("shop-before-migration", "${S}")
                .replace("'", "\"");
        account.shell(home)
                .file("loop.rdsh", "for S in shop-archive-001 shop-archive-002\n  " + line + "\nend\n")
                .run("run", "loop.rdsh", "--dry-run")
                .exits(1)
                .says("The start at loop.rdsh:2 has the identifier checked, too.");
    }

    @Test
    void whereARepeatedStartIsTakenForStartedNothingIsWrongWithIt() {
        account.shell(home)
                .file("twice.rdsh", script(new CheckedLine(), new CheckedLine(), ""))
                .run("run", "twice.rdsh", "--dry-run", "--idempotent")
                .exits(0)
                .neverSays("BLOCK")
                .neverSays("WARN");
    }

    private static String script(CheckedLine first, CheckedLine second, String more) {
        return Quoting.quote(List.of(first.words(List.of()))) + more + "\n"
                + Quoting.quote(List.of(second.words(List.of()))) + more + "\n";
    }

    @Test
    void eachFindingHasItsLineWithTheValueThatWasFound() {
        account.shell(home)
                .run(new CheckedLine().words(List.of("check")))
                .prints("\nok        source-engine            mysql\n")
                .prints("\nok        bucket-region            us-west-2\n")
                .prints("\nok        key-enabled              Enabled\n");
    }

    @Test
    void theRateOfTheSettingsTellsTheCostWhereverSomethingIsChecked() {
        String cost = "It costs at most 1.00: 100 GB allocated, at 0.010 a GB.";
        String partial = "A partial export is billed in full, by the size of the source.";
        CheckedLine line = new CheckedLine().with("--export-only", "shop.orders");
        priced().run(line.words(List.of("check"))).exits(0).saysOnly(partial, cost);
        priced().run(line.words(List.of("check"), "--query", "Remarks", "--output", "text"))
                .printsOnly(partial + "\t" + cost + "\n");
        priced().run(line.words(List.of(), "--check")).exits(0).says(cost);
        priced().file("one.rdsh", Quoting.quote(List.of(line.words(List.of()))) + "\n")
                .run("run", "one.rdsh", "--dry-run")
                .says(cost);
    }

    private AssertableShell priced() {
        return account.shell(home).file(".config/rds-shell/config.yaml", "price-per-gb: 0.010\n");
    }

    @Test
    void aKeyThatBothSourceAndExportUseIsLookedUpOnce() {
        account.sandbox()
                .faults()
                .add(new FaultRule(
                        "kms", "DescribeKey", 2, Integer.MAX_VALUE, Instant.MIN, Effect.Refuse.accessDenied("again")));
        new CheckedLine()
                .source("cluster-snapshot:ledger-year-end")
                .check(account, home)
                .prints("source-key ok\n")
                .prints("key-enabled ok\n");
    }

    @Test
    void aServerThatCannotPretendLeavesPermissionsUnproved() {
        account.sandbox()
                .faults()
                .add(FaultRule.always(
                        "iam", "SimulatePrincipalPolicy", new Effect.Refuse("NotImplemented", 400, "not implemented")));
        new CheckedLine()
                .check(account, home)
                .exits(0)
                .prints("role-actions unproved\n")
                .neverSays("block");
    }

    @Test
    void withoutCredentialsThereIsNothingToCheckWith() {
        account.shell(home)
                .variable("AWS_ACCESS_KEY_ID", "")
                .variable("AWS_SECRET_ACCESS_KEY", "")
                .run(new CheckedLine().words(List.of("check")))
                .exits(253)
                .printsNothing();
    }

    @Test
    void withKeysThatHaveExpiredThereIsNothingToCheckWith() {
        account.sandbox().faults().add(FaultRule.always("*", "*", Effect.Refuse.expiredToken()));
        account.shell(home)
                .run(new CheckedLine().words(List.of("check")))
                .exits(254)
                .printsNothing()
                .says("An error occurred (ExpiredToken) when calling the GetCallerIdentity operation");
    }

    @Test
    void onlyAStartCanBeChecked() {
        account.shell(home)
                .run("check", "describe-export-tasks")
                .exits(252)
                .says("check knows start-export-task only.");
    }

    @Test
    void aLineThatIsWrongByItselfIsRefusedAsItsCommandWould() {
        account.shell(home)
                .run("check", "start-export-task", "--export-task-identifier", "x")
                .exits(252)
                .says("--source-arn");
    }

    @Test
    void aSourceThatIsWrittenInOtherLettersIsProposedInItsOwn() {
        account.shell(home)
                .run(new CheckedLine().source("snapshot:SHOP-before-migration").words(List.of("check")))
                .exits(0)
                .prints(
                        "WARN      source-exists            The ARN is written SHOP-before-migration, the DB snapshot is"
                                + " shop-before-migration: a start may not find it. Write"
                                + " arn:aws:rds:us-west-2:123456789012:snapshot:shop-before-migration.");
    }

    @Test
    void whatIsFoundUnderAnotherKindOfArnIsProposed() {
        for (String[] pair : new String[][] {
            {"snapshot:ledger", "cluster:ledger"}, {"cluster:shop-before-migration", "snapshot:shop-before-migration"}
        }) {
            account.shell(home)
                    .run(new CheckedLine().source(pair[0]).words(List.of("check")))
                    .exits(1)
                    .prints("write arn:aws:rds:us-west-2:123456789012:" + pair[1] + ".");
        }
    }

    @Test
    void whatHangsOnASourceOrKeyThatIsElsewhereOrMissingIsToldAsUnproved() {
        for (String source :
                List.of("us-west-2:123456789012:snapshot:not-there", "eu-west-1:123456789012:snapshot:x")) {
            new CheckedLine()
                    .with("--source-arn", "arn:aws:rds:" + source)
                    .check(account, home)
                    .prints("source-available unproved\n")
                    .prints("source-engine unproved\n")
                    .prints("source-storage unproved\n");
        }
        new CheckedLine()
                .source("snapshot:not-there")
                .check(account, home)
                .prints("source-key unproved\n")
                .prints("source-clones unproved\n")
                .prints("source-shared unproved\n");
        new CheckedLine()
                .key("alias/not-there")
                .check(account, home)
                .prints("key-exists block\n")
                .prints("key-enabled unproved\n")
                .prints("key-grant unproved\n");
    }

    @Test
    void whatExportsThereAreInThisRegionSaysNothingOfASourceThatIsElsewhere() {
        new CheckedLine()
                .with("--source-arn", "arn:aws:rds:eu-west-1:123456789012:snapshot:shop-eu-weekly")
                .check(account, home)
                .prints("source-region block\n")
                .prints("identifier-unused unproved\n")
                .prints("source-idle unproved\n")
                .prints("slot-free unproved\n");
    }

    @Test
    void whetherARoleOfAnotherAccountMayBePassedIsNotOk() {
        new CheckedLine()
                .with("--iam-role-arn", "arn:aws:iam::111122223333:role/shop-export")
                .check(account, home)
                .prints("role-account block\n")
                .prints("caller-pass-role unproved\n")
                .prints("caller-start ok\n");
    }

    @Test
    void aBucketThatAnyCallMissesIsNotThereAndItsPolicyIsNotSpokenOf() {
        account.sandbox()
                .faults()
                .add(FaultRule.always("s3", "HeadBucket", Effect.Refuse.accessDenied("s3:ListBucket")));
        Ended ended = account.shell(home)
                .run(new CheckedLine()
                        .with("--s3-bucket-name", "nobody-has-this-bucket")
                        .words(List.of("check")));
        ended.exits(1)
                .prints("BLOCK     bucket-exists            There is no bucket nobody-has-this-bucket.")
                .prints("role-actions             Cannot be proved: there is no such bucket.")
                .neverSays("bucket's policy");
        new CheckedLine().check(account, home).exits(0).prints("bucket-policy ok\n");
    }

    @Test
    void aWrongPartitionIsOneBlockAndTheRoleIsNotHeldToIt() {
        Ended ended = new CheckedLine()
                .with("--source-arn", "arn:aws-us-gov:rds:us-west-2:123456789012:snapshot:shop-before-migration")
                .check(account, home)
                .exits(1)
                .prints("source-arn block\n")
                .prints("role-actions ok\n");
        assertEquals(
                1, ended.out().lines().filter(line -> line.endsWith(" block")).count(), ended::out);
    }

    @Test
    void policiesNeedTheArnOfASource() {
        account.shell(home)
                .run(new CheckedLine().with("--source-arn", "shop").words(List.of("check", "--policy")))
                .exits(252)
                .printsNothing()
                .says("The source is not given by its ARN.");
    }

    @Test
    void policiesHaveTheArnsOfTheRequest() {
        account.shell(home)
                .run(new CheckedLine().words(List.of("check", "--policy"), "--query", "CallerPolicy.Statement[2]"))
                .exits(0)
                .printsOnly("""
                        {
                            "Sid": "PassRole",
                            "Effect": "Allow",
                            "Action": [
                                "iam:PassRole"
                            ],
                            "Resource": "arn:aws:iam::123456789012:role/shop-export",
                            "Condition": {
                                "StringEquals": {
                                    "iam:PassedToService": "export.rds.amazonaws.com"
                                }
                            }
                        }
                        """);
    }

    @Test
    void aCheckOnTheStartStopsItWhereSomethingBlocks() {
        new CheckedLine()
                .role("shop-export-wrong-trust")
                .start(account, home, "--check")
                .exits(1)
                .printsNothing()
                .says("BLOCK     role-trust")
                .says("Nothing was started.");
        account.shell(home)
                .run("describe-export-tasks", "--export-task-identifier", "checked")
                .exits(254);
    }

    @Test
    void aProgramThatAsksForADocumentGetsTheBlockAsOne() {
        new CheckedLine()
                .role("shop-export-wrong-trust")
                .start(account, home, "--check", "--output", "json")
                .exits(1)
                .prints("\"Condition\": \"role-trust\"")
                .says("Nothing was started.");
    }

    @Test
    void aCheckOnTheStartThatFindsNothingStartsIt() {
        new CheckedLine()
                .start(account, home, "--check", "--query", "Status")
                .exits(0)
                .printsOnly("\"STARTING\"\n")
                .says("0 block, 0 warn, 0 cannot be proved, 39 ok.");
    }

    @Test
    void aSingleCommandChecksNothingByItself() {
        account.always("DescribeDBSnapshots", new Effect.Refuse("InternalFailure", 400, "must not be asked"));
        new CheckedLine().start(account, home).exits(0).saysOnly();
    }

    @Test
    void bothSwitchesAtOnceAreRefused() {
        new CheckedLine()
                .start(account, home, "--check", "--no-check")
                .exits(252)
                .says("Either --check or --no-check.");
    }
}
