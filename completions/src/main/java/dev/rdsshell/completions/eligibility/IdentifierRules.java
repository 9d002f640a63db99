package dev.rdsshell.completions.eligibility;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What must hold of the identifier of a new export. */
public final class IdentifierRules {
    private IdentifierRules() {}

    /** See {@link Identifiers}. */
    public static Finding syntax(String identifier) {
        Condition condition = Condition.IDENTIFIER_SYNTAX;
        return Identifiers.isValid(identifier)
                ? condition.ok(identifier)
                : condition.block(identifier, problem(identifier), "Write " + Identifiers.corrected(identifier) + ".");
    }

    private static String problem(String identifier) {
        return identifier.length() > Identifiers.LONGEST
                ? "The identifier has " + identifier.length() + " characters, more than " + Identifiers.LONGEST + "."
                : "'" + identifier
                        + "' is no identifier: letters, digits and single hyphens, a letter first, no hyphen last.";
    }

    /**
     * An identifier is used once, also by exports that have ended (RDS User Guide, limitations).
     *
     * @param running what runs, so that none of these identifiers is advised
     */
    public static Finding unused(
            String identifier, Fact<ExportFact> same, Fact<List<ExportFact>> running, Instant now) {
        Condition condition = Condition.IDENTIFIER_UNUSED;
        if (same instanceof Fact.Unknown<ExportFact> unknown) {
            return condition.unproved(identifier, unknown.reason());
        }
        return same.found()
                .map(task -> condition.block(
                        identifier,
                        "There is an export " + identifier + " already (" + task.status() + ").",
                        "Write another one, for example " + free(identifier, running, now) + "."))
                .orElseGet(() -> condition.ok(identifier));
    }

    /** Only an export of this very minute can have the date: it runs still. */
    private static String free(String identifier, Fact<List<ExportFact>> running, Instant now) {
        List<String> taken = running.found().orElse(List.of()).stream()
                .map(ExportFact::identifier)
                .toList();
        String dated = Identifiers.dated(identifier, now);
        return Stream.concat(
                        Stream.of(dated),
                        IntStream.iterate(2, number -> number + 1)
                                .mapToObj(number -> Identifiers.ending(dated, "-" + number)))
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElse(dated);
    }

    /**
     * The second of two starts in one script.
     *
     * @param first where the other one stands
     */
    public static Finding repeated(String identifier, String first) {
        return Condition.IDENTIFIER_UNUSED.block(
                identifier,
                "The start at " + first + " has the identifier " + identifier + ", too.",
                "Give each its own, for example " + Identifiers.ending(Identifiers.corrected(identifier), "-2") + ".");
    }
}
