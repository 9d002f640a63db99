package dev.rdsshell.sandbox.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * One page of a list, as services with a Marker hand it out.
 *
 * @param next the marker of the next page; empty on the last one
 */
public record Slice<T>(List<T> items, Optional<String> next) {

    /**
     * Cuts a page out of a list.
     *
     * @param marker where an earlier page ended; empty for the first
     * @param size the most that the page may hold, 1 or more
     * @throws IllegalArgumentException when the marker is none that an earlier page gave
     */
    public static <T> Slice<T> of(List<T> all, Optional<String> marker, int size) {
        int from = marker.map(Slice::position).orElse(0);
        if (from > all.size()) {
            throw new IllegalArgumentException("No page begins at " + from);
        }
        int to = Math.min(all.size(), from + size);
        Optional<String> next = to < all.size() ? Optional.of(marker(to)) : Optional.empty();
        return new Slice<>(List.copyOf(all.subList(from, to)), next);
    }

    private static String marker(int position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("at-" + position).getBytes(UTF_8));
    }

    private static int position(String marker) {
        String text = new String(Base64.getUrlDecoder().decode(marker), UTF_8);
        if (!text.matches("at-[0-9]{1,9}")) {
            throw new IllegalArgumentException("Not a marker: " + marker);
        }
        return Integer.parseInt(text.substring(3));
    }
}
