package dev.rdsshell.completions.eligibility;

import java.util.List;

/**
 * What StartExportTask is going to be asked, and where.
 *
 * @param prefix empty where none is given
 * @param key as given: id, ARN, alias or alias ARN
 * @param exportOnly empty for everything
 * @param region the region that is asked
 */
public record ExportRequest(
        String identifier,
        String sourceArn,
        String bucket,
        String prefix,
        String role,
        String key,
        List<String> exportOnly,
        String region) {
    public ExportRequest {
        exportOnly = List.copyOf(exportOnly);
    }

    /** The same under another identifier and prefix. */
    public ExportRequest with(String otherIdentifier, String otherPrefix) {
        return new ExportRequest(otherIdentifier, sourceArn, bucket, otherPrefix, role, key, exportOnly, region);
    }

    /** Where the source is: bucket and key have to be there too. */
    public String sourceRegion() {
        return SourceArn.parse(sourceArn)
                .map(SourceArn::region)
                .filter(found -> !found.isEmpty())
                .orElse(region);
    }

    /** The partition of the region that is asked, such as {@code aws-cn}; what an ARN says may be mistyped. */
    public String partition() {
        return Partitions.of(region);
    }

    /** The folder of the files in the bucket, with a slash at its end. */
    public String folder() {
        return PrefixRules.folder(prefix, identifier);
    }

    public String bucketArn() {
        return "arn:" + partition() + ":s3:::" + bucket;
    }
}
