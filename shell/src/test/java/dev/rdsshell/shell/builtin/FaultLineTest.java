package dev.rdsshell.shell.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rdsshell.sandbox.fault.FaultReader;
import dev.rdsshell.sandbox.fault.FaultWriter;
import dev.rdsshell.sandbox.fault.Faults;
import dev.rdsshell.sandbox.fault.KnownOperations;
import dev.rdsshell.sandbox.fault.Switches;
import dev.rdsshell.shell.command.ArgumentParser;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Parsed;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.Tokenizer;
import dev.rdsshell.shell.output.JsonTree;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Lines as typed, through the account's own reader and writer, and back. */
class FaultLineTest {
    private static final KnownOperations KNOWN = new KnownOperations(Map.of(
            "rds", Set.of("StartExportTask", "DescribeExportTasks", "CancelExportTask"),
            "s3", Set.of("ListBuckets"),
            "kms", Set.of("DescribeKey"),
            "iam", Set.of("GetRole"),
            "sts", Set.of("GetCallerIdentity")));

    private final Faults faults = new Faults();
    private final Switches switches = new Switches(true, false);

    @Test
    void everyFaultThatIsSetIsListedAsTheLineThatSetsIt() throws JsonTree.InvalidJson {
        List<String> lines = List.of(
                "sandbox fault rds.StartExportTask drop-after --call 1 --times 1",
                "sandbox fault rds.DescribeExportTasks throttling --call 2 --times 3",
                "sandbox fault '*.*' expired-token --call 1",
                "sandbox fault s3.ListBuckets access-denied --call 1",
                "sandbox fault kms.DescribeKey slow 3s --call 1",
                "sandbox fault kms.DescribeKey slow 250ms --call 1 --from 2026-01-01T00:00:00Z",
                "sandbox fault iam.GetRole error --call 1 --code ServiceFailure --status 503 --message 'Try again.'",
                "sandbox fault iam.GetRole cut-body --call 1",
                "sandbox fault sts.GetCallerIdentity html-502 --call 1",
                "sandbox fault rds.CancelExportTask drop-before --call 1",
                "sandbox fault script my-s3-export fail --percent 40 --cause 'The disk is full.'",
                "sandbox switch export-limit off",
                "sandbox switch unknown-task-empty on",
                "sandbox switch create-grant off",
                "sandbox switch pass-role on",
                "sandbox switch start-export off");

        lines.forEach(this::set);

        assertEquals(lines, FaultList.lines(FaultWriter.write(faults, switches)));
    }

    @Test
    void anExportCanStandStillOrWarn() throws JsonTree.InvalidJson {
        set("sandbox fault script a stall --percent 31");
        assertEquals("sandbox fault script a stall --percent 31", firstLine());
        set("sandbox fault script a warn --warning '{\"skippedTables\":[]}'");
        assertEquals("sandbox fault script a warn --warning '{\"skippedTables\":[]}'", firstLine());
    }

    @Test
    void anOperationMayBeWrittenAsTheAwsCliDoes() throws JsonTree.InvalidJson {
        set("sandbox fault rds.describe-export-tasks html-502");

        assertEquals("sandbox fault rds.DescribeExportTasks html-502 --call 1", firstLine());
    }

    @Test
    void aLineThatCannotBeIsRefusedWithWhatToWrite() {
        assertEquals("A fault needs SERVICE.OPERATION and an effect.", refusal("sandbox fault rds throttling"));
        assertEquals("There is no effect 'throtling'.", refusal("sandbox fault rds.GetRole throtling"));
        assertEquals("There is no service 'rdss'.", refusal("sandbox fault rdss.GetRole throttling"));
        assertEquals("slow needs how long.", refusal("sandbox fault rds.GetRole slow"));
        assertEquals("slow cannot be 'soon'.", refusal("sandbox fault rds.GetRole slow soon"));
        assertEquals("'3s' is too much after cut-body.", refusal("sandbox fault rds.GetRole cut-body 3s"));
        assertEquals("--times cannot be 0.", refusal("sandbox fault rds.GetRole cut-body --times 0"));
        assertEquals("--percent says nothing about this.", refusal("sandbox fault list --percent 3"));
        assertEquals("There is no ending 'die'.", refusal("sandbox fault script a die"));
        assertEquals("There is no switch 'limit'.", refusal("sandbox switch limit on"));
        assertEquals("A switch needs its name, and on or off.", refusal("sandbox switch export-limit"));
    }

    private void set(String line) {
        FaultLine fault = read(line);
        assertEquals("POST", fault.method());
        if (fault.address().equals("faults")) {
            FaultReader.set(fault.body(), faults, KNOWN);
        } else {
            FaultReader.turn(fault.body(), switches);
        }
    }

    private String firstLine() throws JsonTree.InvalidJson {
        return FaultList.lines(FaultWriter.write(faults, switches)).get(0);
    }

    private static String refusal(String line) {
        return assertThrows(FailureException.class, () -> read(line)).failure().message();
    }

    private static FaultLine read(String line) {
        Parsed parsed = new ArgumentParser(GlobalParameters.all(), SandboxFault.PARAMETERS)
                .parse(Tokenizer.tokenizeWhole(line, Expansion.of(Map.of(), Instant.EPOCH))
                        .from(1));
        assertEquals(List.of(), parsed.problems());
        return FaultLine.of(parsed.arguments());
    }
}
