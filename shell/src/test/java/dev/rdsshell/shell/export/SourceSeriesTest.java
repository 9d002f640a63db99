package dev.rdsshell.shell.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class SourceSeriesTest {
    private static final String SNAPSHOT = "arn:aws:rds:us-west-2:123456789012:snapshot:";

    @Test
    void theSnapshotsOfTwoNightsAreOneSeries() {
        assertEquals(
                SourceSeries.of(SNAPSHOT + "rds:shop-2026-01-31-03-05"),
                SourceSeries.of(SNAPSHOT + "rds:shop-2026-02-01-03-06"));
    }

    @Test
    void snapshotsOfTwoInstancesAreTwoSeries() {
        assertNotEquals(
                SourceSeries.of(SNAPSHOT + "rds:shop-2026-01-31-03-05"),
                SourceSeries.of(SNAPSHOT + "rds:blog-2026-01-31-03-05"));
    }

    @Test
    void aNameWithoutADateIsItsOwnSeries() {
        assertEquals(
                SNAPSHOT + "db5-snapshot-test",
                SourceSeries.of(SNAPSHOT + "db5-snapshot-test").name());
    }
}
