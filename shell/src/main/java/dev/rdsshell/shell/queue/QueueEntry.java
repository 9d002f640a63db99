package dev.rdsshell.shell.queue;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One export that waits, or has been started.
 *
 * @param id tells it from every other entry, also from one that was taken out and handed in again; the empty text in those of
 *     older versions
 * @param identifier of the export task: it is what tells whether an entry was started
 * @param account the account id for which it was handed in
 * @param region the same for the region
 * @param endpoint a custom endpoint, or the empty text
 * @param words the whole request as a line, with everything that defaults and files gave, and where it goes
 * @param changed when the state changed last
 * @param reason why it failed; else the empty text
 * @param confirmed whether a person has typed the identifier when handing it in, as protected accounts want it
 */
public record QueueEntry(
        String id,
        String identifier,
        String source,
        String account,
        String region,
        String endpoint,
        List<String> words,
        State state,
        Instant changed,
        String reason,
        boolean confirmed) {

    /** How far an entry is. */
    public enum State {
        WAITING,
        /** The call is about to be made; after a kill nobody knows whether it was. */
        STARTING,
        STARTED,
        FAILED
    }

    public QueueEntry {
        words = List.copyOf(words);
    }

    /** The same in another state. */
    public QueueEntry in(State other, Instant now, String why) {
        return new QueueEntry(id, identifier, source, account, region, endpoint, words, other, now, why, confirmed);
    }

    /** The same, confirmed by the person who hands it in. */
    public QueueEntry confirm() {
        return new QueueEntry(id, identifier, source, account, region, endpoint, words, state, changed, reason, true);
    }

    /** Whether this is the very same entry, in whatever state. */
    boolean isSame(QueueEntry other) {
        return id.equals(other.id) && identifier.equals(other.identifier);
    }

    /** Where its calls go: what is counted, and what may be out of reach, is so for all entries of a place. */
    String place() {
        return account + " " + region + " " + endpoint;
    }

    public boolean isWaiting() {
        return state == State.WAITING || state == State.STARTING;
    }

    Map<String, @Nullable Object> members() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("id", id);
        members.put("identifier", identifier);
        members.put("source", source);
        members.put("account", account);
        members.put("region", region);
        members.put("endpoint", endpoint);
        members.put("words", words);
        members.put("state", state.name());
        members.put("changed", changed.toString());
        members.put("reason", reason);
        members.put("confirmed", confirmed);
        return members;
    }

    static QueueEntry of(Map<?, ?> members) {
        List<String> words = members.get("words") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
        return new QueueEntry(
                text(members, "id"),
                text(members, "identifier"),
                text(members, "source"),
                text(members, "account"),
                text(members, "region"),
                text(members, "endpoint"),
                words,
                State.valueOf(text(members, "state")),
                Instant.parse(text(members, "changed")),
                text(members, "reason"),
                Boolean.TRUE.equals(members.get("confirmed")));
    }

    private static String text(Map<?, ?> members, String name) {
        return members.get(name) instanceof String text ? text : "";
    }
}
