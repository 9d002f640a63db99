package dev.rdsshell.completions.source.lookup;

import dev.rdsshell.completions.cache.Lookup.Sink;
import dev.rdsshell.completions.cache.LookupFailure;
import dev.rdsshell.completions.source.Place;
import dev.rdsshell.completions.source.lookup.Pages.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;

/**
 * The buckets of the account. Their regions come along when a number of buckets is asked for; a server that does not know
 * this is asked for each bucket by itself, as far as that is bearable.
 */
public final class BucketKind {
    public static final RowKind<BucketRow> BUCKETS = new RowKind<>("buckets", BucketRow.class, true, BucketKind::ask);

    private static final int PAGE = 1000;
    private static final int MOST_ASKED_FOR_SINGLY = 50;

    private BucketKind() {}

    private static void ask(Place place, Sink<BucketRow> sink) {
        List<BucketRow> all = new ArrayList<>();
        Pages.all(sink, token -> {
            ListBucketsResponse page = place.ask("s3:ListAllMyBuckets", account -> account.s3()
                    .listBuckets(request -> request.maxBuckets(PAGE).continuationToken(token)));
            List<BucketRow> rows = page.buckets().stream().map(BucketKind::row).toList();
            all.addAll(rows);
            return new Page<>(rows, page.continuationToken());
        });
        if (all.stream().anyMatch(bucket -> bucket.region().isEmpty())) {
            sink.instead(withRegions(place, sink, all));
        }
    }

    private static BucketRow row(Bucket bucket) {
        String region = bucket.bucketRegion();
        return new BucketRow(bucket.name(), region == null ? "" : region);
    }

    private static List<BucketRow> withRegions(Place place, Sink<BucketRow> sink, List<BucketRow> buckets) {
        List<BucketRow> asked = buckets.stream()
                .limit(MOST_ASKED_FOR_SINGLY)
                .filter(bucket -> bucket.region().isEmpty())
                .toList();
        Map<String, BucketRow> better = new HashMap<>();
        Together.each(place, asked, bucket -> new BucketRow(bucket.name(), region(place, sink, bucket.name())))
                .forEach(bucket -> better.put(bucket.name(), bucket));
        return buckets.stream()
                .map(bucket -> better.getOrDefault(bucket.name(), bucket))
                .toList();
    }

    /** No word for us-east-1, and EU for eu-west-1 (S3 API reference, GetBucketLocation). */
    private static String region(Place place, Sink<BucketRow> sink, String bucket) {
        try {
            String found = place.ask("s3:GetBucketLocation", account -> account.s3()
                    .getBucketLocation(request -> request.bucket(bucket))
                    .locationConstraintAsString());
            if (found == null || found.isEmpty()) {
                return "us-east-1";
            }
            return found.equals("EU") ? "eu-west-1" : found;
        } catch (LookupFailure unknown) {
            sink.lacks(unknown);
            return "";
        }
    }
}
