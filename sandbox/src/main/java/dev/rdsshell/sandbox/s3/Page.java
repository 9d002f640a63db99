package dev.rdsshell.sandbox.s3;

import dev.rdsshell.sandbox.account.KeyOrder;
import dev.rdsshell.sandbox.account.StoredObject;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One page of a listing.
 *
 * @param commonPrefixes what the keys share up to the delimiter, each standing for all of them
 * @param next where the next page goes on; empty on the last page
 */
record Page(List<StoredObject> objects, List<String> commonPrefixes, Optional<String> next) {

    /**
     * What to list.
     *
     * @param delimiter empty for none
     * @param after the listing begins behind this key or common prefix; empty to begin at the start
     * @param limit objects and common prefixes together
     */
    record Query(String prefix, String delimiter, String after, int limit) {
        private String start() {
            boolean isBehind = KeyOrder.UTF_8_BYTES.compare(after, prefix) > 0;
            return isBehind ? after : prefix;
        }

        /** A key becomes a line of its own, or shares one with all keys that are equal up to the first delimiter. */
        private Line line(StoredObject object) {
            int end = delimiter.isEmpty() ? -1 : object.key().indexOf(delimiter, prefix.length());
            return end < 0
                    ? new Line(object.key(), Optional.of(object))
                    : new Line(object.key().substring(0, end + delimiter.length()), Optional.empty());
        }
    }

    /** One line of a listing: an object, or a common prefix. */
    private record Line(String text, Optional<StoredObject> object) {}

    static Page of(NavigableMap<String, StoredObject> bucket, Query query) {
        List<Line> lines = lines(bucket, query).limit(query.limit() + 1L).toList();
        boolean isTruncated = lines.size() > query.limit() && query.limit() > 0;
        List<Line> shown = lines.subList(0, Math.min(lines.size(), query.limit()));
        return new Page(
                shown.stream().flatMap(line -> line.object().stream()).toList(),
                shown.stream()
                        .filter(line -> line.object().isEmpty())
                        .map(Line::text)
                        .toList(),
                isTruncated ? Optional.of(shown.get(shown.size() - 1).text()) : Optional.empty());
    }

    int size() {
        return objects.size() + commonPrefixes.size();
    }

    private static Stream<Line> lines(NavigableMap<String, StoredObject> bucket, Query query) {
        return bucket.tailMap(query.start(), true).values().stream()
                .takeWhile(object -> object.key().startsWith(query.prefix()))
                .filter(object -> !object.key().equals(query.after()))
                .map(query::line)
                .filter(line ->
                        !line.text().equals(query.after()) || line.object().isPresent())
                .distinct();
    }
}
