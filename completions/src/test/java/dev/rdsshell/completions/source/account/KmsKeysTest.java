package dev.rdsshell.completions.source.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.completions.cache.Arrivals;
import dev.rdsshell.completions.cache.Cache;
import dev.rdsshell.completions.cache.LookupFailure;
import dev.rdsshell.completions.cache.Shelf;
import dev.rdsshell.completions.source.AccountClients;
import dev.rdsshell.completions.source.PlaceInOregon;
import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.completions.source.lookup.Lookups;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kms.model.AliasListEntry;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.ListAliasesResponse;
import software.amazon.awssdk.services.kms.model.ListKeysResponse;
import software.amazon.awssdk.services.rds.model.DescribeExportTasksResponse;
import software.amazon.awssdk.services.rds.model.ExportTask;

/** An account in which one key has two aliases. */
class KmsKeysTest {
    private static final String HERE = "arn:aws:kms:us-west-2:123456789012:";
    private static final Wanted ANY = new Wanted("", "kms describe-key", Map.of());

    @Test
    void aKeyWithTwoAliasesIsOneRowThatNamesBoth() {
        assertEquals(
                List.of(HERE
                        + "key/one | alias/first | Enabled, symmetric, customer, also alias/second | used 2 times"),
                keys(false));
    }

    @Test
    void whereAnAliasIsInsertedEachIsARow() {
        assertEquals(
                List.of(
                        "alias/first | alias/first | Enabled, symmetric, customer | used 2 times",
                        "alias/second | alias/second | Enabled, symmetric, customer | "),
                keys(true));
    }

    private static List<String> keys(boolean asAlias) {
        Cache cache = new Cache(Runnable::run, Clock.systemUTC(), duration -> {}, new Arrivals(), Shelf.none());
        return new KmsKeys(new Lookups(wanted -> Optional.of(new TwoNames()), cache), () -> asAlias)
                .suggestions(ANY).suggestions().stream()
                        .map(key -> key.value() + " | " + key.label() + " | " + String.join(", ", key.columns()) + " | "
                                + key.note())
                        .toList();
    }

    /** Answers by the action that is asked for; nothing else is wanted of it. */
    private static final class TwoNames extends PlaceInOregon {
        @Override
        @SuppressWarnings("unchecked") // each action has one type of answer
        public <T> T ask(String action, Function<AccountClients, T> call) {
            return (T) answer(action);
        }

        private static Object answer(String action) {
            return switch (action) {
                case "kms:ListAliases" ->
                    ListAliasesResponse.builder()
                            .aliases(alias("first"), alias("second"))
                            .build();
                case "kms:ListKeys" -> ListKeysResponse.builder().build();
                case "rds:DescribeExportTasks" ->
                    DescribeExportTasksResponse.builder()
                            .exportTasks(task("one"), task("two"))
                            .build();
                case "kms:DescribeKey" ->
                    KeyMetadata.builder()
                            .arn(HERE + "key/one")
                            .keyState("Enabled")
                            .keyManager("CUSTOMER")
                            .keySpec("SYMMETRIC_DEFAULT")
                            .keyUsage("ENCRYPT_DECRYPT")
                            .build();
                default -> throw new LookupFailure(LookupFailure.Kind.DENIED, "AccessDenied: " + action);
            };
        }

        /** Some servers do not tell when it ran. */
        private static ExportTask task(String identifier) {
            return ExportTask.builder()
                    .exportTaskIdentifier(identifier)
                    .status("COMPLETE")
                    .kmsKeyId(HERE + "key/one")
                    .build();
        }

        private static AliasListEntry alias(String name) {
            return AliasListEntry.builder()
                    .aliasName("alias/" + name)
                    .aliasArn(HERE + "alias/" + name)
                    .targetKeyId("one")
                    .build();
        }
    }
}
