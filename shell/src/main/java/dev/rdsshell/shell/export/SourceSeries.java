package dev.rdsshell.shell.export;

import java.util.regex.Pattern;

/**
 * What is exported again and again under names that differ by their date only: the automated snapshots of an instance
 * are {@code rds:shop-2026-01-31-03-05}, those of the next night {@code rds:shop-2026-02-01-03-05}.
 */
public record SourceSeries(String name) {
    private static final Pattern DATE = Pattern.compile("(-\\d{4}-?\\d{2}-?\\d{2}([-t]?\\d{2}){0,3})$");

    /** The series of a snapshot's or cluster's ARN: the ARN without the date and time at its end. */
    public static SourceSeries of(String sourceArn) {
        return new SourceSeries(DATE.matcher(sourceArn).replaceFirst(""));
    }
}
