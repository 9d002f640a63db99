package dev.rdsshell.shell.line;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands for {@code ${…}} in a line: the variables of the session, and {@code ${now:PATTERN}}, one instant that
 * the caller gives, so that a whole script runs at the same moment.
 */
public final class Expansion {
    private static final Expansion NONE = new Expansion(Map.of(), Instant.EPOCH, ZoneOffset.UTC, Nearest.none(), true);
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> OF_TEMPLATES = Set.of("account", "region", "profile");
    private static final String NOW = "now:";

    private final Map<String, String> variables;
    private final Instant now;
    private final ZoneId zone;
    private final Nearest nearest;
    private final boolean asTyped;

    private Expansion(Map<String, String> variables, Instant now, ZoneId zone, Nearest nearest, boolean asTyped) {
        this.variables = Map.copyOf(variables);
        this.now = now;
        this.zone = zone;
        this.nearest = nearest;
        this.asTyped = asTyped;
    }

    /** Leaves everything as typed and refuses nothing: for the line editor, which looks at unfinished lines. */
    public static Expansion none() {
        return NONE;
    }

    /** @param now what {@code ${now:…}} shows, in UTC unless {@link #in} says otherwise */
    public static Expansion of(Map<String, String> variables, Instant now) {
        return new Expansion(variables, now, ZoneOffset.UTC, Nearest.none(), false);
    }

    /** The same with {@code ${now:…}} in another time zone. */
    public Expansion in(ZoneId other) {
        return new Expansion(variables, now, other, nearest, asTyped);
    }

    /** The same with a suggestion for a misspelt variable. */
    public Expansion suggesting(Nearest names) {
        return new Expansion(variables, now, zone, names, asTyped);
    }

    /** Whether a variable may have this name: letters, digits and {@code _}, not starting with a digit. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches() && !text.equals("now");
    }

    boolean leavesAsTyped() {
        return asTyped;
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    /**
     * The value of a reference.
     *
     * @param reference what stands between <code>${</code> and <code>}</code>
     * @throws FailureException a {@link Failure.InvalidLine} where there is no value
     */
    String value(String reference) {
        if (reference.startsWith(NOW)) {
            return formatNow(reference.substring(NOW.length()));
        }
        return find(reference).orElseThrow(() -> new FailureException(missing(reference)));
    }

    private String formatNow(String pattern) {
        try {
            if (!pattern.isEmpty()) {
                return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                        .withZone(zone)
                        .format(now);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new FailureException(badPattern(pattern), e);
        }
        throw new FailureException(badPattern(pattern));
    }

    private static Failure badPattern(String pattern) {
        return new Failure.InvalidLine(
                "${now:" + pattern + "} holds no pattern for a date or time: \"" + pattern + "\".",
                "Write for example ${now:yyyy-MM-dd} or ${now:yyyyMMdd-HHmm}.");
    }

    private Failure missing(String reference) {
        if (reference.equals("now")) {
            return badPattern("");
        }
        if (!isName(reference)) {
            return new Failure.InvalidLine(
                    "${" + reference
                            + "} is not a variable: a name has letters, digits and _ and starts with no digit.",
                    "To mean the characters themselves, put them in single quotes.");
        }
        return new Failure.InvalidLine("${" + reference + "} is not set.", adviceFor(reference));
    }

    private String adviceFor(String name) {
        if (OF_TEMPLATES.contains(name)) {
            return "For a template of `defaults set`, put the value in single quotes. Otherwise: set " + name
                    + " = VALUE";
        }
        List<String> known = variables.keySet().stream().sorted().toList();
        return nearest.find(name, known)
                .map(near -> "Did you mean ${" + near + "}? Or set it: set " + name + " = VALUE")
                .orElse("Set it first: set " + name + " = VALUE");
    }
}
