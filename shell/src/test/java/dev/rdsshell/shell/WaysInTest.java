package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One command, lines of -c, of a pipe and of a file, and the session: what they share and where they differ. */
class WaysInTest {
    private static final String ACCOUNT = "sts get-caller-identity --query Account";

    private final Path home;

    WaysInTest(@TempDir Path home) {
        this.home = home;
    }

    private AssertableShell shell() {
        return AssertableShell.in(home);
    }

    @Test
    void oneCommandPrintsItsAnswerAndNothingElse() {
        shell().run("--sandbox", "sts", "get-caller-identity", "--query", "Account")
                .exits(0)
                .printsOnly("\"123456789012\"\n")
                .saysOnly();
    }

    @Test
    void everythingThatIsWrongIsSaidWithTheExitCodeOfTheFirstWhateverTheOthersHave() {
        shell().run("start-export-task", "--bogus", "--source-arn", "latest:", "--max-age", "soon")
                .exits(252)
                .printsNothing()
                .says("Missing: --export-task-identifier")
                .says("Unknown option: --bogus")
                .says("You must specify a region.")
                .says("'soon' is no duration for --max-age.")
                .says("--source-arn latest: names no instance or cluster.");
        shell().run("describe-export-tasks", "--max-records", "5")
                .exits(253)
                .says("An error occurred (NoRegion): You must specify a region.")
                .says("MaxRecords must be at least 20, but is 5.");
    }

    @Test
    void anEncodingThatNobodyKnowsIsRefusedBeforeAnythingIsCalled() {
        shell().variable("AWS_CLI_OUTPUT_ENCODING", "klingon")
                .run("sts", "get-caller-identity")
                .exits(255)
                .printsNothing()
                .says("AWS_CLI_OUTPUT_ENCODING names an unknown encoding: 'klingon'.");
    }

    @Test
    void thePracticeAccountIgnoresTheEncodingThatIsSetForAws() {
        shell().variable("AWS_CLI_OUTPUT_ENCODING", "klingon")
                .run("--sandbox", "sts", "get-caller-identity", "--query", "Account")
                .exits(0)
                .printsOnly("\"123456789012\"\n");
    }

    @Test
    void theArgumentsOfOneCommandAreNeverSplitOrExpanded() {
        shell().run("--sandbox", "run", "no such ${file}; exit 3").exits(252).says("'no such ${file}; exit 3'");
    }

    @Test
    void aPastedAwsLineIsUnderstood() {
        shell().run("--sandbox", "aws", "sts", "get-caller-identity", "--query", "Account", "--output", "text")
                .exits(0)
                .printsOnly("123456789012\n");
    }

    @Test
    void linesOfTheArgumentEndAtSemicolonsOutsideQuotes() {
        shell().run("--sandbox", "-c", "set A = 'one; two'; set; " + ACCOUNT)
                .exits(0)
                .printsOnly("A = 'one; two'\n\"123456789012\"\n")
                .saysOnly();
    }

    @Test
    void theFirstFailingLineEndsTheLinesWithItsExitCode() {
        shell().run(
                        "--sandbox",
                        "-c",
                        ACCOUNT + "; describe-export-tasks --export-task-identifier nobody; set A = never")
                .exits(254)
                .printsOnly("\"123456789012\"\n")
                .says("-c: describe-export-tasks --export-task-identifier nobody")
                .says("rds-shell: [ERROR]: An error occurred (ExportTaskNotFound");
    }

    @Test
    void aPipeStopsAtTheFirstFailingLineToo() {
        shell().piped("# a comment\n" + ACCOUNT + "\nuse nobody\nset\n", "--sandbox")
                .exits(252)
                .printsOnly("\"123456789012\"\n")
                .says("standard input:3:5: use nobody");
    }

    @Test
    void anEmptyPipeIsNoFailure() {
        shell().run("--sandbox").exits(0).printsNothing().saysOnly();
    }

    @Test
    void exitEndsAScriptWithItsCode() {
        shell().file("five.rdsh", "exit 5\nset A = never\n")
                .run("--sandbox", "run", "five.rdsh")
                .exits(5)
                .printsNothing();
    }

    @Test
    void whatAScriptSetsIsGoneAfterIt() {
        shell().file("set.rdsh", "set A = 1\nuse --region eu-west-1\n")
                .run("--sandbox", "-c", "run set.rdsh; set; use")
                .exits(0)
                .printsOnly("profile  sandbox\nregion   us-west-2  (built in)\n");
    }

    @Test
    void onlyTheSessionRestoresWhatSaveKept() {
        shell().variable("AWS_DEFAULT_REGION", "us-west-2")
                .typing("set KEPT = yes", "save")
                .exits(0);

        shell().typing("set").exits(0).printsOnly("KEPT = yes\n");
        shell().run("set").exits(0).printsNothing();
        shell().run("-c", "set").exits(0).printsNothing();
        shell().piped("set\n").exits(0).printsNothing();
        shell().file("set.rdsh", "set\n").run("run", "set.rdsh").exits(0).printsNothing();
    }

    @Test
    void theSandboxNeitherLoadsNorOverwritesWhatSaveKept() {
        shell().typing("set KEPT = yes", "save").exits(0);

        shell().typingAfter(List.of("--sandbox"), "set", "set OTHER = 1", "save")
                .printsNothing()
                .says("sandbox");
        shell().typing("set").printsOnly("KEPT = yes\n");
    }

    @Test
    void saveOnTheSandboxAloneLeavesNoFile() {
        shell().typingAfter(List.of("--sandbox"), "set OTHER = 1", "save").exits(0);

        assertFalse(Files.exists(home.resolve(".local/state/rds-shell/session.yaml")));
    }

    @Test
    void theSessionRemembersItsLinesButNoSecrets() throws Exception {
        shell().typing("set A = 1", "set SECRET_ACCESS_KEY = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
                .exits(0);

        String history = Files.readString(home.resolve(".local/state/rds-shell/history"));
        assertFalse(history.contains("wJalrXUtnFEMI"), history);
        shell().typing("history 1").exits(0).prints("history 1");
    }

    @Test
    void theVersionNeedsNothing() {
        shell().run("--version").exits(0).prints("rds-shell/").saysOnly();
    }

    @Test
    void globalOptionsOfTheLauncherAreTheStartValuesOfTheSession() {
        shell().run("--region", "eu-west-1", "-c", "use")
                .exits(0)
                .printsOnly("profile  default\nregion   eu-west-1  (session)\n");
    }
}
