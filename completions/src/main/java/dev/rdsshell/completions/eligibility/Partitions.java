package dev.rdsshell.completions.eligibility;

import java.util.LinkedHashMap;
import java.util.Map;

/** The partition of a region, by the beginning of its name (partitions.json of botocore). */
final class Partitions {
    private static final Map<String, String> BY_PREFIX = new LinkedHashMap<>();

    static {
        BY_PREFIX.put("cn-", "aws-cn");
        BY_PREFIX.put("us-gov-", "aws-us-gov");
        BY_PREFIX.put("eusc-", "aws-eusc");
        BY_PREFIX.put("us-iso-", "aws-iso");
        BY_PREFIX.put("us-isob-", "aws-iso-b");
        BY_PREFIX.put("eu-isoe-", "aws-iso-e");
        BY_PREFIX.put("us-isof-", "aws-iso-f");
    }

    private Partitions() {}

    /** {@code aws} for a region that is known to be in no other. */
    static String of(String region) {
        return BY_PREFIX.entrySet().stream()
                .filter(entry -> region.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("aws");
    }
}
