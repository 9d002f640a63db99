package dev.rdsshell.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.line.Words;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryTest {
    private final Command start = Spoken.named("start-export-task", "rds start-export-task");
    private final Command buckets = Spoken.named("s3api list-buckets");
    private final Command use = Spoken.named("use");
    private final Registry registry = new Registry(List.of(start, buckets, use), GlobalParameters.all());

    private Resolved resolve(String line) {
        return registry.resolve(Words.ofArguments(line.isEmpty() ? List.of() : List.of(line.split(" "))));
    }

    private String refusal(String line) {
        var failure = assertInstanceOf(Resolved.Unknown.class, resolve(line)).failure();
        assertEquals(252, failure.exitCode());
        return failure.message() + " " + failure.advice();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start-export-task --a b",
                "rds start-export-task --a b",
                "aws rds start-export-task --a b",
            })
    void aPastedPrefixMeansTheSameCommand(String line) {
        Resolved.Found found = assertInstanceOf(Resolved.Found.class, resolve(line));

        assertSame(start, found.command());
        assertEquals(List.of("--a", "b"), found.words().texts());
    }

    @Test
    void globalOptionsStandBeforeAndBetweenTheWordsOfTheName() {
        Resolved.Found found = assertInstanceOf(
                Resolved.Found.class,
                resolve("--region us-west-2 aws --output json rds --debug start-export-task --a b"));

        assertSame(start, found.command());
        assertEquals(
                List.of("--region", "us-west-2", "--output", "json", "--debug", "--a", "b"),
                found.words().texts());
    }

    @Test
    void anOperationOfAnotherServiceIsNamedWithIt() {
        assertSame(
                buckets,
                assertInstanceOf(Resolved.Found.class, resolve("aws s3api list-buckets"))
                        .command());
        assertSame(
                buckets,
                assertInstanceOf(Resolved.Found.class, resolve("s3api list-buckets"))
                        .command());
    }

    @Test
    void afterAwsOurOwnCommandsAreNotMeant() {
        assertSame(use, assertInstanceOf(Resolved.Found.class, resolve("use")).command());
        assertTrue(refusal("aws use")
                .startsWith("RDS Shell knows no AWS service 'use'; after 'aws' it knows rds, s3api."));
    }

    @Test
    void aMisspeltNameIsRefusedWithTheNearest() {
        assertEquals(
                "There is no command 'strat-export-task'. Did you mean 'start-export-task'?",
                refusal("strat-export-task"));
        assertTrue(refusal("s3api list-bucket").contains("Did you mean 'list-buckets'?"));
    }

    @Test
    void aServiceAloneNeedsAnOperation() {
        assertEquals("'s3api' needs an operation. RDS Shell knows of s3api: list-buckets.", refusal("s3api"));
    }

    @Test
    void aLineWithoutAWordNamesNoCommand() {
        assertTrue(refusal("").startsWith("No command was given."));
        assertTrue(refusal("--region us-west-2").contains("Only options were given: --region us-west-2."));
    }

    @Test
    void helpAfterANameIsHelpOnIt() {
        assertEquals(new Resolved.Help(List.of("start-export-task")), resolve("rds start-export-task help"));
        assertEquals(new Resolved.Help(List.of("s3api")), resolve("s3api help"));
        assertEquals(new Resolved.Help(List.of()), resolve("aws help"));
    }

    @Test
    void twoCommandsOfOneNameAreADefect() {
        List<Command> twice = List.of(use, Spoken.named("use"));

        assertThrows(IllegalStateException.class, () -> new Registry(twice, List.of()));
    }
}
