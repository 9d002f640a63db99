package dev.rdsshell.shell.entry;

import java.util.Optional;
import java.util.Set;

/** The keys that edit a line, and what they cut last, which Ctrl-Y writes again. */
final class LineEdits {
    private static final Set<String> CUTTING =
            Set.of("ctrl-w", "ctrl-u", "ctrl-k", "alt-d", "alt-backspace", "ctrl-delete");

    private String cut = "";

    /** What a key makes of a text; empty for a key that does not edit. */
    Optional<TypedText> edited(TypedText text, String key) {
        if (key.equals("ctrl-y")) {
            return Optional.of(text.insert(cut));
        }
        Optional<TypedText> edited = text.edited(key);
        if (CUTTING.contains(key)) {
            edited.filter(after -> !after.equals(text)).ifPresent(after -> cut = missing(text, after));
        }
        return edited;
    }

    private static String missing(TypedText before, TypedText after) {
        int length = before.text().length() - after.text().length();
        return before.text().substring(after.cursor(), after.cursor() + length);
    }
}
