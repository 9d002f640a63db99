package dev.rdsshell.completions.eligibility;

import dev.rdsshell.completions.eligibility.SourceArn.Kind;
import java.util.Set;

/**
 * Where exports are not documented to exist. The lists shrink every few months, so they warn and never block. As of the
 * Aurora User Guide's tables of 2026, "exporting snapshot data" and "exporting cluster data to Amazon S3".
 */
public final class RegionRules {
    private static final String AS_OF = "2026";

    /** Malaysia, New Zealand, Taipei, Thailand, Mexico. */
    private static final Set<String> NO_AURORA_SNAPSHOTS =
            Set.of("ap-southeast-5", "ap-southeast-6", "ap-east-2", "ap-southeast-7", "mx-central-1");

    /** Cape Town, Milan, Bahrain, Beijing, GovCloud. */
    private static final Set<String> NO_CLUSTERS =
            Set.of("af-south-1", "eu-south-1", "me-south-1", "cn-north-1", "us-gov-east-1", "us-gov-west-1");

    private RegionRules() {}

    /** The kind of the ARN tells Aurora: an instance's snapshot is exported wherever RDS is. */
    public static Finding feature(SourceArn source) {
        Condition condition = Condition.REGION_FEATURE;
        Set<String> without =
                switch (source.kind()) {
                    case SNAPSHOT -> Set.of();
                    case CLUSTER_SNAPSHOT -> NO_AURORA_SNAPSHOTS;
                    case CLUSTER -> NO_CLUSTERS;
                };
        return without.contains(source.region())
                ? condition.warn(
                        source.region(),
                        "In " + AS_OF + " " + source.region() + " was not listed for the export of a "
                                + source.kind().title() + ".",
                        source.kind() == Kind.CLUSTER
                                ? "Export a snapshot of the cluster instead."
                                : "Copy the snapshot to another region and export the copy there.")
                : condition.ok(source.region());
    }
}
