package dev.rdsshell.sandbox.kms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.sandbox.LoopbackServer;
import dev.rdsshell.sandbox.MovableClock;
import dev.rdsshell.sandbox.account.Keys;
import dev.rdsshell.sandbox.account.StoryKeys;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.AliasListEntry;
import software.amazon.awssdk.services.kms.model.InvalidMarkerException;
import software.amazon.awssdk.services.kms.model.KeyListEntry;
import software.amazon.awssdk.services.kms.model.KeyManagerType;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyState;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.kms.model.KmsInvalidStateException;
import software.amazon.awssdk.services.kms.model.NotFoundException;

/** What the real KMS client sees. */
class KmsServiceTest {
    private static final Instant START = Instant.parse("2026-02-03T04:05:06Z");
    private static final String ARN = "arn:aws:kms:us-west-2:123456789012:key/" + StoryKeys.DOCUMENTED;

    private LoopbackServer server;
    private KmsClient kms;

    @BeforeEach
    void start() throws IOException {
        Keys keys = new Keys();
        new StoryKeys(keys, START).tell();
        server = new LoopbackServer(new KmsService(keys), new MovableClock(START));
        kms = server.client(KmsClient.builder(), "us-west-2");
    }

    @AfterEach
    void stop() {
        kms.close();
        server.close();
    }

    @Test
    void theKeysOfTheRegionAreListedPageByPage() {
        List<List<KeyListEntry>> pages = kms.listKeysPaginator(request -> request.limit(4)).stream()
                .map(page -> page.keys())
                .toList();

        assertEquals(List.of(4, 3), pages.stream().map(List::size).toList());
        assertTrue(pages.stream().flatMap(List::stream).anyMatch(key -> key.keyArn()
                .equals(ARN)));
    }

    @Test
    void aliasesTellTheirKeyUnlessTheyHaveNone() {
        List<AliasListEntry> aliases = kms.listAliases().aliases();

        assertEquals(
                List.of(
                        "alias/aws/rds",
                        "alias/aws/s3",
                        "alias/rds-export",
                        "alias/shop-before-2020",
                        "alias/shop-exports",
                        "alias/shop-locked",
                        "alias/shop-retired",
                        "alias/shop-signing"),
                aliases.stream().map(AliasListEntry::aliasName).toList());
        assertNull(aliases.get(1).targetKeyId());
        assertEquals(StoryKeys.DOCUMENTED, aliases.get(2).targetKeyId());
    }

    @Test
    void theAliasesOfOneKeyAreListed() {
        List<AliasListEntry> aliases =
                kms.listAliases(request -> request.keyId(StoryKeys.EXPORTS)).aliases();

        assertEquals(
                List.of("alias/shop-exports"),
                aliases.stream().map(AliasListEntry::aliasName).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                StoryKeys.DOCUMENTED,
                ARN,
                "alias/rds-export",
                "arn:aws:kms:us-west-2:123456789012:alias/rds-export"
            })
    void aKeyIsFoundByEachOfItsNames(String name) {
        KeyMetadata key = describe(name);

        assertEquals(ARN, key.arn());
        assertEquals(KeyState.ENABLED, key.keyState());
        assertEquals(KeyManagerType.CUSTOMER, key.keyManager());
        assertEquals(KeySpec.SYMMETRIC_DEFAULT, key.keySpec());
        assertEquals(KeyUsageType.ENCRYPT_DECRYPT, key.keyUsage());
        assertTrue(key.enabled());
    }

    @Test
    void eachBrokenKeyShowsWhatIsWrongWithIt() {
        assertEquals(KeyState.DISABLED, describe("alias/shop-retired").keyState());
        assertFalse(describe("alias/shop-retired").enabled());
        assertEquals(
                START.plus(Duration.ofDays(12)),
                describe("alias/shop-before-2020").deletionDate());
        assertEquals(KeyUsageType.SIGN_VERIFY, describe("alias/shop-signing").keyUsage());
        assertEquals(KeyManagerType.AWS, describe("alias/aws/rds").keyManager());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "alias/nothing | Alias arn:aws:kms:us-west-2:123456789012:alias/nothing is not found.",
                "00000000-0000-0000-0000-000000000000 | Key"
                        + " 'arn:aws:kms:us-west-2:123456789012:key/00000000-0000-0000-0000-000000000000' does not exist",
                "shop | Invalid keyId 'shop'",
                "arn:aws:kms:eu-west-1:123456789012:key/" + StoryKeys.SECOND_REGION + " | Invalid arn eu-west-1",
                "arn:aws:kms | Invalid arn arn:aws:kms"
            })
    void aKeyThatIsNotThereIsNamed(String name, String message) {
        NotFoundException exception = assertThrows(NotFoundException.class, () -> describe(name));

        assertEquals(message, exception.awsErrorDetails().errorMessage());
        assertEquals("NotFoundException", exception.awsErrorDetails().errorCode());
    }

    @Test
    void theSameAliasIsAnotherKeyInAnotherRegion() {
        try (KmsClient europe = server.client(KmsClient.builder(), "eu-west-1")) {
            assertEquals(
                    StoryKeys.SECOND_REGION,
                    europe.describeKey(request -> request.keyId("alias/shop-exports"))
                            .keyMetadata()
                            .keyId());
            assertEquals(1, europe.listKeys().keys().size());
        }
    }

    @Test
    void theKeyPolicyIsShown() {
        assertTrue(kms.getKeyPolicy(request -> request.keyId(ARN)).policy().contains("Enable IAM User Permissions"));
        assertThrows(
                NotFoundException.class,
                () -> kms.getKeyPolicy(request -> request.keyId(ARN).policyName("other")));
    }

    @Test
    void aMarkerThatNoPageGaveIsRefused() {
        assertThrows(InvalidMarkerException.class, () -> kms.listKeys(request -> request.marker("made up")));
    }

    private KeyMetadata describe(String name) {
        return kms.describeKey(request -> request.keyId(name)).keyMetadata();
    }

    @Test
    void aKeyThatIsDisabledOrAboutToGoCanBeMended() {
        kms.enableKey(request -> request.keyId(StoryKeys.DISABLED));
        assertEquals(KeyState.ENABLED, state(StoryKeys.DISABLED));

        assertThrows(
                KmsInvalidStateException.class,
                () -> kms.enableKey(request -> request.keyId(StoryKeys.PENDING_DELETION)));
        kms.cancelKeyDeletion(request -> request.keyId(StoryKeys.PENDING_DELETION));
        assertEquals(KeyState.DISABLED, state(StoryKeys.PENDING_DELETION));
        assertThrows(
                KmsInvalidStateException.class,
                () -> kms.cancelKeyDeletion(request -> request.keyId(StoryKeys.PENDING_DELETION)));
    }

    @Test
    void aKeyIsNotMendedByItsAlias() {
        assertThrows(NotFoundException.class, () -> kms.enableKey(request -> request.keyId("alias/shop-retired")));
    }

    private KeyState state(String key) {
        return kms.describeKey(request -> request.keyId(key)).keyMetadata().keyState();
    }
}
