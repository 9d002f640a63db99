package dev.rdsshell.shell.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.command.Addition;
import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Prepared;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.line.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Options of ours on an operation that is declared without them. */
class AdditionTest {
    private final Desk desk = new Desk();

    @Test
    void itsOptionStandsBehindThoseOfTheAwsCli() {
        desk.additions = List.of(new Filling("--source", "arn"));
        List<Parameter> parameters =
                desk.command(catalogued("start-export-task")).description().parameters();
        assertEquals("--source", parameters.get(parameters.size() - 1).name());
    }

    @Test
    void itIsNoAbbreviationAndMakesNoneAmbiguous() {
        desk.additions = List.of(new Filling("--source", "arn"));
        assertEquals(
                List.of("arn:1"),
                desk.ready("start-export-task", withoutSource("--source-a", "arn:1")).values().stream()
                        .filter(value -> value.name().equals("--source-arn"))
                        .map(value -> value.value())
                        .toList());
    }

    @Test
    void itMayGiveWhatTheLineLeavesOut() {
        desk.additions = List.of(new Filling("--source", "arn:2"));
        assertTrue(desk.ready("start-export-task", withoutSource("--source")).values().stream()
                .anyMatch(value -> value.value().equals("arn:2")));
    }

    @Test
    void theFirstOneIsAskedFirstSoTheLastOneHasTheLastWord() {
        desk.additions = List.of(new Filling("--source", "arn:1"), new Filling("--other", "arn:2"));
        assertTrue(desk.ready("start-export-task", withoutSource("--source", "--other")).values().stream()
                .anyMatch(value -> value.value().equals("arn:2")));
    }

    @Test
    void otherOperationsDoNotHaveIt() {
        desk.additions = List.of(new Filling("--source", "arn"));
        assertEquals(
                List.of("Unknown option: --source"),
                desk.messages("cancel-export-task", "--export-task-identifier", "x", "--source"));
    }

    private static Operation catalogued(String name) {
        return dev.rdsshell.shell.operation.catalog.Operations.all().stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String[] withoutSource(String... more) {
        List<String> words = new ArrayList<>(List.of(
                "--export-task-identifier", "x", "--s3-bucket-name", "b", "--iam-role-arn", "r", "--kms-key-id", "k"));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    /** A switch that gives {@code --source-arn}. */
    private record Filling(String option, String source) implements Addition {
        @Override
        public boolean isFor(String command) {
            return command.equals("start-export-task");
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(flag(option));
        }

        @Override
        public boolean relaxesRequired(List<String> words) {
            return words.contains(option);
        }

        @Override
        public Prepared prepare(Arguments arguments, Preparation preparation, Step next) {
            if (!arguments.has(option)) {
                return next.prepare(arguments, preparation);
            }
            List<Argument> given = new ArrayList<>(arguments.given());
            given.add(new Argument(flag("--source-arn"), Word.of("--source-arn"), List.of(Word.of(source))));
            return next.prepare(new Arguments(given, arguments.words()), preparation);
        }

        private static Parameter flag(String name) {
            return new Parameter(
                    name,
                    Parameter.Arity.NONE,
                    false,
                    "boolean",
                    Subject.NONE,
                    List.of(),
                    "Help.",
                    "",
                    Parameter.Visibility.OURS);
        }
    }
}
