package dev.rdsshell.shell.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Values, and the YAML that the AWS CLI prints for them, one a line: {@code 'a' => 'k: a\n'} in Python's notation. */
@SuppressWarnings("NullAway") // JDK 17 does not see from compiled classes that type arguments are @Nullable
class YamlScalarsTest {
    @TestFactory
    Stream<DynamicTest> whatTheAwsCliPrints() throws IOException {
        Optional<Path> file = Peers.find("the YAML scalars of the AWS CLI", "yaml-scalars.txt");
        List<String> lines = file.isPresent() ? Files.readAllLines(file.get()) : List.of();
        return lines.stream().filter(line -> !line.isBlank()).map(line -> dynamicTest(line, () -> check(line)));
    }

    private static void check(String line) throws IOException {
        int arrow = line.lastIndexOf(" => ");
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("k", new PythonLiteral(line.substring(0, arrow)).value());
        StringBuilder out = new StringBuilder();
        YamlFormat.write(document, out);
        assertEquals(new PythonLiteral(line.substring(arrow + 4)).value(), out.toString());
    }
}
