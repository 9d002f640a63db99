package dev.rdsshell.sandbox.landing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.sandbox.account.Account;
import dev.rdsshell.sandbox.account.BucketKeeper;
import dev.rdsshell.sandbox.account.Ending;
import dev.rdsshell.sandbox.account.Export;
import dev.rdsshell.sandbox.account.Pace;
import dev.rdsshell.sandbox.account.StoredObject;
import dev.rdsshell.sandbox.account.Story;
import dev.rdsshell.sandbox.account.StoryBuckets;
import dev.rdsshell.sandbox.account.StoryKeys;
import dev.rdsshell.sandbox.export.Lifecycle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.rds.model.ExportSourceType;

class ExportFilesTest {
    private static final Instant START = Instant.parse("2026-02-03T04:05:06Z");
    private static final Instant LATER = START.plus(Duration.ofDays(1));
    private static final String MYSQL = "snapshot:shop-before-migration";
    private static final String POSTGRESQL = "cluster:ledger";
    private static final Ending COMPLETE = new Ending.Completes(Optional.empty());

    private final Account account = new Account(BucketKeeper.NONE, export -> {});

    @BeforeEach
    void tellTheStory() {
        new Story(account, 0).tell(START);
    }

    @Test
    void aCompleteExportLeavesItsTwoFilesBelowPrefixAndIdentifier() {
        land(export("nightly", MYSQL, List.of(), COMPLETE));

        assertEquals(
                List.of(
                        "nightly/my-export/export_info_my-export.json",
                        "nightly/my-export/export_tables_info_my-export_from_1_to_6.json"),
                keys());
    }

    @Test
    void withoutAPrefixTheIdentifierIsTheFolder() {
        land(export("", MYSQL, List.of(), COMPLETE));

        assertEquals("my-export/export_info_my-export.json", keys().get(0));
    }

    @Test
    void charactersThatAPathCannotHoldBecomeUnderscores() {
        land(export("a b\\c`d\"e", MYSQL, List.of(), COMPLETE));

        assertEquals("a_b_c_d_e/my-export/export_info_my-export.json", keys().get(0));
    }

    @Test
    void theExportIsDescribedWithFractionsOfGigabytes() {
        land(export("nightly", MYSQL, List.of("shop.orders"), COMPLETE));

        JsonNode info = read("nightly/my-export/export_info_my-export.json");
        assertEquals("COMPLETE", text(info, "status"));
        assertEquals("my-export", text(info, "exportTaskIdentifier"));
        assertEquals("nightly/my-export", text(info, "exportedFilesPath"));
        assertEquals("100", info.field("percentProgress").orElseThrow().asNumber());
        assertEquals("12.5", info.field("totalExportedDataInGB").orElseThrow().asNumber());
        assertEquals("2026-02-03T04:45:06Z", text(info, "taskEndTime"));
        assertEquals(
                "shop.orders",
                info.field("exportOnly").orElseThrow().asArray().get(0).text());
    }

    @Test
    void theTablesOfTheMysqlFamilyHaveTwoPartsAndThoseOfPostgresqlThree() {
        land(export("m", MYSQL, List.of(), COMPLETE));
        land(export("p", POSTGRESQL, List.of(), COMPLETE));

        assertEquals(
                List.of(
                        "shop.customers",
                        "shop.orders",
                        "shop.order_items",
                        "shop.payments",
                        "shop.products",
                        "shop.reviews"),
                targets("m/my-export/export_tables_info_my-export_from_1_to_6.json"));
        assertEquals(
                List.of(
                        "ledger.public.accounts",
                        "ledger.public.entries",
                        "ledger.public.transfers",
                        "ledger.audit.events",
                        "ledger.reporting.daily_balances"),
                targets("p/my-export/export_tables_info_my-export_from_1_to_5.json"));
    }

    @Test
    void theSizesOfTheTablesAddUpToTheWhole() {
        land(export("nightly", MYSQL, List.of(), COMPLETE));

        double sum = perTable("nightly/my-export/export_tables_info_my-export_from_1_to_6.json").stream()
                .mapToDouble(table ->
                        Double.parseDouble(table.field("sizeGB").orElseThrow().asNumber()))
                .sum();
        assertEquals(12.5, sum, 0.000001);
    }

    @Test
    void aTableTellsTheTypesOfItsColumns() {
        land(export("nightly", MYSQL, List.of(), COMPLETE));

        JsonNode column = perTable("nightly/my-export/export_tables_info_my-export_from_1_to_6.json")
                .get(0)
                .field("schemaMetadata")
                .flatMap(metadata -> metadata.field("originalTypeMappings"))
                .orElseThrow()
                .asArray()
                .get(0);
        assertEquals("id", text(column, "columnName"));
        assertEquals("bigint", text(column, "originalType"));
        assertEquals("int64", text(column, "expectedExportedType"));
    }

    @Test
    void onlyWhatIsNamedIsExported() {
        land(export("t", MYSQL, List.of("shop.orders", "shop.reviews"), COMPLETE));
        land(export("s", POSTGRESQL, List.of("ledger.public"), COMPLETE));

        assertEquals(
                List.of("shop.orders", "shop.reviews"),
                targets("t/my-export/export_tables_info_my-export_from_1_to_2.json"));
        assertEquals(
                List.of("ledger.public.accounts", "ledger.public.entries", "ledger.public.transfers"),
                targets("s/my-export/export_tables_info_my-export_from_1_to_3.json"));
    }

    @Test
    void aNameThatFitsNothingIsNoted() {
        land(export("t", MYSQL, List.of("shop.nothing"), COMPLETE));

        JsonNode note = perTable("t/my-export/export_tables_info_my-export_from_1_to_1.json")
                .get(0);
        assertEquals("shop.nothing", text(note, "target"));
        assertEquals("Nothing of this name was found in the source.", text(note, "warningMessage"));
    }

    @Test
    void anExportThatFailedHalfwayLeavesWhatWasFinished() {
        land(export("nightly", MYSQL, List.of(), new Ending.Fails(50, "An unknown internal error occurred.")));

        assertEquals("FAILED", text(read("nightly/my-export/export_info_my-export.json"), "status"));
        assertEquals(
                List.of("shop.customers", "shop.orders", "shop.order_items"),
                targets("nightly/my-export/export_tables_info_my-export_from_1_to_3.json"));
    }

    @Test
    void anExportThatNeverGotBeyondStartingLeavesNothing() {
        land(export("nightly", MYSQL, List.of(), new Ending.Fails(0, "The S3 bucket isn't valid")));

        assertTrue(keys().isEmpty());
    }

    @Test
    void theSameExportLeavesTheSameBytes() {
        land(export("a", MYSQL, List.of(), COMPLETE));
        byte[] first = object("a/my-export/export_tables_info_my-export_from_1_to_6.json")
                .content();
        land(export("a", MYSQL, List.of(), COMPLETE));

        assertArrayEquals(
                first,
                object("a/my-export/export_tables_info_my-export_from_1_to_6.json")
                        .content());
    }

    @Test
    void theFilesAreEncryptedWithTheKeyAndAsOldAsTheEnd() {
        land(export("a", MYSQL, List.of(), COMPLETE));

        StoredObject info = object("a/my-export/export_info_my-export.json");
        assertEquals("aws:kms", info.headers().get("x-amz-server-side-encryption"));
        assertEquals(
                "arn:aws:kms:us-west-2:123456789012:key/" + StoryKeys.EXPORTS,
                info.headers().get("x-amz-server-side-encryption-aws-kms-key-id"));
        assertEquals(Instant.parse("2026-02-03T04:45:06Z"), info.lastModified());
    }

    private void land(Export export) {
        new ExportFiles(account).land(export, Lifecycle.at(export, LATER));
    }

    private Export export(String prefix, String source, List<String> exportOnly, Ending ending) {
        return new Export(
                "my-export",
                "us-west-2",
                "arn:aws:rds:us-west-2:123456789012:" + source,
                ExportSourceType.SNAPSHOT,
                Optional.of(START),
                StoryBuckets.DOCUMENTED,
                prefix,
                "arn:aws:iam::123456789012:role/shop-export",
                "alias/shop-exports",
                exportOnly,
                START,
                Optional.empty(),
                new Pace(Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofMinutes(1)),
                12.5,
                ending);
    }

    private List<String> keys() {
        return List.copyOf(account.buckets().objects(StoryBuckets.DOCUMENTED).keySet());
    }

    private StoredObject object(String key) {
        return account.buckets().object(StoryBuckets.DOCUMENTED, key).orElseThrow();
    }

    private JsonNode read(String key) {
        return JsonNode.parser().parse(new String(object(key).content(), UTF_8));
    }

    private List<JsonNode> perTable(String key) {
        return read(key).field("perTableStatus").orElseThrow().asArray();
    }

    private List<String> targets(String key) {
        return perTable(key).stream().map(table -> text(table, "target")).toList();
    }

    private static String text(JsonNode node, String name) {
        return node.field(name).orElseThrow().text();
    }
}
