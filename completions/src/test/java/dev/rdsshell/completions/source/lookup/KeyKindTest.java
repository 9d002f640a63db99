package dev.rdsshell.completions.source.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.completions.cache.LookupFailure;
import dev.rdsshell.completions.source.AccountClients;
import dev.rdsshell.completions.source.PlaceInOregon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.AliasListEntry;
import software.amazon.awssdk.services.kms.model.DescribeKeyRequest;
import software.amazon.awssdk.services.kms.model.DescribeKeyResponse;
import software.amazon.awssdk.services.kms.model.KeyListEntry;
import software.amazon.awssdk.services.kms.model.ListAliasesRequest;
import software.amazon.awssdk.services.kms.model.ListAliasesResponse;
import software.amazon.awssdk.services.kms.model.ListKeysRequest;
import software.amazon.awssdk.services.kms.model.ListKeysResponse;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

class KeyKindTest {
    private static final String HERE = "arn:aws:kms:us-west-2:123456789012:";

    private final RecordingSink<KeyRow> sink = new RecordingSink<>();
    private final Set<String> refused = new HashSet<>();
    private final List<Integer> together = new ArrayList<>();

    @Test
    void keysWithoutAliasAreDescribedThoughManyAliasesHaveNoKey() {
        KeyKind.KEYS.asking().ask(new KeyPlace(), sink);

        assertEquals("ok  Enabled", row("alias/export"));
        assertEquals("block The key is pending deletion PendingDeletion", row("without-alias"));
        assertEquals("block There is no key behind this alias ", row("alias/aws/1"));
        assertEquals(List.of(), sink.lacking);
    }

    @Test
    void theOnlyKeyThatNobodyMayDescribeIsNamed() {
        refused.add(HERE + "key/exporting");

        KeyKind.KEYS.asking().ask(new KeyPlace(), sink);

        assertEquals(List.of("AccessDenied: kms:DescribeKey for alias/export"), sink.lacking);
    }

    @Test
    void keysAreDescribedAFewAtATimeAndEachOnce() {
        KeyKind.KEYS.asking().ask(new KeyPlace(), sink);

        assertEquals(List.of(5, 4, 1), together);
    }

    @Test
    void whenSomeHaveBeenRefusedInARowNoMoreIsAskedFor() {
        IntStream.range(1, 9).forEach(number -> refused.add(HERE + "key/none" + number));

        KeyKind.KEYS.asking().ask(new KeyPlace(), sink);

        assertEquals(List.of(5), together);
        assertEquals(List.of("AccessDenied: kms:DescribeKey"), sink.lacking);
    }

    private String row(String name) {
        return sink.rows.stream()
                .filter(row -> row.names().contains(name))
                .map(row -> row.verdict() + " " + row.problem() + " " + row.state())
                .findFirst()
                .orElseThrow();
    }

    /** Names eight aliases of AWS without the keys behind them, as an account does that has never used them. */
    private final class Keys implements KmsClient {
        @Override
        public ListAliasesResponse listAliases(ListAliasesRequest request) {
            Stream<AliasListEntry> ofAws =
                    IntStream.range(1, 9).mapToObj(number -> alias("aws/" + number, "none" + number));
            return ListAliasesResponse.builder()
                    .aliases(Stream.concat(ofAws, Stream.of(alias("export", "exporting")))
                            .toList())
                    .build();
        }

        private AliasListEntry alias(String name, String key) {
            return AliasListEntry.builder()
                    .aliasName("alias/" + name)
                    .aliasArn(HERE + "alias/" + name)
                    .targetKeyId(key)
                    .build();
        }

        @Override
        public ListKeysResponse listKeys(ListKeysRequest request) {
            return ListKeysResponse.builder()
                    .keys(Stream.of("exporting", "without-alias")
                            .map(id -> KeyListEntry.builder()
                                    .keyArn(HERE + "key/" + id)
                                    .build())
                            .toList())
                    .build();
        }

        @Override
        public DescribeKeyResponse describeKey(DescribeKeyRequest request) {
            String key = request.keyId();
            if (refused.contains(key)) {
                throw new LookupFailure(LookupFailure.Kind.DENIED, "AccessDenied: kms:DescribeKey");
            }
            if (key.contains("none")) {
                throw new LookupFailure(LookupFailure.Kind.MISSING, "NotFoundException: kms:DescribeKey");
            }
            return DescribeKeyResponse.builder()
                    .keyMetadata(metadata -> metadata.arn(key)
                            .keyState(key.endsWith("exporting") ? "Enabled" : "PendingDeletion")
                            .keyManager("CUSTOMER")
                            .keySpec("SYMMETRIC_DEFAULT")
                            .keyUsage("ENCRYPT_DECRYPT"))
                    .build();
        }

        @Override
        public String serviceName() {
            return "kms";
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    private final class KeyPlace extends PlaceInOregon implements AccountClients {
        @Override
        public <T> T ask(String action, Function<AccountClients, T> call) {
            return call.apply(this);
        }

        @Override
        public <T> List<T> askTogether(List<Supplier<T>> calls) {
            together.add(calls.size());
            return super.askTogether(calls);
        }

        @Override
        public KmsClient kms() {
            return new Keys();
        }

        @Override
        public RdsClient rds() {
            throw new AssertionError("nobody asks RDS for keys");
        }

        @Override
        public S3Client s3() {
            throw new AssertionError("nobody asks S3 for keys");
        }

        @Override
        public IamClient iam() {
            throw new AssertionError("nobody asks IAM for keys");
        }

        @Override
        public StsClient sts() {
            throw new AssertionError("nobody asks STS for keys");
        }
    }
}
