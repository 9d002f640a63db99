package dev.rdsshell.shell.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.shell.command.Arguments;
import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.command.Resolved;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.Tokenizer;
import dev.rdsshell.shell.operation.OperationCommands;
import dev.rdsshell.shell.operation.catalog.Operations;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueObstaclesTest {
    private static final Registry REGISTRY = new Registry(
            Operations.all().stream()
                    .<Command>map(OperationCommands::forParsing)
                    .toList(),
            GlobalParameters.all());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "describe-export-tasks --source-type sna|--source-type|sna is no value of --source-type.",
                "describe-db-snapshots --snapshot-type man|--snapshot-type|man is no value of --snapshot-type.",
                "describe-export-tasks --filters Name=statsu,Values=x|--filters|There is no filter statsu here."
            })
    void aValueOutsideOfThoseThatTheServiceKnowsWillBeRefused(String line, String option, String why) {
        assertEquals(Optional.of(why), obstacle(line, option));
    }

    @Test
    void whatTheServiceKnowsIsNotHeldAgainst() {
        assertEquals(Optional.empty(), obstacle("describe-export-tasks --source-type SNAPSHOT", "--source-type"));
        assertEquals(
                Optional.empty(), obstacle("describe-export-tasks --filters Name=status,Values=failed", "--filters"));
    }

    private static Optional<String> obstacle(String line, String option) {
        Resolved.Found found = (Resolved.Found) REGISTRY.resolve(Tokenizer.tokenize(line, Expansion.none()));
        Arguments arguments = found.command().parse(found.words()).arguments();
        return new ValueObstacles((subject, whole) -> Optional.empty())
                .obstacle(
                        found.command().description().name(),
                        arguments,
                        arguments.find(option).orElseThrow());
    }
}
