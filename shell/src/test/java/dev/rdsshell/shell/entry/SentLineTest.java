package dev.rdsshell.shell.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.operation.OperationCommands;
import dev.rdsshell.shell.operation.catalog.Operations;
import dev.rdsshell.shell.session.Session;
import dev.rdsshell.shell.terminal.Completions;
import dev.rdsshell.shell.terminal.LineCompleter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line is completed with, and judged by, that is not written in it. */
class SentLineTest {
    private static final String PARTS = "start-export-task --export-only ";
    private static final String ARN = "arn:aws:rds:us-west-2:123456789012:snapshot:shop";
    private static final LineReadings READINGS = readings();

    private final List<String> completed = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--cli-input-json '{\"SourceArn\": \"" + ARN + "\"}'|input of JSON",
                "--cli-input-json file://input.json|input file",
                "--source-arn file://arn.txt|value in a file"
            })
    void aLineIsCompletedByTheSourceThatWillBeSent(String words, String why) {
        assertEquals(PARTS + words + " --source-arn " + ARN + " ", completed(PARTS + words), why);
    }

    @Test
    void whatTheLineSaysItselfIsNotSaidTwice() {
        String line = PARTS + "--source-arn " + ARN;
        assertEquals(line + " ", completed(line));
    }

    @Test
    void aCommentHidesNothing() {
        assertEquals(
                PARTS + "--cli-input-json file://input.json  --source-arn " + ARN + " # note",
                completed(PARTS + "--cli-input-json file://input.json # note"));
    }

    @Test
    void theArgumentsHoldTheSourceThatWillBeSent() {
        Reading line = READINGS.of(PARTS + "a --cli-input-json file://input.json");
        assertEquals(ARN, SentLine.arguments(line).value("--source-arn").orElseThrow());
        assertEquals(List.of("a"), SentLine.arguments(line).values("--export-only"));
    }

    private String completed(String line) {
        LineCompleter recording = (buffer, cursor) -> {
            completed.add(buffer);
            return new LineCompleter.Place(cursor, false, typed -> Completions.none());
        };
        Completions none = SentLine.completer(recording, READINGS, () -> READINGS.of(line))
                .at(line, PARTS.length())
                .matching()
                .apply("");
        assertEquals(Completions.none(), none);
        return completed.get(completed.size() - 1);
    }

    private static LineReadings readings() {
        Map<String, String> files = Map.of("input.json", "{\"SourceArn\": \"" + ARN + "\"}", "arn.txt", ARN);
        List<Command> commands = new ArrayList<>();
        Operations.all().forEach(operation -> commands.add(OperationCommands.forParsing(operation, files)));
        return new LineReadings(
                new Registry(commands, GlobalParameters.all()),
                Expansion::none,
                (command, arguments) -> command.prepare(
                        arguments, new Preparation(Session.clean(), Preparation.Mode.INTERACTIVE, Clock.systemUTC())),
                Runnable::run);
    }
}
