package dev.rdsshell.sandbox.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.sandbox.account.Account;
import dev.rdsshell.sandbox.account.Bucket;
import dev.rdsshell.sandbox.account.Ending;
import dev.rdsshell.sandbox.account.Export;
import dev.rdsshell.sandbox.account.Pace;
import dev.rdsshell.sandbox.account.StoredObject;
import dev.rdsshell.sandbox.account.Story;
import dev.rdsshell.sandbox.account.StoryBuckets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.rds.model.ExportSourceType;

class StateDirectoryTest {
    private static final Instant FIRST_START = Instant.parse("2026-02-03T04:05:06.789Z");
    private static final Instant SECOND_START = FIRST_START.plus(Duration.ofDays(3));

    private final Path folder;

    StateDirectoryTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theStoryOfASecondStartIsThatOfTheFirst() throws IOException {
        List<Export> first = within(FIRST_START, (account, directory) -> account.allExports());

        List<Export> second = within(SECOND_START, (account, directory) -> account.allExports());

        assertEquals(first, second);
        assertFalse(first.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("exports")
    void anExportIsThereAgainAsItWas(Export export) throws IOException {
        within(FIRST_START, (account, directory) -> {
            account.exports("us-west-2").put(export);
            return "";
        });

        assertEquals(Optional.of(export), within(SECOND_START, (account, directory) -> account.exports("us-west-2")
                .find("kept")));
    }

    @Test
    void anObjectIsThereAgainWithItsHeadersAndAsAPlainFile() throws IOException {
        StoredObject object =
                StoredObject.of("a/b.txt", "content".getBytes(UTF_8), FIRST_START, Map.of("x-amz-meta-a", "b"));
        within(FIRST_START, (account, directory) -> {
            account.buckets().put(StoryBuckets.DOCUMENTED, object);
            return "";
        });

        StoredObject again = within(SECOND_START, (account, directory) -> account.buckets()
                .object(StoryBuckets.DOCUMENTED, "a/b.txt")
                .orElseThrow());

        assertEquals("content", new String(again.content(), UTF_8));
        assertEquals(FIRST_START, again.lastModified());
        assertEquals(object.eTag(), again.eTag());
        assertEquals(Map.of("x-amz-meta-a", "b"), again.headers());
        assertEquals("content", Files.readString(folder.resolve("s3/amzn-s3-demo-bucket/a/b.txt")));
    }

    @Test
    void whatWasDeletedStaysDeletedEvenIfTheStoryHadIt() throws IOException {
        within(FIRST_START, (account, directory) -> {
            account.buckets().delete(StoryBuckets.EXPORTS, "README.txt");
            account.buckets().remove(StoryBuckets.DOCUMENTED);
            return "";
        });

        within(SECOND_START, (account, directory) -> {
            assertTrue(
                    account.buckets().object(StoryBuckets.EXPORTS, "README.txt").isEmpty());
            assertTrue(account.buckets().find(StoryBuckets.DOCUMENTED).isEmpty());
            assertTrue(account.buckets()
                    .find(StoryBuckets.DENYING)
                    .flatMap(Bucket::policy)
                    .isPresent());
            return "";
        });
    }

    @Test
    void aFileThatSomebodyAddedIsAnObject() throws IOException {
        within(FIRST_START, (account, directory) -> "");
        Files.writeString(folder.resolve("s3/acme-shop-exports/by-hand.txt"), "by hand");

        String content = within(
                SECOND_START,
                (account, directory) -> new String(
                        account.buckets()
                                .object(StoryBuckets.EXPORTS, "by-hand.txt")
                                .orElseThrow()
                                .content(),
                        UTF_8));

        assertEquals("by hand", content);
    }

    @Test
    void whatLandedOnceDoesNotLandAgain() throws IOException {
        assertEquals(true, within(FIRST_START, (account, directory) -> directory.land("us-west-2/kept")));

        assertEquals(false, within(SECOND_START, (account, directory) -> directory.land("us-west-2/kept")));
    }

    @Test
    void twoSandboxesDoNotShareAFolder() throws IOException {
        try (StateDirectory first = StateDirectory.open(folder, FIRST_START)) {
            IOException refusal = assertThrows(IOException.class, () -> StateDirectory.open(folder, SECOND_START)
                    .close());
            assertTrue(String.valueOf(refusal.getMessage()).startsWith("Another sandbox is running on " + folder));
            assertEquals(FIRST_START, first.started());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "nonsense\n",
                "[]\n",
                "{\"version\":99}\n",
                "{\"event\":\"started\",\"at\":\"yesterday\"}\n",
                "{\"event\":\"started\",\"at\":\"2026-02-03T04:05:06Z\"}{\"event\":\"landed\",\"export\":\"a\"}\n",
                "{\"event\":\"started\",\"at\":\"2026-02-03T04:05:06Z\"}\n{\"event\":\"export-moved\"}\n",
                "{\"event\":\"started\",\"at\":\"2026-02-03T04:05:06Z\"}\n\n",
                "{\"event\":\"started\",\"at\":\"2026-02-03T04:05:06Z\"}\n{\"event\":\"object-put\",\"bucket\":\"b\",\"key\":\"k\"}\n",
            })
    void aDamagedJournalIsNamedAndLeftAlone(String content) throws IOException {
        Path journal = Files.writeString(folder.resolve("journal.json"), content);

        assertRefused(journal);

        assertEquals(content, Files.readString(journal));
    }

    @Test
    void aJournalThatWasCutOffIsNamedAndLeftAlone() throws IOException {
        within(FIRST_START, (account, directory) -> directory.land("us-west-2/kept"));
        Path journal = folder.resolve("journal.json");
        byte[] whole = Files.readAllBytes(journal);

        for (int missing : List.of(1, 2, 10)) {
            byte[] cutOff = Arrays.copyOf(whole, whole.length - missing);
            Files.write(journal, cutOff);
            assertRefused(journal);
            assertArrayEquals(cutOff, Files.readAllBytes(journal));
        }
    }

    @Test
    void aJournalThatIsNotTextIsNamed() throws IOException {
        assertRefused(Files.write(folder.resolve("journal.json"), new byte[] {(byte) 0xff, 0, 1, '\n'}));
    }

    private void assertRefused(Path journal) {
        IOException refusal =
                assertThrows(DamagedJournalException.class, () -> StateDirectory.open(folder, SECOND_START)
                        .close());
        assertTrue(String.valueOf(refusal.getMessage()).startsWith(journal + " is damaged: "));
    }

    @Test
    void startingAfreshForgetsEverything() throws IOException {
        within(FIRST_START, (account, directory) -> {
            account.clear();
            directory.startAfresh(SECOND_START);
            return "";
        });

        assertFalse(Files.exists(folder.resolve("s3")));
        assertEquals(SECOND_START, within(SECOND_START, (account, directory) -> directory.started()));
    }

    static List<Export> exports() {
        return List.of(
                export(new Ending.Completes(Optional.empty())),
                export(new Ending.Completes(Optional.of("{\"skippedTables\":[]}"))),
                export(new Ending.Fails(40, "An unknown internal error occurred.")),
                export(new Ending.Stalls(31)),
                export(new Ending.Stalls(31)).canceledAt(SECOND_START));
    }

    private static Export export(Ending ending) {
        return new Export(
                "kept",
                "us-west-2",
                "arn:aws:rds:us-west-2:123456789012:snapshot:rds:shop-2026",
                ExportSourceType.SNAPSHOT,
                Optional.of(FIRST_START),
                StoryBuckets.DOCUMENTED,
                "prefix \"quoted\"",
                "arn:aws:iam::123456789012:role/shop-export",
                "alias/shop-exports",
                List.of("shop.orders"),
                FIRST_START,
                Optional.empty(),
                new Pace(Duration.ofSeconds(5), Duration.ofMillis(10_500), Duration.ofSeconds(1)),
                63.4,
                ending);
    }

    private interface Use<T> {
        T with(Account account, StateDirectory directory);
    }

    /** One start of a sandbox on the folder, and its end. */
    private <T> T within(Instant now, Use<T> use) throws IOException {
        try (StateDirectory directory = StateDirectory.open(folder, now)) {
            Account account = new Account(directory, directory::exportChanged);
            new Story(account, 0).tell(directory.started());
            directory.restore(account);
            return use.with(account, directory);
        }
    }
}
