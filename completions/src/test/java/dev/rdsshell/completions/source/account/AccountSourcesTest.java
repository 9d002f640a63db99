package dev.rdsshell.completions.source.account;

import static dev.rdsshell.completions.source.account.PracticeAccount.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.completions.match.Matching;
import dev.rdsshell.completions.source.SuggestionSource;
import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Answer.State;
import dev.rdsshell.completions.suggestion.Suggestion;
import dev.rdsshell.completions.suggestion.Suggestion.Prospect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountSourcesTest {
    private static final String ARN = "arn:aws:rds:us-west-2:123456789012:";
    private static final String SNAPSHOT = ARN + "snapshot:shop-2026-q1-close";
    private static final Wanted START = start("", Map.of());

    private PracticeAccount account;
    private AccountSources sources;

    @BeforeAll
    void open() {
        account = new PracticeAccount();
        sources = account.sources();
    }

    @AfterAll
    void close() {
        account.close();
    }

    @Test
    void sourcesAreShownWithWhatHelpsToChoose() {
        Suggestion snapshot = find(sources.sourceArns().suggestions(START), SNAPSHOT);

        assertEquals("shop-2026-q1-close", snapshot.label());
        assertEquals("DB snapshots", snapshot.group());
        assertEquals(List.of("mysql 8.0.39", "100 GiB", "2026-11-10, 12 d", "available", ""), snapshot.columns());
    }

    @Test
    void snapshotsOfClustersAndClustersAreSourcesToo() {
        Answer answer = sources.sourceArns().suggestions(START);

        assertEquals(
                "DB cluster snapshots",
                find(answer, ARN + "cluster-snapshot:ledger-year-end").group());
        assertEquals("DB clusters", find(answer, ARN + "cluster:ledger").group());
        assertTrue(answer.suggestions().stream().anyMatch(row -> row.label().startsWith("awsbackup:")));
    }

    @ParameterizedTest
    @CsvSource({
        "snapshot:shop-right-now, shop-right-now is creating",
        "snapshot:legacy-magnetic, magnetic",
        "snapshot:erp-monthly, oracle-se2 cannot be exported",
        "cluster-snapshot:ledger-v1-final, Serverless v1"
    })
    void whatCannotBeExportedIsMarkedWithTheReason(String source, String reason) {
        Suggestion row = find(sources.sourceArns().suggestions(START), ARN + source);

        assertEquals(Prospect.HOPELESS, row.prospect());
        assertTrue(row.note().contains(reason), row.note());
    }

    @Test
    void aSnapshotThatWasPastedAsAConsoleAddressIsFound() {
        String address = "https://us-west-2.console.aws.amazon.com/rds/home?region=us-west-2#db-snapshot:id="
                + "shop-2026-q1-close";

        assertEquals(SNAPSHOT, best(sources.sourceArns(), start(address, Map.of())));
    }

    @Test
    void theTwinOfAnArnOfTheWrongKindIsProposed() {
        assertEquals(
                ARN + "cluster-snapshot:ledger-year-end",
                best(sources.sourceArns(), start(ARN + "snapshot:ledger-year-end", Map.of())));
    }

    @Test
    void aSourceOfAnotherRegionIsLookedForThereAndTheLineToldToSaySo() {
        String there = "arn:aws:rds:eu-west-1:123456789012:snapshot:shop-eu-weekly";

        Suggestion row = find(sources.sourceArns().suggestions(start(there, Map.of())), there);

        assertEquals("in eu-west-1: give --region eu-west-1 as well", row.note());
    }

    @Test
    void aWordBehindTheBeginningOfAllArnsFindsARow() {
        assertEquals(SNAPSHOT, best(sources.sourceArns(), start(ARN + "2026-q1", Map.of())));
    }

    @Test
    void severalWordsFindARow() {
        assertEquals(SNAPSHOT, best(sources.sourceArns(), start("close mysql 2026", Map.of())));
    }

    @Test
    void bucketsOfEarlierExportsComeFirstAndThoseElsewhereLast() {
        Answer answer = sources.buckets().suggestions(start("", Map.of("--source-arn", List.of(SNAPSHOT))));

        Suggestion first = answer.suggestions().get(0);
        assertEquals("acme-shop-exports", first.value());
        assertEquals(Prospect.PROVEN, first.prospect());
        assertTrue(first.note().startsWith("used "), first.note());
        Suggestion elsewhere = find(answer, "acme-shop-exports-eu");
        assertEquals(Prospect.HOPELESS, elsewhere.prospect());
        assertEquals("not in us-west-2 like the source", elsewhere.note());
    }

    @Test
    void theRegionOfTheSourceDecidesWhichBucketsFit() {
        String source = "arn:aws:rds:eu-west-1:123456789012:snapshot:shop-eu-weekly";
        Answer answer = sources.buckets().suggestions(start("", Map.of("--source-arn", List.of(source))));

        assertEquals(Prospect.USUAL, find(answer, "acme-shop-exports-eu").prospect());
    }

    @Test
    void prefixesAreThoseOfTheBucketLevelByLevelWithoutTheSlashThatFails() {
        Map<String, List<String>> bucket = Map.of("--s3-bucket-name", List.of("acme-shop-exports"));

        assertTrue(
                values(sources.prefixes().suggestions(start("", bucket))).containsAll(List.of("finance", "analytics")));
        assertTrue(values(sources.prefixes().suggestions(start("finance/", bucket)))
                .contains("finance/2025"));
    }

    @Test
    void aFolderThatAnExportWouldWriteOtherwiseIsShownLastWithTheReason() {
        account.put("acme-shop-exports", "a folder/x");
        account.put("acme-shop-exports", "a:folder/x");
        Wanted wanted = start("", Map.of("--s3-bucket-name", List.of("acme-shop-exports")));
        SuggestionSource prefixes = account.sources().prefixes();
        prefixes.suggestions(wanted);
        List<Suggestion> shown = Matching.fitting(prefixes.suggestions(wanted).suggestions(), "");

        assertEquals(
                List.of("a folder: The files will lie in another folder: a_folder", "a:folder: The prefix has a colon"),
                shown.subList(shown.size() - 2, shown.size()).stream()
                        .map(row -> row.value() + ": " + row.note())
                        .toList());
    }

    @Test
    void rolesThatDoNotTrustExportsAreMarked() {
        Answer answer = sources.roles().suggestions(START);

        assertEquals(Prospect.PROVEN, answer.suggestions().get(0).prospect());
        assertTrue(answer.suggestions().stream()
                .anyMatch(role -> role.prospect() == Prospect.HOPELESS
                        && role.note().contains("does not let export.rds.amazonaws.com assume it")));
    }

    @Test
    void keysAreShownByAliasAndInsertedAsTheirArnOrAsTheAlias() {
        Suggestion byArn = sources.keys().suggestions(START).suggestions().stream()
                .filter(key -> key.label().equals("alias/rds-export"))
                .findFirst()
                .orElseThrow();
        account.keysAsAlias = true;
        Suggestion byAlias = find(sources.keys().suggestions(START), "alias/rds-export");
        account.keysAsAlias = false;

        assertTrue(byArn.value().startsWith("arn:aws:kms:us-west-2:123456789012:key/"), byArn.value());
        assertEquals(List.of("Enabled", "symmetric", "customer"), byAlias.columns());
    }

    @Test
    void aDisabledKeyIsMarked() {
        assertTrue(sources.keys().suggestions(START).suggestions().stream()
                .anyMatch(
                        key -> key.prospect() == Prospect.HOPELESS && key.note().contains("disabled")));
    }

    @ParameterizedTest
    @CsvSource({
        "alias/shop-retired, The key is disabled",
        "arn:aws:kms:us-west-2:123456789012:alias/shop-retired, The key is disabled",
        "alias/rds-export, ",
        "alias/shop-retire, ",
    })
    void aKeyIsRefusedByEachOfItsNames(String key, String why) {
        sources.keys().suggestions(START);
        assertEquals(Optional.ofNullable(why), sources.keys().obstacle(start(key, Map.of())));
    }

    @Test
    void aSourceOfTheWrongKindLeadsToItsTwin() {
        sources.sourceArns().suggestions(START);
        assertEquals(
                Optional.of("There is no DB snapshot ledger-year-end, it is a DB cluster snapshot"),
                sources.sourceArns().obstacle(start(ARN + "snapshot:ledger-year-end", Map.of())));
        assertEquals(Optional.empty(), sources.sourceArns().obstacle(start(SNAPSHOT, Map.of())));
        assertEquals(Optional.empty(), sources.sourceArns().obstacle(start("ledger", Map.of())));
    }

    @Test
    void whatTheMenuMarksIsRefusedForTheSameReasonAndNothingElse() {
        Wanted cancel = new Wanted("", "cancel-export-task", Map.of());
        List<Map.Entry<SuggestionSource, Wanted>> lists = List.of(
                Map.entry(sources.exportTasks(), cancel),
                Map.entry(sources.buckets(), START),
                Map.entry(sources.roles(), START),
                Map.entry(sources.keys(), START));
        for (Map.Entry<SuggestionSource, Wanted> list : lists) {
            SuggestionSource source = list.getKey();
            source.suggestions(list.getValue());
            List<Suggestion> all = source.suggestions(list.getValue()).suggestions();
            assertTrue(all.stream().anyMatch(each -> each.prospect() == Prospect.HOPELESS), all::toString);
            for (Suggestion each : all) {
                Optional<String> why = source.obstacle(list.getValue().typing(each.value()));
                assertEquals(each.prospect() == Prospect.HOPELESS, why.isPresent(), each.value());
                assertTrue(why.orElse(each.note()).endsWith(each.note()), why::toString);
            }
        }
    }

    @Test
    void anIdentifierThatWasUsedIsRefusedInAnyLetterCase() {
        SuggestionSource names = sources.newExportTasks();
        names.suggestions(START);
        assertTrue(names.obstacle(start("Shop-Orders-Only", Map.of())).isPresent());
        assertEquals(Optional.empty(), names.obstacle(start("shop-orders-only-2", Map.of())));
    }

    @Test
    void aNewIdentifierIsMadeOfSourceAndDateAndWasNeverUsed() {
        Map<String, List<String>> source = Map.of("--source-arn", List.of(ARN + "snapshot:rds:shop-2026-11-21-12-00"));

        assertEquals(
                List.of("shop-2026-11-21-12-00-20261122", "shop-2026-11-21-12-00-20261122-2"),
                values(sources.newExportTasks().suggestions(start("", source))));
        assertEquals(
                List.of("export-20261122", "export-20261122-2"),
                values(sources.newExportTasks().suggestions(START)));
    }

    @Test
    void anIdentifierIsCalledFreeOnlyWhereAllTasksAreKnown() {
        try (PracticeAccount restricted = new PracticeAccount()) {
            AccountSources known = restricted.sources();
            known.newExportTasks().suggestions(START);
            assertEquals(List.of("free", "free"), about(known.newExportTasks().suggestions(START)));

            restricted.denied.add("rds:DescribeExportTasks");
            AccountSources unknown = restricted.sources();
            unknown.newExportTasks().suggestions(START);
            assertEquals(
                    List.of("not known whether free", "not known whether free"),
                    about(unknown.newExportTasks().suggestions(START)));
        }
    }

    @Test
    void whatThisSessionHasStartedIsNeverProposedAgain() {
        try (PracticeAccount restricted = new PracticeAccount()) {
            restricted.denied.add("rds:DescribeExportTasks");
            restricted.startedHere.add("export-20261122");

            assertEquals(
                    List.of("export-20261122-2", "export-20261122-3"),
                    values(restricted.sources().newExportTasks().suggestions(START)));
        }
    }

    private static List<String> about(Answer answer) {
        return answer.suggestions().stream()
                .flatMap(row -> row.columns().stream())
                .toList();
    }

    @Test
    void forCancelingWhatHasEndedIsOutOfTheQuestion() {
        Answer answer = sources.exportTasks().suggestions(new Wanted("", "cancel-export-task", Map.of()));

        assertEquals("has ended already", find(answer, "shop-canceled").note());
        assertEquals(Prospect.HOPELESS, find(answer, "shop-canceled").prospect());
    }

    @Test
    void partsOfASourceAreThoseOfEarlierExportsOfTheSameDatabase() {
        Answer answer = sources.exportOnly().suggestions(start("", Map.of("--source-arn", List.of(SNAPSHOT))));

        assertEquals("exported by shop-orders-only", find(answer, "shop.orders").note());
        assertEquals(List.of("table"), find(answer, "shop.orders").columns());
        assertEquals(List.of("database"), find(answer, "shop").columns());
        List<String> sizes = answer.suggestions().stream()
                .filter(part -> part.columns().size() == 2)
                .map(part -> part.columns().get(1))
                .toList();
        assertFalse(sizes.isEmpty(), "tables of a file");
        assertTrue(
                sizes.stream().allMatch(size -> size.matches("(below )?[0-9]+([.][0-9]{1,2})? GB")), sizes.toString());
    }

    @ParameterizedTest
    @CsvSource({"--source-arn, latest:shop", "--like, shop-orders-only", "--like, Shop-Orders-Only"})
    void partsAreKnownAlsoOfTheNewestSnapshotAndOfTheSourceOfAnotherExport(String option, String named) {
        Wanted wanted = start("", Map.of(option, List.of(named)));

        assertEquals(
                "exported by shop-orders-only",
                find(sources.exportOnly().suggestions(wanted), "shop.orders").note());
        assertTrue(sources.engine(wanted).orElse("").startsWith("mysql"), "the engine is known");
    }

    @Test
    void whatIsToBeLikeAnExportThatIsNotThereHasNoSource() {
        Wanted wanted = start("", Map.of("--like", List.of("nowhere")));
        assertEquals(
                "give --source-arn first",
                sources.exportOnly().suggestions(wanted).reason());
    }

    @Test
    void aPostgresSourceHasSchemas() {
        Answer answer = sources.exportOnly()
                .suggestions(start("", Map.of("--source-arn", List.of(ARN + "cluster-snapshot:ledger-year-end"))));

        assertEquals(List.of("schema"), find(answer, "ledger.public").columns());
        assertEquals(List.of("database"), find(answer, "postgres").columns());
    }

    @Test
    void onlyTheLastPieceOfAFilterIsSearchedFor() {
        assertEquals(
                List.of("Name=source-arn,Values=", "Name=export-task-identifier,Values="),
                values(sources.filters().suggestions(tasks("Name=n"))));
        assertEquals(
                List.of("Name=status,Values=complete"),
                values(sources.filters().suggestions(tasks("Name=status,Values=complet"))));
    }

    @Test
    void filtersAreCompletedPieceByPiece() {
        SuggestionSource filters = sources.filters();

        assertEquals("Name=status,Values=", best(filters, tasks("stat")));
        assertEquals("Name=status,Values=complete", best(filters, tasks("Name=status,Values=comp")));
        assertEquals("Name=status,Values=complete,failed", best(filters, tasks("Name=status,Values=complete,fail")));
        assertEquals("Values=failed,Name=status", best(filters, tasks("Values=failed,Name=sta")));
        assertEquals("[{\"Name\":\"status\",\"Values\":[\"", best(filters, tasks("[{\"Name\":\"sta")));
        assertEquals(
                "[{\"Name\": \"status\", \"Values\": [\"complete\", \"failed\"]}]",
                best(filters, tasks("[{\"Name\": \"status\", \"Values\": [\"complete\", \"fail")));
        assertEquals(List.of(), values(filters.suggestions(tasks("[{\"Name\":\"status\","))));
        assertEquals(List.of(), values(filters.suggestions(tasks("[{\"Other\":\"sta"))));
        assertEquals(
                "Name=s3-bucket,Values=acme-shop-exports", best(filters, tasks("Name=s3-bucket,Values=acme-shop-exp")));
    }

    @ParameterizedTest
    @CsvSource({
        "rds:DescribeDBSnapshots, true",
        "rds:DescribeDBClusterSnapshots, true",
        "rds:DescribeDBClusters, true",
        "rds:DescribeExportTasks, true",
        "s3:ListAllMyBuckets, false",
        "iam:ListRoles, false",
        "kms:ListAliases, false"
    })
    void whoMayNotLookSomewhereIsToldAndGetsTheRest(String action, boolean ofSources) {
        try (PracticeAccount restricted = new PracticeAccount()) {
            restricted.denied.add(action);
            AccountSources rest = restricted.sources();
            List<SuggestionSource> all =
                    ofSources ? List.of(rest.sourceArns()) : List.of(rest.buckets(), rest.roles(), rest.keys());

            all.forEach(source -> source.suggestions(START));
            List<Answer> answers =
                    all.stream().map(source -> source.suggestions(START)).toList();

            assertTrue(answers.stream().allMatch(answer -> answer.count() > 0), "earlier exports tell the rest");
            List<Answer> denied = answers.stream()
                    .filter(answer -> answer.state() == State.DENIED)
                    .toList();
            assertEquals(1, denied.size());
            assertEquals("AccessDenied: " + action, denied.get(0).reason());
        }
    }

    @Test
    void withoutDescribeKeyTheAliasesStandAllTheSame() {
        try (PracticeAccount restricted = new PracticeAccount()) {
            restricted.denied.add("kms:DescribeKey");
            restricted.denied.add("kms:ListKeys");
            AccountSources rest = restricted.sources();
            rest.keys().suggestions(START);

            Answer answer = rest.keys().suggestions(START);

            assertTrue(answer.suggestions().stream().anyMatch(key -> key.label().equals("alias/rds-export")));
            assertTrue(
                    restricted.asked.stream().filter("kms:DescribeKey"::equals).count() <= 5);
        }
    }

    @Test
    void sourcesOfEarlierExportsComeFirst() {
        Answer answer = sources.sourceArns().suggestions(START);

        Suggestion first = answer.suggestions().get(0);
        assertEquals(Prospect.PROVEN, first.prospect());
        assertTrue(first.note().startsWith("used "), first.note());
        assertFalse(first.columns().isEmpty(), "a source that is still there");
    }

    @Test
    void behindLatestStandTheNamesOfInstancesAndClusters() {
        assertEquals("latest:ledger", best(sources.sourceArns(), start("latest:ledg", Map.of())));
        assertTrue(values(sources.sourceArns().suggestions(start("lat", Map.of()))).stream()
                .allMatch(value -> value.startsWith("latest:")));
    }

    @Test
    void enginesToFilterByAreThoseOfTheAccount() {
        Wanted wanted = new Wanted("Name=engine,Values=", "describe-db-snapshots", Map.of());
        sources.filters().suggestions(wanted);

        List<String> values = values(sources.filters().suggestions(wanted));
        assertTrue(values.contains("Name=engine,Values=mysql"), values.toString());
        assertTrue(values.contains("Name=engine,Values=oracle-se2"), values.toString());
    }

    @Test
    void resourceIdsAreShownByTheNamesOfTheirInstances() {
        Wanted wanted = new Wanted("", "describe-db-snapshots", Map.of());
        sources.resourceIds().suggestions(wanted);

        Suggestion first =
                sources.resourceIds().suggestions(wanted).suggestions().get(0);
        assertTrue(first.value().startsWith("db-"), first.value());
        assertFalse(first.columns().get(0).isEmpty());
    }

    @Test
    void nothingIsAskedForTwiceWithinAMinute() {
        try (PracticeAccount counted = new PracticeAccount()) {
            AccountSources once = counted.sources();
            once.sourceArns().suggestions(START);
            int calls = counted.asked.size();
            once.sourceArns().suggestions(start("shop", Map.of()));

            assertEquals(calls, counted.asked.size());
            assertFalse(counted.asked.isEmpty());
        }
    }

    private static Wanted tasks(String typed) {
        return new Wanted(typed, "describe-export-tasks", Map.of());
    }

    /** What a menu would offer first; asked for twice, since the first time begins the look-up. */
    private static String best(SuggestionSource source, Wanted wanted) {
        source.suggestions(wanted);
        Answer answer = source.suggestions(wanted);
        return Matching.fitting(answer.suggestions(), answer.sought().orElse(wanted.typed()))
                .get(0)
                .value();
    }

    private static Suggestion find(Answer answer, String value) {
        return answer.suggestions().stream()
                .filter(suggestion -> suggestion.value().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError(value + " is not among " + values(answer)));
    }

    private static List<String> values(Answer answer) {
        return answer.suggestions().stream().map(Suggestion::value).toList();
    }
}
