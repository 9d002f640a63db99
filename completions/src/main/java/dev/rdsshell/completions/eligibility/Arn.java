package dev.rdsshell.completions.eligibility;

import java.util.Optional;

/**
 * An Amazon Resource Name in its parts: {@code arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE}.
 *
 * @param region empty for IAM and S3
 * @param account empty for S3
 * @param resource the rest, which may hold colons itself, as in {@code snapshot:rds:shop-2026-01-01-00-00}
 */
public record Arn(String partition, String service, String region, String account, String resource) {
    private static final int PARTS = 6;

    /** Empty for a text that is no ARN. */
    public static Optional<Arn> parse(String text) {
        String[] parts = text.split(":", PARTS);
        return parts.length == PARTS && parts[0].equals("arn") && !parts[1].isEmpty()
                ? Optional.of(new Arn(parts[1], parts[2], parts[3], parts[4], parts[5]))
                : Optional.empty();
    }

    /** The name at the end of a path, as IAM asks for it: {@code ExportRole} of {@code …:role/service-role/ExportRole}. */
    public static String nameIn(String arnOrName) {
        String resource = parse(arnOrName).map(Arn::resource).orElse(arnOrName);
        return resource.substring(resource.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return String.join(":", "arn", partition, service, region, account, resource);
    }
}
