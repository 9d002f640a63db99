package dev.rdsshell.completions.source.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReasonsTest {
    @Test
    void anErrorIsNamedOnceWithAllItsActions() {
        assertEquals(
                "AccessDenied: rds:DescribeDBSnapshots, rds:DescribeDBClusters",
                joined(
                        "AccessDenied: rds:DescribeDBSnapshots",
                        "",
                        "AccessDenied: rds:DescribeDBSnapshots",
                        "AccessDenied: rds:DescribeDBClusters"));
    }

    @Test
    void whenAllIsAskedAgainIsSaidOnce() {
        assertEquals(
                "Throttling: rds:DescribeDBSnapshots, rds:DescribeDBClusters; will ask again after 5 s",
                joined(
                        "Throttling: rds:DescribeDBSnapshots; will ask again after 5 s",
                        "Throttling: rds:DescribeDBClusters; will ask again after 4 s"));
    }

    @Test
    void aCauseOfSeveralWordsIsNamedOnceToo() {
        assertEquals(
                "unreadable answer of \"http://127.0.0.1:1/\": rds:DescribeDBSnapshots, rds:DescribeDBClusters",
                joined(
                        "unreadable answer of \"http://127.0.0.1:1/\": rds:DescribeDBSnapshots",
                        "unreadable answer of \"http://127.0.0.1:1/\": rds:DescribeDBClusters"));
    }

    @Test
    void whatIsNoActionStandsBehindAsItIs() {
        assertEquals(
                "AccessDenied: s3:ListAllMyBuckets; cannot connect to http://127.0.0.1:1",
                joined(
                        "cannot connect to http://127.0.0.1:1",
                        "AccessDenied: s3:ListAllMyBuckets",
                        "cannot connect to http://127.0.0.1:1"));
    }

    private static String joined(String... reasons) {
        return Reasons.joined(Stream.of(reasons));
    }
}
