package dev.rdsshell.sandbox.s3;

import dev.rdsshell.sandbox.account.Bucket;
import dev.rdsshell.sandbox.account.Buckets;
import dev.rdsshell.sandbox.server.Call;
import dev.rdsshell.sandbox.server.Reply;
import java.util.List;
import java.util.function.Predicate;

/** ListBuckets: all at once, or a page at a time with filters. */
final class BucketListing {
    private static final int LARGEST_PAGE = 10_000;

    private final Buckets buckets;

    BucketListing(Buckets buckets) {
        this.buckets = buckets;
    }

    Reply list(Call call) {
        int size = Parameters.pageSize(call, "max-buckets", LARGEST_PAGE);
        List<Bucket> found = buckets.all().stream()
                .filter(Bucket::isOwn)
                .filter(wanted(call))
                .toList();
        List<Bucket> page = found.stream().limit(size).toList();
        return S3Reply.xml(Xml.document("ListAllMyBucketsResult", xml -> {
            Owner.write(xml);
            xml.element("Buckets", list -> page.forEach(bucket -> bucket(list, bucket, showsRegions(call))));
            call.queryParameter("prefix").ifPresent(prefix -> xml.text("Prefix", prefix));
            if (found.size() > page.size() && !page.isEmpty()) {
                xml.text(
                        "ContinuationToken",
                        Parameters.token(page.get(page.size() - 1).name()));
            }
        }));
    }

    private static Predicate<Bucket> wanted(Call call) {
        String prefix = call.queryParameter("prefix").orElse("");
        String after = Parameters.position(call);
        String region = call.queryParameter("bucket-region").orElse("");
        return bucket -> bucket.name().startsWith(prefix)
                && bucket.name().compareTo(after) > 0
                && (region.isEmpty() || bucket.region().equals(region));
    }

    /** S3 tells the region only to those who send a parameter; older clients do not know the element. */
    private static boolean showsRegions(Call call) {
        return call.queryParameters().keySet().stream().anyMatch(name -> !name.equals("x-id"));
    }

    private static void bucket(Xml xml, Bucket bucket, boolean showsRegion) {
        xml.element("Bucket", each -> {
            each.text("Name", bucket.name()).text("CreationDate", S3Reply.xmlTime(bucket.created()));
            if (showsRegion) {
                each.text("BucketRegion", bucket.region());
            }
        });
    }
}
