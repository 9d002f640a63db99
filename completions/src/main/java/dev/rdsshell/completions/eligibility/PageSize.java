package dev.rdsshell.completions.eligibility;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How many items one call may ask for. The service refuses less and more (API references of RDS, KMS, IAM and S3); S3 gives of
 * objects as many as it likes, whatever it was asked for.
 */
public record PageSize(int least, int most) {
    private static final List<String> OF_RDS = List.of(
            "describe-export-tasks",
            "describe-db-snapshots",
            "describe-db-cluster-snapshots",
            "describe-db-clusters",
            "describe-db-instances");
    private static final Map<String, PageSize> OTHERS = Map.of(
            "kms list-keys", new PageSize(1, 1000),
            "kms list-aliases", new PageSize(1, 1000),
            "iam list-roles", new PageSize(1, 1000),
            "s3api list-buckets", new PageSize(1, 10_000));

    /** Empty for a command that lists nothing, or takes any number. */
    public static Optional<PageSize> of(String command) {
        return OF_RDS.contains(command) ? Optional.of(new PageSize(20, 100)) : Optional.ofNullable(OTHERS.get(command));
    }

    /** @param number digits */
    public boolean holds(String number) {
        return number.length() <= 9 && least <= Integer.parseInt(number) && Integer.parseInt(number) <= most;
    }

    /** Whether one that it holds begins with these digits. */
    public boolean mayBegin(String digits) {
        return IntStream.rangeClosed(least, most)
                .anyMatch(number -> String.valueOf(number).startsWith(digits));
    }
}
