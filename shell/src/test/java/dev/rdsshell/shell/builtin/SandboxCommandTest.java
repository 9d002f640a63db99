package dev.rdsshell.shell.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.AssertableShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxCommandTest {
    private final Path home;
    private final AssertableShell shell;

    SandboxCommandTest(@TempDir Path home) {
        this.home = home;
        this.shell = AssertableShell.in(home);
    }

    @Test
    void twoDashesWithoutACommandAreRefused() {
        shell.run("sandbox", "--").exits(252).says("After '--' comes a command of the system.");
    }

    @Test
    void aCommandWithoutTheTwoDashesIsRefused() {
        shell.run("sandbox", "aws", "s3", "ls").exits(252).says("A command of the system comes after '--'.");
        shell.run("sandbox", "falt").exits(252).says("Did you mean 'sandbox fault'?");
    }

    @Test
    void anAwsCliIsToldWhatAnOldOneNeeds() throws IOException {
        String aws = tool("aws");
        shell.run("sandbox", "--", aws, "s3", "ls")
                .exits(7)
                .says("older than 2.13 does not know AWS_ENDPOINT_URL: give it --endpoint-url http://127.0.0.1:");
        assertEquals(
                "",
                shell.run("sandbox", "--", tool("other"), "s3", "ls").exits(7).err());
    }

    @Test
    void aCommandThatIsNotThereIsNamed() {
        shell.run("sandbox", "--", "no-such-tool").exits(255).says("'no-such-tool' cannot be run");
    }

    @Test
    void aDamagedJournalStopsTheStartAndStaysAsItIs() throws IOException {
        Path state = Files.createDirectory(home.resolve("state"));
        Path journal = Files.writeString(state.resolve("journal.json"), "{\"version\":99}\n");

        shell.run("--sandbox-dir", state.toString(), "describe-export-tasks")
                .exits(255)
                .says("The sandbox cannot start: " + journal + " is damaged")
                .says("Move the file away to start afresh");

        assertEquals("{\"version\":99}\n", Files.readString(journal));
    }

    @Test
    void aFileIsNoFolderForTheState() throws IOException {
        Path file = Files.writeString(home.resolve("state.txt"), "text");
        shell.run("--sandbox-dir", file.toString(), "describe-export-tasks")
                .exits(255)
                .says(file + " is a file, and --sandbox-dir needs a folder.");
        shell.run("--sandbox-dir", file.resolve("below").toString(), "describe-export-tasks")
                .exits(255)
                .says("Not a directory");
    }

    @Test
    void aFaultOfAnUnknownOperationIsRefusedWithTheNearest() {
        shell.run("--sandbox", "sandbox", "fault", "rds.DescribeExportTask", "throttling")
                .exits(252)
                .says("There is no operation 'DescribeExportTask' in rds. Did you mean DescribeExportTasks?");
    }

    @Test
    void whatIsSetIsDataOnlyWhereItWasAskedFor() {
        String set = "sandbox fault rds.DescribeDBSnapshots throttling --call 1 --times 1";
        String other = "sandbox switch export-limit on";
        shell.run("--sandbox", "-c", set + "; sts get-caller-identity --query Account")
                .exits(0)
                .printsOnly("\"123456789012\"\n")
                .says(set + "\n" + other + "\n");
        shell.run("--sandbox", "-c", "sandbox switch export-limit on; sandbox fault list")
                .exits(0)
                .prints(other + "\n");
    }

    @Test
    void aFaultNeedsASandbox() {
        shell.variable("AWS_REGION", "us-west-2")
                .run("sandbox", "fault", "list")
                .exits(252)
                .says("This session is not on a sandbox");
    }

    private String tool(String name) throws IOException {
        Path tool = Files.writeString(home.resolve(name), "#!/bin/sh\nexit 7\n");
        assertTrue(tool.toFile().setExecutable(true));
        return tool.toString();
    }
}
