package dev.rdsshell.completions.source.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.completions.cache.LookupFailure;
import dev.rdsshell.completions.source.AccountClients;
import dev.rdsshell.completions.source.PlaceInOregon;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;

class BucketKindTest {

    @Test
    void whereNobodyMayAskForTheRegionTheBucketsAreThereAndTheReasonIsTold() {
        RecordingSink<BucketRow> sink = new RecordingSink<>();

        BucketKind.BUCKETS.asking().ask(new WithoutRegions(), sink);

        assertEquals(List.of(new BucketRow("acme-old", "")), sink.rows);
        assertEquals(List.of("AccessDenied: s3:GetBucketLocation"), sink.lacking);
    }

    /** A service that lists buckets without their regions, as others than AWS do. */
    private static final class WithoutRegions extends PlaceInOregon {
        @Override
        @SuppressWarnings("unchecked") // only one kind of answer is asked for
        public <T> T ask(String action, Function<AccountClients, T> call) {
            if (action.equals("s3:ListAllMyBuckets")) {
                return (T) ListBucketsResponse.builder()
                        .buckets(Bucket.builder().name("acme-old").build())
                        .build();
            }
            throw new LookupFailure(LookupFailure.Kind.DENIED, "AccessDenied: " + action);
        }
    }
}
