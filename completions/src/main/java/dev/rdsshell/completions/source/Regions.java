package dev.rdsshell.completions.source;

import dev.rdsshell.completions.suggestion.Answer;
import dev.rdsshell.completions.suggestion.Suggestion;
import java.util.Comparator;
import java.util.List;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.RegionMetadata;

/** The regions that the AWS SDK knows, with the places they are named after. */
public final class Regions implements SuggestionSource {

    @Override
    public Answer suggestions(Wanted wanted) {
        List<Suggestion> regions = Region.regions().stream()
                .filter(region -> !region.isGlobalRegion())
                .sorted(Comparator.comparing(Region::id))
                .map(region -> Suggestion.of(region.id(), place(region)))
                .toList();
        return Answer.known(regions);
    }

    private static String place(Region region) {
        RegionMetadata metadata = region.metadata();
        return metadata == null ? "" : metadata.description();
    }
}
