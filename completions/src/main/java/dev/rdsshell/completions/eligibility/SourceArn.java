package dev.rdsshell.completions.eligibility;

import java.util.Optional;

/**
 * The ARN of something that can be exported: {@code arn:aws:rds:REGION:ACCOUNT:KIND:IDENTIFIER}.
 *
 * @param identifier may hold a colon, as in {@code rds:shop-2026-01-01-00-00} or {@code awsbackup:job-…}
 */
public record SourceArn(Arn arn, Kind kind, String identifier) {
    private static final String BACKUP = "awsbackup";

    /** What can be exported, by its word in an ARN. */
    public enum Kind {
        SNAPSHOT("snapshot", "DB snapshot"),
        CLUSTER_SNAPSHOT("cluster-snapshot", "DB cluster snapshot"),
        CLUSTER("cluster", "DB cluster");

        private final String word;
        private final String title;

        Kind(String word, String title) {
            this.word = word;
            this.title = title;
        }

        /** As in an ARN. */
        public String word() {
            return word;
        }

        /** As in the user guide. */
        public String title() {
            return title;
        }

        private static Optional<Kind> of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** Empty for anything else, also for the ARN of an instance. */
    public static Optional<SourceArn> parse(String text) {
        return Arn.parse(text).filter(arn -> arn.service().equals("rds")).flatMap(SourceArn::of);
    }

    /**
     * Whether it is the ARN of something that cannot be exported, or its beginning. An identifier, several words and the address
     * of a console page are no ARN.
     */
    public static boolean isOfSomethingElse(String text) {
        return Arn.parse(text)
                        .filter(arn ->
                                !arn.service().equals("rds") || arn.resource().contains(":"))
                        .isPresent()
                && parse(text + "a").isEmpty();
    }

    private static Optional<SourceArn> of(Arn arn) {
        int colon = arn.resource().indexOf(':');
        if (colon < 0 || colon + 1 == arn.resource().length()) {
            return Optional.empty();
        }
        String identifier = arn.resource().substring(colon + 1);
        return Kind.of(arn.resource().substring(0, colon)).map(kind -> new SourceArn(arn, kind, identifier));
    }

    /**
     * How a snapshot of this identifier was taken, in the words of {@code SnapshotType}: {@code automated} for {@code rds:…},
     * {@code awsbackup} for {@code awsbackup:…}, else empty (RDS API reference, DescribeDBSnapshots).
     */
    public static Optional<String> snapshotType(String identifier) {
        if (identifier.startsWith("rds:")) {
            return Optional.of("automated");
        }
        return identifier.startsWith(BACKUP + ":") ? Optional.of(BACKUP) : Optional.empty();
    }

    /** A snapshot's identifier without the service that took it: {@code shop-2026-01-01} of {@code rds:shop-2026-01-01}. */
    public static String bareName(String identifier) {
        return snapshotType(identifier).isEmpty() ? identifier : identifier.substring(identifier.indexOf(':') + 1);
    }

    public String region() {
        return arn.region();
    }

    public String account() {
        return arn.account();
    }

    /** The same identifier as another kind of source. */
    public SourceArn as(Kind other) {
        String resource = other.word() + ":" + identifier;
        return new SourceArn(
                new Arn(arn.partition(), arn.service(), arn.region(), arn.account(), resource), other, identifier);
    }

    @Override
    public String toString() {
        return arn.toString();
    }
}
