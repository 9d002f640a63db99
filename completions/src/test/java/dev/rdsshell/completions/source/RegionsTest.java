package dev.rdsshell.completions.source;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.completions.suggestion.Suggestion;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionsTest {

    @Test
    void aRegionComesWithThePlaceItIsNamedAfter() {
        List<Suggestion> regions = new Regions().suggestions(Wanted.of("")).suggestions();

        assertTrue(regions.contains(Suggestion.of("us-west-2", "US West (Oregon)")), regions.toString());
    }

    @Test
    void regionsThatStandForTheWholeWorldAreLeftOut() {
        assertTrue(
                new Regions().suggestions(Wanted.of("")).suggestions().stream().noneMatch(region -> region.value()
                        .startsWith("aws-")));
    }
}
