package dev.rdsshell.shell.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Against a service with the items 0 to 6 in pages of three, whose marker is the number of the next item. */
@SuppressWarnings("NullAway") // JDK 17 does not see from compiled classes that type arguments are @Nullable
class PageReaderTest {
    private static final String INSIDE_FIRST_PAGE = "eyJNYXJrZXIiOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAyfQ==";

    private final List<Map<String, Object>> requests = new ArrayList<>();

    @Test
    void allPagesBecomeOneResult() {
        assertEquals(
                Map.of("Items", List.of(0, 1, 2, 3, 4, 5, 6)),
                reader(null, null).whole());
        assertEquals(List.of(Map.of(), Map.of("Marker", "3"), Map.of("Marker", "6")), requests);
    }

    @Test
    void maxItemsInsideAPageGivesTheTokenOfTheAwsCli() {
        assertEquals(
                Map.of("Items", List.of(0, 1), "NextToken", INSIDE_FIRST_PAGE),
                reader(2, null).whole());
        assertEquals(1, requests.size());
    }

    @Test
    void aTokenGoesOnInsideThePage() {
        assertEquals(List.of(2, 3), reader(2, INSIDE_FIRST_PAGE).whole().get("Items"));
    }

    @Test
    void maxItemsAtTheEndOfAPageGivesTheMarkerAlone() {
        Object token = reader(3, null).whole().get("NextToken");
        assertEquals("eyJNYXJrZXIiOiAiMyJ9", token);
        assertEquals(
                List.of(3, 4, 5, 6),
                reader(null, "eyJNYXJrZXIiOiAiMyJ9").whole().get("Items"));
    }

    @Test
    void aRawMarkerIsAToken() {
        assertEquals(List.of(3, 4, 5, 6), reader(null, "3").whole().get("Items"));
        assertEquals(List.of(4, 5, 6), reader(null, "3___1").whole().get("Items"));
        assertEquals(List.of(), reader(0, "").whole().get("Items"));
        assertEquals(Map.of("Marker", ""), requests.get(requests.size() - 1));
    }

    @Test
    void aTokenOfAnotherOperationIsRefused() {
        assertThrows(PaginationFailed.class, () -> reader(null, "eyJUb2tlbiI6ICIzIn0="));
    }

    @Test
    void theSameTokenTwiceIsAnError() {
        PageReader reader =
                new PageReader(Pagination.byMarker("Items"), PageLimits.NONE, tokens -> page(List.of(), "same"));
        PaginationFailed failed = assertThrows(PaginationFailed.class, reader::whole);
        assertEquals(
                "Error during pagination: The same next token was received twice: {\"Marker\": \"same\"}",
                failed.getMessage());
    }

    @Test
    void textGoesPageByPageAndTheQueryRunsOnTheTokenToo() throws IOException {
        assertEquals("3\n3\n1\n", text(reader(null, null), "length(Items)"));
        assertEquals("0\t1\nNone\n", text(reader(2, null), "Items"));
        assertEquals("ITEMS\t0\nITEMS\t1\nNEXTTOKEN\t" + INSIDE_FIRST_PAGE + "\n", text(reader(2, null), null));
    }

    @Test
    void yamlStreamShowsPagesAsTheyCame() throws IOException {
        StringBuilder out = new StringBuilder();
        Renderer.render(Answer.of("List", reader(1, null)), Presentation.of(OutputFormat.YAML_STREAM), out);
        assertEquals("- Items:\n  - 0\n  Marker: '3'\n", out.toString());
    }

    private static String text(PageReader reader, @Nullable String query) throws IOException {
        StringBuilder out = new StringBuilder();
        Presentation presentation =
                Presentation.of(OutputFormat.TEXT).withQuery(query == null ? null : Query.parse(query));
        Renderer.render(Answer.of("List", reader), presentation, out);
        return out.toString();
    }

    private PageReader reader(@Nullable Integer maxItems, @Nullable String startingToken) {
        return new PageReader(Pagination.byMarker("Items"), new PageLimits(maxItems, startingToken), this::fetch);
    }

    private Map<String, @Nullable Object> fetch(Map<String, Object> tokens) {
        requests.add(tokens);
        String marker = String.valueOf(tokens.getOrDefault("Marker", "0"));
        int start = marker.isEmpty() ? 0 : Integer.parseInt(marker);
        int end = Math.min(7, start + 3);
        return page(IntStream.range(start, end).boxed().toList(), end < 7 ? String.valueOf(end) : null);
    }

    private static Map<String, @Nullable Object> page(List<Integer> items, @Nullable String marker) {
        Map<String, @Nullable Object> page = new LinkedHashMap<>();
        page.put("Items", items);
        if (marker != null) {
            page.put("Marker", marker);
        }
        return page;
    }
}
