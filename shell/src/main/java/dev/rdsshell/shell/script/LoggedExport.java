package dev.rdsshell.shell.script;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An export that a line of a run has started, as it stands in the log: how it is found again.
 *
 * @param profile where one was chosen; else the empty text, as for the others
 */
public record LoggedExport(String identifier, String profile, String region, String endpoint) {

    Map<String, @Nullable Object> members() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("identifier", identifier);
        members.put("profile", profile);
        members.put("region", region);
        members.put("endpoint", endpoint);
        return members;
    }

    static LoggedExport of(Map<?, ?> members) {
        return new LoggedExport(
                text(members, "identifier"),
                text(members, "profile"),
                text(members, "region"),
                text(members, "endpoint"));
    }

    private static String text(Map<?, ?> members, String name) {
        return members.get(name) instanceof String text ? text : "";
    }
}
