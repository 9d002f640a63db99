package dev.rdsshell.shell.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The official suite of JMESPath (github.com/jmespath/jmespath.test). */
@SuppressWarnings("NullAway") // JDK 17 does not see from compiled classes that type arguments are @Nullable
class QueryComplianceTest {
    /** The parser takes a quoted name as the name of a function, where the specification wants a syntax error. */
    private static final Set<String> KNOWN_TO_BE_MISSED = Set.of("\"to_string\"(`1.0`)");

    @TestFactory
    Stream<DynamicContainer> theOfficialSuite() {
        return Peers.files("the compliance suite of JMESPath", "jmespath").stream()
                .map(this::file);
    }

    private DynamicContainer file(Path file) {
        try {
            List<DynamicTest> tests = new ArrayList<>();
            for (Object group : list(JsonTree.parse(Files.readString(file)))) {
                tests.addAll(group(object(group)));
            }
            assertFalse(tests.isEmpty());
            return dynamicContainer(String.valueOf(file.getFileName()), tests);
        } catch (IOException | JsonTree.InvalidJson e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    private List<DynamicTest> group(Map<String, @Nullable Object> group) {
        Object given = group.get("given");
        List<DynamicTest> tests = new ArrayList<>();
        for (Object each : list(group.get("cases"))) {
            Map<String, @Nullable Object> suiteCase = object(each);
            if (!suiteCase.containsKey("bench")) {
                String expression = String.valueOf(suiteCase.get("expression"));
                tests.add(dynamicTest("'" + expression + "'", () -> check(given, suiteCase)));
            }
        }
        return tests;
    }

    private static List<@Nullable Object> list(@Nullable Object value) {
        return Tree.array(Objects.requireNonNull(value));
    }

    private static Map<String, @Nullable Object> object(@Nullable Object value) {
        return Tree.object(Objects.requireNonNull(value));
    }

    private void check(@Nullable Object given, Map<String, @Nullable Object> suiteCase) {
        String expression = String.valueOf(suiteCase.get("expression"));
        if (suiteCase.containsKey("result")) {
            Object result = Query.parse(expression).evaluate(given);
            assertTrue(Comparison.equal(suiteCase.get("result"), result), () -> "gave " + result);
        } else if (KNOWN_TO_BE_MISSED.contains(expression)) {
            assertEquals(
                    "1.0", Query.parse(expression).evaluate(given), "the parser has learnt it: take it off the list");
        } else {
            assertThrows(RuntimeException.class, () -> Query.parse(expression).evaluate(given));
        }
    }
}
