package dev.rdsshell.shell.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WarningMessageTest {
    @Test
    void anEmptyMessageHasNoWarnings() {
        assertReads("");
        assertReads("  ");
        assertReads("{}");
        assertReads("{\"skippedTables\":[],\"skippedObjectives\":[],\"general\":[]}");
    }

    @Test
    void whatSaysNothingIsNoWarning() {
        for (String message : List.of(
                "[]",
                "null",
                "\"\"",
                "[{}]",
                "[null]",
                "{\"general\":[{}]}",
                "{\"skippedTables\":[{\"TableName\":\"\",\"reason\":null}]}",
                "{\"slowTables\":[{\"databaseName\":\"\"},null,\" \"]}")) {
            assertReads(message);
        }
    }

    @Test
    void aListOfObjectsIsReadLikeOneKind() {
        assertReads(
                "[{\"TableName\":\"shop.orders\",\"reason\":\"PERMISSIONS_DO_NOT_EXIST\"},{}]",
                "shop.orders: the master user may not read it: grant it ALL on the tables, then take a new snapshot"
                        + " (PERMISSIONS_DO_NOT_EXIST)");
        assertReads("[{\"reason\":\"a\"}] and more", "[{\"reason\":\"a\"}] and more");
    }

    @Test
    void aKnownReasonIsSaidInWordsWithItsCode() {
        assertReads(
                "{\"skippedTables\":[],\"general\":[{\"reason\":\"FAILED_TO_EXTRACT_TABLES_LIST_FOR_DATABASE\"}]}",
                "the list of tables of a database could not be read, so its tables are missing"
                        + " (FAILED_TO_EXTRACT_TABLES_LIST_FOR_DATABASE)");
    }

    @Test
    void aSkippedTableIsNamedWithItsReason() {
        assertReads(
                "{\"skippedTables\":[{\"TableName\":\"shop.orders\",\"reason\":\"ROW_TOO_LARGE\"},\"shop.a/b\"]}",
                "skipped table: shop.orders: ROW_TOO_LARGE",
                "skipped table: shop.a/b");
    }

    @Test
    void unknownMembersKeepTheirNames() {
        assertReads(
                "{\"slowTables\":[{\"databaseName\":\"shop\",\"rows\":12,\"reason\":[\"a\",\"b\"]}]}",
                "slow tables: database name shop, rows 12: a, b");
    }

    @Test
    void whatIsNoJsonObjectIsShownAsItCame() {
        assertReads("Some tables were skipped.", "Some tables were skipped.");
        assertReads("{\"skippedTables\":[", "{\"skippedTables\":[");
        assertReads("[1]", "[1]");
        assertReads("{} and more", "{} and more");
    }

    @Test
    void aMessageNestedTooDeeplyIsShownAsItCame() {
        String deep = "{\"a\":" + "[".repeat(200) + "]".repeat(200) + "}";
        assertReads(deep, deep);
    }

    private static void assertReads(String message, String... texts) {
        assertEquals(
                List.of(texts),
                WarningMessage.read(message).stream().map(ExportWarning::text).toList());
    }
}
