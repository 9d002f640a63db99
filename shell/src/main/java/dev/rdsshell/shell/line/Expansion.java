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
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What stands for {@code ${…}} in a line.
 *
 * <pre>
 *   ${NAME}             a variable of the session
 *   ${NAME:-default}    the text after :- where the variable is not set, or empty; it may hold references itself
 *   ${env.NAME}         a variable of the environment
 *   ${now:PATTERN}      one instant that the caller gives, so that a whole script runs at the same moment
 *   ${last:JMESPATH}    a value out of the last answer
 * </pre>
 */
public final class Expansion {
    /** So many references a default may hold, each perhaps in the one before. */
    private static final int MOST_INSIDE = 200;

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> OF_TEMPLATES = Set.of("account", "region", "profile");
    private static final String NOW = "now:";
    private static final String LAST = "last:";
    private static final String ENVIRONMENT = "env.";
    private static final String DEFAULT = ":-";
    private static final String OPENING = "${";

    private final Map<String, String> variables;
    private final Instant now;
    private final ZoneId zone;
    private final Nearest nearest;
    private final Kind kind;
    private final Function<String, Optional<String>> environment;
    private final Function<String, Optional<String>> last;

    /** What is done with a reference. */
    private enum Kind {
        REPLACED,
        /** Left as typed, and nothing is refused. */
        AS_TYPED,
        /** Replaced where there is a value, else left as typed, and nothing is refused. */
        WHERE_KNOWN,
        /** Left as typed where its form is right. */
        UNRESOLVED
    }

    private Expansion(
            Map<String, String> variables,
            Instant now,
            ZoneId zone,
            Nearest nearest,
            Kind kind,
            Function<String, Optional<String>> environment,
            Function<String, Optional<String>> last) {
        this.variables = variables;
        this.now = now;
        this.zone = zone;
        this.nearest = nearest;
        this.kind = kind;
        this.environment = environment;
        this.last = last;
    }

    private static Expansion fixed(Kind kind, Map<String, String> variables, Instant now) {
        return new Expansion(
                variables,
                now,
                ZoneOffset.UTC,
                Nearest.none(),
                kind,
                name -> Optional.empty(),
                query -> Optional.empty());
    }

    /** Leaves everything as typed and refuses nothing: for the line editor, which looks at unfinished lines. */
    public static Expansion none() {
        return fixed(Kind.AS_TYPED, Map.of(), Instant.EPOCH);
    }

    /** Leaves references as typed, and refuses what no value could mend: for lines that are looked at before they run. */
    public static Expansion unresolved() {
        return fixed(Kind.UNRESOLVED, Map.of(), Instant.EPOCH);
    }

    /**
     * Replaces references.
     *
     * @param variables looked into whenever a reference names one, and never copied: there may be very many
     * @param now what {@code ${now:…}} shows, in UTC unless {@link #in} says otherwise
     */
    public static Expansion of(Map<String, String> variables, Instant now) {
        return fixed(Kind.REPLACED, variables, now);
    }

    /** The same with {@code ${now:…}} in another time zone. */
    public Expansion in(ZoneId other) {
        return new Expansion(variables, now, other, nearest, kind, environment, last);
    }

    /** The same for a line that is not finished: what has no value stays as typed, and nothing is refused. */
    public Expansion whereKnown() {
        return kind == Kind.REPLACED
                ? new Expansion(variables, now, zone, nearest, Kind.WHERE_KNOWN, environment, last)
                : this;
    }

    /** The same with a suggestion for a misspelt variable. */
    public Expansion suggesting(Nearest names) {
        return new Expansion(variables, now, zone, names, kind, environment, last);
    }

    /**
     * The same with values from elsewhere.
     *
     * @param variableOfEnvironment by its name
     * @param valueOfLastAnswer by the query; empty where it gives nothing
     */
    public Expansion reading(
            Function<String, Optional<String>> variableOfEnvironment,
            Function<String, Optional<String>> valueOfLastAnswer) {
        return new Expansion(variables, now, zone, nearest, kind, variableOfEnvironment, valueOfLastAnswer);
    }

    /** Whether a variable may have this name: letters, digits and {@code _}, not starting with a digit. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches() && !text.equals("now") && !text.equals("last");
    }

    boolean leavesAsTyped() {
        return kind == Kind.AS_TYPED;
    }

    boolean refusesNothing() {
        return kind == Kind.AS_TYPED || kind == Kind.WHERE_KNOWN;
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
        return kind == Kind.WHERE_KNOWN ? valueOrItself(reference) : bounded(reference);
    }

    private String bounded(String reference) {
        if (reference.split(Pattern.quote(OPENING), MOST_INSIDE + 2).length > MOST_INSIDE + 1) {
            throw new FailureException(new Failure.InvalidLine(
                    "A default holds more than " + MOST_INSIDE + " references.", "Set variables for parts of it."));
        }
        return valueOf(reference);
    }

    private String valueOrItself(String reference) {
        try {
            return bounded(reference);
        } catch (FailureException unknown) {
            return "${" + reference + "}";
        }
    }

    private String valueOf(String reference) {
        String value = reference.startsWith(NOW) ? formatNow(reference.substring(NOW.length())) : looked(reference);
        return kind == Kind.UNRESOLVED ? "${" + reference + "}" : value;
    }

    private String looked(String reference) {
        if (reference.startsWith(LAST)) {
            return ofLastAnswer(reference.substring(LAST.length()));
        }
        int otherwise = reference.indexOf(DEFAULT);
        String name = otherwise < 0 ? reference : reference.substring(0, otherwise);
        boolean ofEnvironment = name.startsWith(ENVIRONMENT);
        String plain = ofEnvironment ? name.substring(ENVIRONMENT.length()) : name;
        if (!isName(plain)) {
            throw new FailureException(noName(reference));
        }
        Optional<String> value = (ofEnvironment ? environment.apply(plain) : find(plain))
                .filter(text -> otherwise < 0 || !text.isEmpty())
                .or(() -> otherwise < 0
                        ? Optional.empty()
                        : Optional.of(replaced(reference.substring(otherwise + DEFAULT.length()))));
        return kind == Kind.UNRESOLVED
                ? ""
                : value.orElseThrow(() -> new FailureException(ofEnvironment ? notInEnvironment(plain) : unset(plain)));
    }

    /** The text of a default with its own references replaced. */
    private String replaced(String text) {
        StringBuilder whole = new StringBuilder();
        int at = 0;
        for (int open = text.indexOf(OPENING); open >= 0; open = text.indexOf(OPENING, at)) {
            int close = closingBrace(text, open + 1);
            whole.append(text, at, open).append(valueOf(text.substring(open + OPENING.length(), close)));
            at = close + 1;
        }
        return whole.append(text.substring(at)).toString();
    }

    /**
     * Where the brace is closed that opens at a place, or -1. What stands in a reference may hold braces of its own: a query,
     * or a default with references.
     */
    static int closingBrace(String text, int opening) {
        int open = 0;
        for (int index = opening; index < text.length(); index++) {
            char character = text.charAt(index);
            open += character == '{' ? 1 : character == '}' ? -1 : 0;
            if (open == 0) {
                return index;
            }
        }
        return -1;
    }

    private String ofLastAnswer(String query) {
        Optional<String> value = last.apply(query);
        if (kind == Kind.UNRESOLVED) {
            return "";
        }
        return value.orElseThrow(() -> new FailureException(new Failure.InvalidLine(
                "${" + LAST + query + "} gives nothing.",
                "It reads the answer of the line before, as --query would: ${last:ExportTaskIdentifier}.")));
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

    /** Why a text is no name of a variable; to be asked only where it is none. */
    public static String whyNoName(String text) {
        return text.equals("now") || text.equals("last")
                ? "${now:…} and ${last:…} have a meaning of their own. Take another name."
                : "A name has letters, digits and _, and starts with no digit.";
    }

    private static Failure noName(String reference) {
        if (reference.equals("now")) {
            return badPattern("");
        }
        return new Failure.InvalidLine(
                "${" + reference + "} is not a variable: a name has letters, digits and _ and starts with no digit.",
                "To mean the characters themselves, put them in single quotes.");
    }

    private Failure unset(String name) {
        return new Failure.InvalidLine("${" + name + "} is not set.", adviceFor(name));
    }

    private static Failure notInEnvironment(String name) {
        return new Failure.InvalidLine(
                "${" + ENVIRONMENT + name + "} is not set: the environment has no " + name + ".",
                "Set it where rds-shell is started, or give a value for its absence: ${" + ENVIRONMENT + name
                        + ":-default}");
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
