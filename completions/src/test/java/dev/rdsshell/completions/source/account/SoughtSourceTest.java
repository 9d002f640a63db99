package dev.rdsshell.completions.source.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtSourceTest {
    private static final String SNAPSHOT_PAGE = "#db-snapshot:id=orders-1";

    @ParameterizedTest
    @CsvSource({
        "https://us-west-2.console.aws.amazon.com/rds/home?region=us-west-2#db-snapshot:id=orders-1, orders-1, us-west-2",
        "https://us-west-2.console.aws.amazon.com/rds/home?region=us-west-2#db-snapshot:engine=mysql;id=orders-1, orders-1, us-west-2",
        "https://us-west-2.console.aws.amazon.com/rds/home?region=us-west-2#db-snapshot:id=rds%3Aorders-1, rds:orders-1, us-west-2",
        "https://us-west-2.console.aws.amazon.com/rds/home?region=us-west-2#database:id=ledger;is-cluster=true, ledger, us-west-2",
        "https://console.aws.amazon.com/rds/home?region=eu-west-1#database:id=ledger;is-cluster=true;tab=monitoring, ledger, eu-west-1",
        "https://console.amazonaws-us-gov.com/rds/home?region=us-gov-west-1#db-snapshot:id=orders-1, orders-1, us-gov-west-1",
        "https://cn-north-1.console.amazonaws.cn/rds/home?region=cn-north-1#db-snapshot:id=orders-1, orders-1, cn-north-1",
    })
    void theAddressOfAConsolePageNamesTheSourceAndItsRegion(String address, String identifier, String region) {
        assertEquals(Optional.of(new SoughtSource(identifier, region)), SoughtSource.in(address));
    }

    @ParameterizedTest
    @CsvSource({
        "https://eu-west-1.console.aws.amazon.com/rds/home, eu-west-1",
        "https://us-gov-east-1.console.amazonaws-us-gov.com/rds/home, us-gov-east-1",
        "https://cn-northwest-1.console.amazonaws.cn/rds/home, cn-northwest-1",
        "https://console.aws.amazon.com/rds/home, ''",
    })
    void anAddressWithoutARegionHasItInItsHost(String page, String region) {
        assertEquals(Optional.of(new SoughtSource("orders-1", region)), SoughtSource.in(page + SNAPSHOT_PAGE));
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:rds:us-west-2:123456789012:snapshot:orders-1, orders-1, us-west-2",
        "arn:aws-us-gov:rds:us-gov-west-1:123456789012:cluster-snapshot:orders-1, orders-1, us-gov-west-1",
        "arn:aws-cn:rds:cn-north-1:123456789012:cluster:ledger, ledger, cn-north-1",
    })
    void anArnNamesTheSourceInEachPartition(String arn, String identifier, String region) {
        assertEquals(Optional.of(new SoughtSource(identifier, region)), SoughtSource.in(arn));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "orders-1", "https://", "https://us-west-2.console.aws.amazon.com/rds/home", "arn:aws"})
    void everythingElseIsSearchedForAsItStands(String typed) {
        assertEquals(Optional.empty(), SoughtSource.in(typed));
    }
}
