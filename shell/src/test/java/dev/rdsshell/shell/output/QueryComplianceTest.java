package dev.rdsshell.shell.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The official suite of JMESPath (github.com/jmespath/jmespath.test). */
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
            Object groups = JsonTree.parse(Files.readString(file));
            assertTrue(groups instanceof List<?> list && !list.isEmpty());
            Tree.array(groups).forEach(group -> tests.addAll(group(Tree.object(group))));
            return dynamicContainer(String.valueOf(file.getFileName()), tests);
        } catch (IOException | JsonTree.InvalidJson e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    private List<DynamicTest> group(Map<String, @Nullable Object> group) {
        Object given = group.get("given");
        return Tree.array(group.get("cases")).stream()
                .map(Tree::object)
                .filter(suiteCase -> !suiteCase.containsKey("bench"))
                .map(suiteCase ->
                        dynamicTest(String.valueOf(suiteCase.get("expression")), () -> check(given, suiteCase)))
                .toList();
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
