package dev.rdsshell.shell.operation.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Parsed;
import dev.rdsshell.shell.line.Words;
import dev.rdsshell.shell.operation.Operation;
import dev.rdsshell.shell.operation.OperationCommand;
import dev.rdsshell.shell.operation.OperationCommands;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;

class OperationsTest {

    @Test
    void everyOperationIsDeclaredOnce() {
        assertEquals(
                List.of(
                        "start-export-task",
                        "describe-export-tasks",
                        "cancel-export-task",
                        "describe-db-snapshots",
                        "describe-db-cluster-snapshots",
                        "describe-db-clusters",
                        "describe-db-instances",
                        "s3api list-buckets",
                        "s3api head-bucket",
                        "s3api get-bucket-location",
                        "s3api list-objects-v2",
                        "kms list-keys",
                        "kms list-aliases",
                        "kms describe-key",
                        "iam list-roles",
                        "iam get-role",
                        "sts get-caller-identity"),
                Operations.all().stream().map(Operation::name).toList());
    }

    @Test
    void everyMemberOfARequestHasHelpAndAnExampleAndNoOtherHas() {
        for (Operation operation : Operations.all()) {
            Set<String> members = operation.newRequest().get().sdkFields().stream()
                    .map(SdkField::memberName)
                    .collect(Collectors.toCollection(HashSet::new));
            Set<String> described = operation.texts().keySet().stream()
                    .filter(name -> !name.startsWith("Filters."))
                    .collect(Collectors.toSet());
            assertEquals(members, described, operation.name());
        }
    }

    @Test
    void everyOptionHasHelpAndAnExample() {
        for (Operation operation : Operations.all()) {
            OperationCommand command = OperationCommands.forParsing(operation);
            for (Parameter parameter : command.description().parameters()) {
                String name = operation.name() + " " + parameter.name();
                assertTrue(parameter.help().endsWith("."), name);
                assertFalse(parameter.example().isEmpty(), name);
            }
            assertTrue(operation.summary().endsWith("."), operation.name());
            assertFalse(operation.examples().isEmpty(), operation.name());
        }
    }

    @Test
    void everyExampleOfAnOptionIsUnderstood() {
        for (Operation operation : Operations.all()) {
            OperationCommand command = OperationCommands.forParsing(operation);
            for (Parameter parameter : command.description().parameters()) {
                List<String> words = parameter.arity() == Parameter.Arity.NONE
                        ? List.of(parameter.name())
                        : List.of(parameter.name(), parameter.example());
                Parsed parsed = command.parse(Words.ofArguments(words));
                assertTrue(parsed.isUnderstood(), () -> operation.name() + " " + parsed.problems());
            }
        }
    }

    @Test
    void whatIsRequiredBelongsToTheRequest() {
        for (Operation operation : Operations.all()) {
            assertTrue(operation.texts().keySet().containsAll(operation.rules().required()), operation.name());
        }
    }
}
