package dev.rdsshell.completions.eligibility;

import dev.rdsshell.completions.eligibility.SourceArn.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What must hold of a source by itself (RDS User Guide and Aurora User Guide, exporting to Amazon S3, limitations). */
public final class SourceRules {
    private static final Set<String> ENGINES =
            Set.of("mysql", "mariadb", "postgres", "aurora-mysql", "aurora", "aurora-postgresql");
    private static final Set<String> SHARED = Set.of("shared", "public");

    private SourceRules() {}

    /** Everything that can be said of a source without knowing the rest of the request: for a row in a list. */
    public static List<Finding> ofRow(SourceFact source) {
        return Stream.of(available(source), engine(source), storage(source), engineMode(source), multiAzCluster(source))
                .toList();
    }

    /** It must be {@code available}: StartExportTask, InvalidExportSourceState. */
    public static Finding available(SourceFact source) {
        Condition condition = Condition.SOURCE_AVAILABLE;
        if (source.status().equals("available")) {
            return condition.ok(source.status());
        }
        String word = awsWord(source);
        return condition.block(
                source.status(),
                source.identifier() + " is " + source.status() + ", not available.",
                source.status().equals("creating") || source.status().equals("copying")
                        ? "Wait until it is available: aws rds wait " + word + "-available --" + word + "-identifier "
                                + source.identifier()
                        : "Choose a source that is available.");
    }

    /** As the AWS CLI calls the kind: {@code db-snapshot}. */
    private static String awsWord(SourceFact source) {
        return "db-" + source.arn().kind().word();
    }

    /** MySQL, MariaDB, PostgreSQL and Aurora only. Db2 is refused by older documents and not named by newer ones. */
    public static Finding engine(SourceFact source) {
        Condition condition = Condition.SOURCE_ENGINE;
        String engine = source.engine().toLowerCase(Locale.ROOT);
        if (ENGINES.contains(engine)) {
            return condition.ok(source.engine());
        }
        String advice = "Exports read MySQL, MariaDB, PostgreSQL, Aurora MySQL and Aurora PostgreSQL.";
        return engine.startsWith("db2")
                ? condition.warn(source.engine(), "Db2 is likely not to be exported.", advice)
                : condition.block(source.engine(), "The engine " + source.engine() + " cannot be exported.", advice);
    }

    /** Snapshots on magnetic storage cannot be exported (RDS User Guide, limitations). */
    public static Finding storage(SourceFact source) {
        return source.storageType().equals("standard")
                ? Condition.SOURCE_STORAGE.block(
                        source.storageType(),
                        source.identifier() + " uses magnetic storage, which cannot be exported.",
                        "Restore it to gp3 storage and take a new snapshot.")
                : Condition.SOURCE_STORAGE.ok(orNone(source.storageType()));
    }

    /** Aurora Serverless v1 cannot be exported (Aurora User Guide, exporting DB cluster data). */
    public static Finding engineMode(SourceFact source) {
        return source.engineMode().equals("serverless")
                ? Condition.SOURCE_ENGINE_MODE.block(
                        source.engineMode(),
                        source.identifier() + " is Aurora Serverless v1, which cannot be exported.",
                        "Convert the cluster to provisioned or Serverless v2 and take a new snapshot.")
                : Condition.SOURCE_ENGINE_MODE.ok(orNone(source.engineMode()));
    }

    private static String orNone(String value) {
        return value.isEmpty() ? "none" : value;
    }

    /** Older API documents take a Multi-AZ DB cluster only by way of a snapshot. */
    public static Finding multiAzCluster(SourceFact source) {
        Condition condition = Condition.SOURCE_MULTI_AZ_CLUSTER;
        boolean isOne = source.arn().kind() == Kind.CLUSTER
                && !source.engine().toLowerCase(Locale.ROOT).startsWith("aurora");
        return isOne
                ? condition.warn(
                        source.engine(),
                        source.identifier() + " is a Multi-AZ DB cluster, which may not be exported directly.",
                        "Export a snapshot of it instead.")
                : condition.ok(source.engine());
    }

    /** The documents name manual, automated and AWS Backup snapshots; shared ones they do not. */
    public static Finding shared(SourceFact source, CallerFact caller) {
        boolean foreign =
                SHARED.contains(source.type()) || !source.arn().account().equals(caller.account());
        return foreign
                ? Condition.SOURCE_SHARED.warn(
                        source.arn().account(),
                        source.identifier() + " belongs to account "
                                + source.arn().account() + ".",
                        copying(source))
                : Condition.SOURCE_SHARED.ok(source.arn().account());
    }

    /** There is no copy of a cluster, but a snapshot of it can be shared. */
    private static String copying(SourceFact source) {
        if (source.arn().kind() == Kind.CLUSTER) {
            return "Ask its owner to share a snapshot of it, and copy that into your account.";
        }
        String word = awsWord(source);
        return "Copy it into your account first: aws rds copy-" + word + " --source-" + word + "-identifier "
                + source.arn() + " --target-" + word + "-identifier "
                + SourceArn.bareName(source.identifier()).replace(':', '-') + "-copy";
    }

    /** Snapshots of AWS Backup are exported like any other. */
    public static Finding backup(SourceFact source) {
        return Condition.SOURCE_BACKUP.ok(
                source.type().isEmpty() ? source.arn().kind().title() : source.type());
    }
}
