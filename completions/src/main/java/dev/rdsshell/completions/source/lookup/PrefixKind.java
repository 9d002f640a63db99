package dev.rdsshell.completions.source.lookup;

import dev.rdsshell.completions.cache.Lookup.Sink;
import dev.rdsshell.completions.source.Place;
import dev.rdsshell.completions.source.lookup.Pages.Page;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;

/** One level of a bucket. */
public final class PrefixKind {
    private static final String SLASH = "/";
    private static final int MOST_PAGES = 10;

    private PrefixKind() {}

    /** @param above empty, or the level above with the slash at its end */
    public static RowKind<PrefixRow> of(String bucket, String above) {
        String name = "prefixes of " + bucket + SLASH + above;
        return new RowKind<>(name, PrefixRow.class, false, (place, sink) -> ask(place, sink, bucket, above));
    }

    /** A level without folders may hold millions of objects: after some pages that is enough. */
    private static void ask(Place place, Sink<PrefixRow> sink, String bucket, String above) {
        int[] pages = {0};
        Pages.all(sink, token -> {
            ListObjectsV2Response page =
                    place.ask("s3:ListBucket", account -> account.s3().listObjectsV2(request -> request.bucket(bucket)
                            .prefix(above)
                            .delimiter(SLASH)
                            .continuationToken(token)));
            pages[0]++;
            return new Page<>(
                    page.commonPrefixes().stream()
                            .map(CommonPrefix::prefix)
                            .map(PrefixRow::new)
                            .toList(),
                    pages[0] < MOST_PAGES ? page.nextContinuationToken() : null);
        });
    }
}
