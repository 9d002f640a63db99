package dev.rdsshell.completions.eligibility;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;

class RegionNameTest {

    @Test
    void everyRegionThatTheSdkKnowsIsNamedLikeOneAndSoIsEachOfItsBeginnings() {
        for (Region region : Region.regions()) {
            assertTrue(RegionName.holds(region.id()), region.id());
            for (int end = 0; end < region.id().length(); end++) {
                assertTrue(RegionName.mayBegin(region.id().substring(0, end)), region.id());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ap-southeast-12", "fr-north-1", "fips-us-gov-west-1", "us-east-1-fips"})
    void aRegionThatIsNotThereYetIsNoMistake(String name) {
        assertTrue(RegionName.holds(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "us-wset-2", "us_west_2", "US-WEST-2", "us-west-2a", "us-west-0"})
    void whatNoRegionCanBeNamedIsNone(String name) {
        assertFalse(RegionName.holds(name));
        assertFalse(RegionName.mayBegin(name));
    }

    @Test
    void aRegionWithoutItsNumberIsOnlyBegun() {
        assertFalse(RegionName.holds("us-west-"));
        assertTrue(RegionName.mayBegin("us-west-"));
    }
}
