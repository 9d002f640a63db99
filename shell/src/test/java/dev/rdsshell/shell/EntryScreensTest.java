package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.shell.terminal.RealTerminal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every step of parameter entry in a real pseudo-terminal, compared as a whole with the screens beside this test: {@code
 * entry/80x24/summary.txt} and so on.
 */
class EntryScreensTest {
    private static final String ENTER = "\r";
    private static final String ESCAPE = "\033";
    private static final String DOWN = "\033[B";
    private static final String RIGHT = "\033[C";
    private static final String F1 = "\033OP";
    private static final String F2 = "\033OQ";
    private static final String F3 = "\033OR";
    private static final String F4 = "\033OS";
    private static final String F5 = "\033[15~";
    private static final String CTRL_O = "\017";
    private static final String CTRL_R = "\022";

    private static final List<String> LINES = List.of(
            "start-export-task",
            "start-export-task --export-task-identifier orders-- --s3-bucket-name acme-exports",
            "start-export-task --export-task-identifier orders-1 --source-arn",
            "start-export-task --export-task-identifier orders-1 --source-arn arn:aws:rds:us-west-2:1:snapshot:x",
            "start-export-task --export-only",
            "cancel-export-task",
            "watch-progress",
            "describe-db-snapshots",
            "auto-prompt",
            "plain",
            "cancel-export-task");

    @ParameterizedTest
    @CsvSource({"120, 40", "80, 24", "40, 12"})
    void everyStepLooksAsItShould(int columns, int rows) throws IOException {
        try (Person person = Person.at(columns, rows, LINES)) {
            choosesOnly(person);
            mendsWhatIsWrong(person);
            opensPanels(person);
            looksForEarlierValues(person);
            picksParts(person);
            resizes(person, columns, rows);
            fillsInOtherCommands(person);
            answersQuestions(person);
        }
    }

    private static void choosesOnly(Person person) throws IOException {
        person.sees("identifier").types(ENTER).sees("source");
        person.types("1119").sees("source-narrowed").types(ENTER).sees("bucket");
        person.types(ENTER + ENTER + ENTER)
                .sees("summary")
                .types(ENTER)
                .sees("run")
                .types(ENTER);
    }

    private static void mendsWhatIsWrong(Person person) throws IOException {
        person.sees("wrong").types("\177\1771").sees("mended").types(ENTER).sees("next");
        person.types(ESCAPE).sees("back").types(ENTER);
    }

    private static void opensPanels(Person person) throws IOException {
        person.sees("panels-closed").types(F4).sees("names-only").types(F4).sees("panels-closed");
        person.types(F1).sees("keys").types(F1).sees("panels-closed");
        person.types(F3)
                .sees("documentation")
                .types(F2 + F2 + "/cluster" + ENTER)
                .sees("documentation-found");
        person.types("q" + F3).sees("panels-closed").types(F5).sees("request");
        person.types(F5 + F2).sees("options").types(DOWN + ENTER).sees("option-chosen");
        person.types(CTRL_O).sees("copied").types(ESCAPE).sees("left").types(ENTER);
    }

    private static void looksForEarlierValues(Person person) throws IOException {
        person.sees("bucket-wanted").types(CTRL_R).sees("earlier").types("arch").sees("earlier-narrowed");
        person.types(ENTER)
                .sees("earlier-taken")
                .types("\003")
                .sees("left-with-ctrl-c")
                .types(ENTER);
    }

    private static void picksParts(Person person) throws IOException {
        person.sees("identifier-before-part")
                .types(F2)
                .types(DOWN.repeat(6) + ENTER)
                .sees("databases");
        person.types(RIGHT)
                .sees("schemas")
                .types(RIGHT)
                .sees("tables")
                .types(ENTER)
                .sees("part-taken");
        person.types("\033[200~x\ry\033[201~")
                .sees("pasted")
                .types("\003")
                .sees("part-left")
                .types(ENTER);
    }

    /**
     * The screen of this test forgets the rows above when it changes its size meanwhile; that terminals bring them back is
     * the business of {@code ResizedScreenTest}.
     */
    private static void resizes(Person person, int columns, int rows) throws IOException {
        person.sees("cancel").terminal.resize(60, 16);
        person.sees("cancel-resized").terminal.resize(columns, rows);
        person.sees("cancel-resized-back").types(ESCAPE).sees("cancel-left").types(ENTER);
    }

    /** What is asked comes from each command's declaration. */
    private static void fillsInOtherCommands(Person person) throws IOException {
        person.sees("watch").types(F2).sees("watch-options").types(ENTER).sees("watch-tasks");
        person.types(ENTER)
                .sees("watch-chosen")
                .types(ESCAPE)
                .sees("watch-left")
                .types(ENTER);
        person.sees("describe").types(F2 + DOWN + ENTER).sees("describe-option");
        person.types("rds:shop" + ENTER).sees("describe-summary").types(ESCAPE).sees("describe-left");
        person.types(ENTER).sees("own").types(F2 + ENTER).sees("own-choices");
        person.types(DOWN + ENTER)
                .sees("own-summary")
                .types(ENTER)
                .sees("own-run")
                .types(ENTER);
    }

    private static void answersQuestions(Person person) throws IOException {
        person.sees("question")
                .types("2" + ENTER)
                .sees("question-of-summary")
                .types("yes" + ENTER)
                .sees("answered");
    }

    /** Somebody in front of the terminal, who compares what there is to see with the screens of their size. */
    private static final class Person implements AutoCloseable {
        private final RealTerminal terminal;
        private final String size;

        private Person(RealTerminal terminal, String size) {
            this.terminal = terminal;
            this.size = size;
        }

        static Person at(int columns, int rows, List<String> lines) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    EntryProgram.class.getName()));
            command.addAll(lines);
            return new Person(RealTerminal.of(columns, rows).start(command), columns + "x" + rows);
        }

        Person types(String keys) {
            terminal.type(keys);
            return this;
        }

        Person sees(String name) throws IOException {
            String expected = screen(name);
            terminal.awaitScreen(size + "/" + name + ":\n" + expected, expected::equals);
            assertEquals(expected, terminal.screen());
            return this;
        }

        private String screen(String name) throws IOException {
            String file = "entry/" + size + "/" + name + ".txt";
            try (InputStream expected =
                    Objects.requireNonNull(EntryScreensTest.class.getResourceAsStream(file), file)) {
                return new String(expected.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
            }
        }

        @Override
        public void close() throws IOException {
            terminal.close();
        }
    }
}
