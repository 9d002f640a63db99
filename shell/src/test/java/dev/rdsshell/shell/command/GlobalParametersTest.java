package dev.rdsshell.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.session.GlobalOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GlobalParametersTest {

    private static Arguments parse(String... words) {
        Parsed parsed = new ArgumentParser(GlobalParameters.all(), List.of()).parse(Words.ofArguments(List.of(words)));
        assertTrue(parsed.isUnderstood(), () -> parsed.problems().toString());
        return parsed.arguments();
    }

    private static Problem onlyProblem(String... words) {
        List<Problem> problems = GlobalParameters.problems(parse(words));
        assertEquals(1, problems.size(), problems::toString);
        return problems.get(0);
    }

    @Test
    void everyGlobalOptionHasHelpAndAnExample() {
        assertEquals(19, GlobalParameters.all().size());
        GlobalParameters.all().forEach(parameter -> {
            assertTrue(parameter.help().endsWith("."), parameter.name());
            assertFalse(parameter.example().isEmpty(), parameter.name());
        });
    }

    @Test
    void valuesAreFoundByNameWithoutDashes() {
        assertEquals(
                new GlobalOptions(Map.of("region", "b", "no-paginate", "true", "profile", "")),
                GlobalParameters.values(parse("--region", "a", "--no-pag", "--region=b", "--profile", "")));
    }

    @Test
    void aQueryThatCannotBeUnderstoodIsShownWithItsPlace() {
        Problem problem = onlyProblem("--query", "foo[");
        assertEquals(252, problem.failure().exitCode());
        assertTrue(problem.failure().message().startsWith("--query cannot be understood: "));
    }

    @Test
    void anEndpointNeedsAScheme() {
        assertEquals(
                "--endpoint-url \"127.0.0.1:5000\" has no scheme.",
                onlyProblem("--endpoint-url", "127.0.0.1:5000").failure().message());
        assertEquals(List.of(), GlobalParameters.problems(parse("--endpoint-url", "http://127.0.0.1:5000")));
    }

    @Test
    void aTimeoutIsAWholeNumberOfSeconds() {
        assertEquals(255, onlyProblem("--cli-connect-timeout", "-1").failure().exitCode());
        assertEquals(255, onlyProblem("--cli-read-timeout", "soon").failure().exitCode());
        assertEquals(List.of(), GlobalParameters.problems(parse("--cli-read-timeout", "0")));
    }
}
