package dev.rdsshell.shell.output;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Follows the pages of an operation, and cuts them to what {@code --starting-token} and {@code --max-items} ask for.
 *
 * <p>Pages are fetched when they are asked for. A page is what the service sent, with its items cut; {@link #whole}
 * is all of them in one. Where {@code --max-items} ended it early, {@link #nextToken} says how to go on.
 */
public final class PageReader implements Iterator<Map<String, @Nullable Object>> {
    private final Pagination pagination;
    private final PageSource source;
    private final @Nullable Integer maxItems;
    private final boolean resumed;

    private PageToken current;
    private @Nullable PageToken following;
    private @Nullable PageToken previous;
    private boolean firstPage = true;
    private int items;
    private @Nullable String nextToken;
    private Map<String, @Nullable Object> others = new LinkedHashMap<>();
    private @Nullable Map<String, @Nullable Object> kept;

    /** @throws PaginationFailed when the starting token belongs to another operation */
    public PageReader(Pagination pagination, PageLimits limits, PageSource source) {
        this.pagination = pagination;
        this.source = source;
        this.maxItems = limits.maxItems();
        String token = limits.startingToken();
        this.resumed = token != null;
        this.current = token == null ? PageToken.first(pagination) : PageToken.parse(token, pagination);
        this.following = current;
    }

    public Pagination pagination() {
        return pagination;
    }

    @Override
    public boolean hasNext() {
        return following != null;
    }

    /** @throws PaginationFailed when the service sent the same token twice, so that it would never end */
    @Override
    public Map<String, @Nullable Object> next() {
        PageToken token = following;
        if (token == null) {
            throw new NoSuchElementException();
        }
        failOnTheSameToken(token);
        Map<String, @Nullable Object> page = new LinkedHashMap<>(source.fetch(token.request()));
        int skipped = firstPage ? begin(page, token) : 0;
        cut(page, skipped);
        keep(page);
        return page;
    }

    /** Keeps what is read from now on, for {@link #kept}. */
    public void keep() {
        kept = new LinkedHashMap<>();
    }

    /** The pages read since {@link #keep} as one, like {@link #whole}; empty where nothing was kept. */
    public Map<String, @Nullable Object> kept() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        if (kept != null) {
            all.putAll(kept);
            all.putAll(others);
        }
        return all;
    }

    private void keep(Map<String, @Nullable Object> page) {
        Map<String, @Nullable Object> all = kept;
        if (all != null) {
            pagination.resultKeys().forEach(key -> gather(key, page.get(key), all));
        }
    }

    /** Members of the first page that belong to the whole result without being items; empty before the first page. */
    public Map<String, @Nullable Object> others() {
        return others;
    }

    /** How to go on where {@code --max-items} ended it; known when there is no further page. */
    public Optional<String> nextToken() {
        return Optional.ofNullable(nextToken);
    }

    /** Reads all pages: the items of all, the other members of the first, and {@code NextToken}. */
    public Map<String, @Nullable Object> whole() {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        while (hasNext()) {
            Map<String, @Nullable Object> page = next();
            pagination.resultKeys().forEach(key -> gather(key, page.get(key), whole));
        }
        whole.putAll(others);
        nextToken().ifPresent(token -> whole.put("NextToken", token));
        return whole;
    }

    private static void gather(String key, @Nullable Object value, Map<String, @Nullable Object> whole) {
        if (value instanceof List && whole.get(key) instanceof List<?> before) {
            List<@Nullable Object> all = new ArrayList<>(before);
            all.addAll(Tree.array(value));
            whole.put(key, all);
        } else if (value != null) {
            whole.putIfAbsent(key, value);
        }
    }

    private void failOnTheSameToken(PageToken token) {
        if (!firstPage && token.equals(previous)) {
            throw new PaginationFailed("Error during pagination: The same next token was received twice: "
                    + JsonFormat.oneLine(token.members(), JsonFormat.Spacing.AFTER_SEPARATORS));
        }
        if (!firstPage) {
            previous = token;
        }
    }

    /** A token inside a page: what comes before is dropped, and so are the other results, shown before already. */
    private int begin(Map<String, @Nullable Object> page, PageToken token) {
        firstPage = false;
        if (resumed) {
            String primary = pagination.primaryResult();
            page.put(primary, page.get(primary) instanceof List<?> list ? from(list, token.skip()) : null);
            pagination.resultKeys().stream().skip(1).forEach(key -> page.put(key, emptied(page.get(key))));
        }
        pagination.otherKeys().forEach(key -> others.put(key, page.get(key)));
        return resumed ? token.skip() : 0;
    }

    private static @Nullable Object emptied(@Nullable Object value) {
        return value instanceof List ? List.of() : null;
    }

    private void cut(Map<String, @Nullable Object> page, int skipped) {
        List<?> list = page.get(pagination.primaryResult()) instanceof List<?> found ? found : List.of();
        items += list.size();
        if (maxItems != null && items > maxItems) {
            int kept = list.size() - (items - maxItems);
            page.put(pagination.primaryResult(), upTo(list, kept));
            nextToken = current.text(kept + skipped);
            following = null;
        } else {
            advance(page);
        }
    }

    private void advance(Map<String, @Nullable Object> page) {
        PageToken next = tokenAfter(page);
        following = next.isEmpty() ? null : next;
        if (following != null && maxItems != null && items == maxItems) {
            nextToken = next.text();
            following = null;
        }
        current = next;
    }

    private PageToken tokenAfter(Map<String, @Nullable Object> page) {
        String more = pagination.moreResults();
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        boolean ended = more != null && !Boolean.TRUE.equals(page.get(more));
        for (int i = 0; i < pagination.inputTokens().size(); i++) {
            Object value = ended ? null : page.get(pagination.outputTokens().get(i));
            members.put(pagination.inputTokens().get(i), "".equals(value) ? null : value);
        }
        return new PageToken(members, 0);
    }

    /** A negative number counts from the end: {@code --max-items -1} gives all but the last, as in the AWS CLI. */
    private static List<?> upTo(List<?> list, int end) {
        return list.subList(0, place(list, end));
    }

    private static List<?> from(List<?> list, int start) {
        return list.subList(place(list, start), list.size());
    }

    private static int place(List<?> list, int index) {
        return Math.max(0, Math.min(list.size(), index < 0 ? list.size() + index : index));
    }
}
