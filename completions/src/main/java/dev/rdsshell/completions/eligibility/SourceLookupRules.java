package dev.rdsshell.completions.eligibility;

import dev.rdsshell.completions.eligibility.SourceArn.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What must hold between a source's ARN and the account. */
public final class SourceLookupRules {
    /** RDS User Guide, limitations: concurrent export tasks of an account. */
    public static final int AT_ONCE = 5;

    /** Aurora User Guide, exporting DB cluster data: further exports copy the volume. */
    private static final int CLONES = 15;

    private SourceLookupRules() {}

    /** Sources are named by ARN, and only three kinds can be exported. */
    public static Finding arn(String text, String region) {
        Condition condition = Condition.SOURCE_ARN;
        Optional<Arn> other = Arn.parse(text);
        if (SourceArn.parse(text).isPresent()) {
            return other.filter(arn -> !isInItsPartition(arn))
                    .map(arn -> partition(condition, arn))
                    .orElseGet(() -> condition.ok(text));
        }
        return other.isPresent()
                ? condition.block(text, "This is the ARN of something that cannot be exported.", instead(other.get()))
                : condition.block(
                        text,
                        "The source is not given by its ARN.",
                        "Write it like arn:" + Partitions.of(region) + ":rds:" + region + ":ACCOUNT:snapshot:" + text
                                + ".");
    }

    private static boolean isInItsPartition(Arn arn) {
        return arn.partition().equals(Partitions.of(arn.region()));
    }

    private static Finding partition(Condition condition, Arn arn) {
        String right = Partitions.of(arn.region());
        Arn written = new Arn(right, arn.service(), arn.region(), arn.account(), arn.resource());
        return condition.block(
                arn.partition(),
                "The ARN says partition " + arn.partition() + ", but " + arn.region() + " is in " + right + ".",
                "Write " + written + ".");
    }

    private static String instead(Arn arn) {
        return arn.resource().startsWith("db:")
                ? "An instance is exported by way of a snapshot: name one of its snapshots."
                : "Name a snapshot, a cluster snapshot or an Aurora cluster.";
    }

    /** The service looks for the source where it is asked. */
    public static Finding region(SourceArn source, String region) {
        Condition condition = Condition.SOURCE_REGION;
        if (source.region().isEmpty()) {
            return condition.block("", "The ARN of the source names no region.", "Write " + region + " into it.");
        }
        return source.region().equals(region)
                ? condition.ok(region)
                : condition.block(
                        source.region(),
                        "The source is in " + source.region() + ", but " + region + " is asked.",
                        "Add --region " + source.region() + ", or change over with 'use --region " + source.region()
                                + "'.");
    }

    /** DBSnapshotNotFound and its like; the commonest reason is the other kind of snapshot. */
    public static Finding exists(SourceArn arn, Fact<SourceFact> source, Fact<SourceFact> twin) {
        Condition condition = Condition.SOURCE_EXISTS;
        if (source instanceof Fact.Unknown<SourceFact> unknown) {
            return condition.unproved(arn.identifier(), unknown.reason());
        }
        return source.found().isPresent()
                ? spelling(arn, source.found().get().arn())
                : condition.block(
                        arn.identifier(),
                        "There is no " + arn.kind().title() + " " + arn.identifier() + ".",
                        twin.found()
                                .map(found -> "It is a " + found.arn().kind().title() + ": write " + found.arn() + ".")
                                .orElse("Look with " + lookup(arn.kind()) + "."));
    }

    /** RDS keeps names in lower case and finds them in any; whether an export does, no guide says. */
    private static Finding spelling(SourceArn written, SourceArn found) {
        Condition condition = Condition.SOURCE_EXISTS;
        return written.toString().equals(found.toString())
                ? condition.ok(written.identifier())
                : condition.warn(
                        written.identifier(),
                        "The ARN is written " + written.identifier() + ", the "
                                + found.kind().title() + " is " + found.identifier() + ": a start may not find it.",
                        "Write " + found + ".");
    }

    private static String lookup(Kind kind) {
        return switch (kind) {
            case SNAPSHOT -> "describe-db-snapshots";
            case CLUSTER_SNAPSHOT -> "describe-db-cluster-snapshots";
            case CLUSTER -> "describe-db-clusters";
        };
    }

    /** One export of a source at a time (RDS User Guide, limitations). Names of snapshots and clusters are kept in small letters. */
    public static Finding idle(String sourceArn, List<ExportFact> running) {
        Condition condition = Condition.SOURCE_IDLE;
        return running.stream()
                .filter(ExportFact::isRunning)
                .filter(task -> task.sourceArn().equalsIgnoreCase(sourceArn))
                .findFirst()
                .map(task -> condition.block(
                        task.identifier(),
                        task.identifier() + " exports this source already (" + task.status() + ").",
                        "Wait with 'watch-progress " + task.identifier() + "', or cancel it."))
                .orElseGet(() -> condition.ok("no other export"));
    }

    /**
     * A start in a script whose source is still being exported by then.
     *
     * @param before the identifier of a start that stands before it and that nothing waits for
     */
    public static Finding stillExported(String before) {
        return Condition.SOURCE_IDLE.block(
                before,
                "The start of " + before + " before it exports this source, and no line waits for its end.",
                "Let 'watch-progress " + before + "' stand before it: a source is exported once at a time.");
    }

    /** Five at once; whether that counts for the account or for each of its regions is not documented. */
    public static Finding slot(List<ExportFact> running, String region) {
        Condition condition = Condition.SLOT_FREE;
        int taken = taken(running);
        long leaving = running.stream().filter(ExportFact::isRunning).count();
        String value = taken + " of " + AT_ONCE + " in " + region;
        if (taken >= AT_ONCE) {
            return condition.block(value, taken + " exports run, and " + AT_ONCE + " is the limit.", waitFor(running));
        }
        return leaving >= AT_ONCE
                ? condition.warn(value, "An export that is being canceled may still count.", waitFor(running))
                : condition.ok(value);
    }

    /** How many of them take a slot. */
    public static int taken(List<ExportFact> running) {
        return (int) running.stream().filter(ExportFact::takesSlot).count();
    }

    /**
     * One more start in a script than there are slots. Exports before it may have ended by then.
     *
     * @param running the exports that take a slot now
     * @param before how many starts stand before it that nothing waits for
     */
    public static Finding slot(int running, int before, String region) {
        return Condition.SLOT_FREE.warn(
                (running + before) + " of " + AT_ONCE + " in " + region,
                "With " + running + " exports that run and " + before + " starts before it that no line waits for, "
                        + AT_ONCE + " may run by then, and that is the limit.",
                "Let watch-progress wait before it, or hand it in with 'queue add'.");
    }

    private static String waitFor(List<ExportFact> running) {
        return "Wait until one has ended: 'watch-progress'. Running: "
                + running.stream().map(ExportFact::identifier).collect(Collectors.joining(", ")) + ".";
    }

    /** Beyond fifteen clones the volume is copied, which takes longer. */
    public static Finding clones(int clones) {
        Condition condition = Condition.SOURCE_CLONES;
        String value = clones + " of " + CLONES + " clones";
        return clones >= CLONES
                ? condition.warn(
                        value,
                        "The cluster has " + clones + " clones, so the export begins with a full copy.",
                        "It will take longer; a snapshot of the cluster can be exported instead.")
                : condition.ok(value);
    }
}
