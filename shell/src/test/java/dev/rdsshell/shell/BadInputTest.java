package dev.rdsshell.shell;

import dev.rdsshell.sandbox.fault.Effect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong is said once, with what to do and the right exit code; and the session goes on. */
class BadInputTest {
    private static final String NEXT_LINE = "set GOES = on";
    private static final String NEXT_ANSWER = "GOES = on\n";

    private final Path home;
    private final PracticeAccount account = new PracticeAccount();

    BadInputTest(@TempDir Path home) {
        this.home = home;
    }

    @AfterEach
    void closeTheAccount() {
        account.close();
    }

    private AssertableShell shell() {
        return account.shell(home);
    }

    /** Types the line, and then one that works. */
    private static Ended typed(AssertableShell shell, String line) {
        return shell.typing(line, NEXT_LINE, "set")
                .exits(0)
                .printsOnly(NEXT_ANSWER)
                .showsNoTrace();
    }

    @Test
    void anUnknownOption() {
        shell().run("describe-export-tasks", "--source-arm", "x")
                .exits(252)
                .printsNothing()
                .says("Unknown option: --source-arm")
                .says("Did you mean --source-arn?")
                .showsNoTrace();
        typed(shell(), "describe-export-tasks --source-arm x").says("Did you mean --source-arn?");
    }

    @Test
    void aMissingValue() {
        shell().run("describe-export-tasks", "--source-arn")
                .exits(252)
                .says("--source-arn needs a value.")
                .says("For example --source-arn arn:");
        typed(shell(), "describe-export-tasks --source-arn").says("--source-arn needs a value.");
    }

    @Test
    void missingParametersAreAllNamed() {
        typed(shell(), "start-export-task --export-task-identifier a --source-arn b")
                .says("Missing: --s3-bucket-name, --iam-role-arn, --kms-key-id");
    }

    @Test
    void aMisspeltCommand() {
        shell().run("strat-export-task")
                .exits(252)
                .says("Did you mean 'start-export-task'?")
                .printsNothing();
        typed(shell(), "strat-export-task").says("Did you mean 'start-export-task'?");
    }

    @Test
    void aScriptThatIsNotThere() {
        shell().run("run", "nothing.rdsh").exits(252).says("There is no file 'nothing.rdsh'.");
        typed(shell(), "run nothing.rdsh").says("There is no file 'nothing.rdsh'.");
    }

    @Test
    void aScriptThatIsAFolder() {
        shell().run("run", ".").exits(252).says("'.' is a directory.").says("Name a file in it.");
        shell().run("-c", "include .").exits(252).says("'.' is a directory.");
        typed(shell(), "run .").says("'.' is a directory.");
    }

    @Test
    void aScriptThatIsNotUtf8() throws IOException {
        Files.write(home.resolve("latin1.rdsh"), "set A = B\u00fccher\n".getBytes(StandardCharsets.ISO_8859_1));
        shell().run("run", "latin1.rdsh")
                .exits(255)
                .printsNothing()
                .says("latin1.rdsh is not UTF-8 text.")
                .says("Save it as UTF-8.")
                .showsNoTrace();
        typed(shell(), "run latin1.rdsh").says("latin1.rdsh is not UTF-8 text.");
    }

    @Test
    void aParameterFileThatCannotBeRead() {
        shell().run("describe-export-tasks", "--source-arn", "file://nothing.txt")
                .exits(252)
                .says("nothing.txt")
                .showsNoTrace();
        typed(shell(), "describe-export-tasks --cli-input-json file://nothing.json")
                .says("nothing.json");
    }

    @Test
    void anEndpointWithoutAScheme() {
        shell().run("describe-export-tasks", "--endpoint-url", "localhost:5000")
                .exits(255)
                .says("localhost:5000")
                .says("http://")
                .showsNoTrace();
        typed(shell(), "describe-export-tasks --endpoint-url localhost:5000").says("localhost:5000");
    }

    @Test
    void anEndpointWhereNobodyListens() {
        shell().run("describe-export-tasks", "--endpoint-url", "http://127.0.0.1:1")
                .exits(255)
                .says("http://127.0.0.1:1")
                .showsNoTrace();
        typed(shell(), "describe-export-tasks --endpoint-url http://127.0.0.1:1")
                .says("127.0.0.1:1");
    }

    @Test
    void noRegion() {
        AssertableShell nowhere =
                AssertableShell.in(home).variable("AWS_ACCESS_KEY_ID", "AKIA").variable("AWS_SECRET_ACCESS_KEY", "s");
        nowhere.run("describe-export-tasks").exits(253).says("NoRegion").says("region");
        typed(nowhere, "describe-export-tasks").says("--region");
    }

    @Test
    void noCredentials() {
        AssertableShell nobody = AssertableShell.in(home).variable("AWS_REGION", "us-west-2");
        nobody.run("describe-export-tasks").exits(253).says("NoCredentials").showsNoTrace();
        typed(nobody, "describe-export-tasks").says("credentials");
    }

    @Test
    void anUnknownProfile() {
        AssertableShell profiles = shell().file(".aws/config", "[profile production]\nregion = us-west-2\n");
        profiles.run("describe-export-tasks", "--profile", "prodution")
                .exits(255)
                .says("prodution")
                .says("production")
                .showsNoTrace();
        typed(profiles, "use prodution").says("prodution");
    }

    @Test
    void profilesThatAreEachOthersSource() {
        AssertableShell circle = AssertableShell.in(home).file(".aws/config", """
                [profile one]
                role_arn = arn:aws:iam::123456789012:role/a
                source_profile = two
                [profile two]
                role_arn = arn:aws:iam::123456789012:role/b
                source_profile = one
                """);
        circle.run("sts", "get-caller-identity", "--profile", "one")
                .exits(255)
                .says("The profile one is not complete: its source_profile leads back to it")
                .says("Correct it in the AWS configuration file.")
                .showsNoTrace();
        typed(circle, "sts get-caller-identity --profile two").says("The profile two is not complete");
    }

    @Test
    void aBrokenConfigurationFile() {
        AssertableShell broken = shell().file(".aws/config", "no section here\n");
        broken.run("describe-export-tasks").exits(255).says(".aws/config").showsNoTrace();
        typed(broken, "describe-export-tasks").says(".aws/config");
    }

    @Test
    void anErrorOfTheService() {
        shell().run("describe-export-tasks", "--export-task-identifier", "nobody")
                .exits(254)
                .printsNothing()
                .says("An error occurred (ExportTaskNotFound) when calling the DescribeExportTasks operation: ")
                .showsNoTrace();
        typed(shell(), "describe-export-tasks --export-task-identifier nobody").says("(ExportTaskNotFound)");
    }

    @Test
    void aRefusal() {
        account.always("DescribeExportTasks", Effect.Refuse.accessDenied("rds:DescribeExportTasks"));
        shell().run("describe-export-tasks").exits(254).says("AccessDenied").says("rds:DescribeExportTasks");
        typed(shell(), "describe-export-tasks").says("rds:DescribeExportTasks");
    }

    @Test
    void anExpiredToken() {
        account.always("DescribeExportTasks", Effect.Refuse.expiredToken());
        shell().run("describe-export-tasks").exits(254).says("ExpiredToken").showsNoTrace();
        typed(shell(), "describe-export-tasks").says("expired");
    }

    @Test
    void aPersonIsToldWhatToDoAndAProgramTheServicesWordsAlone() {
        account.always("DescribeExportTasks", Effect.Refuse.expiredToken());
        String words =
                "rds-shell: [ERROR]: An error occurred (ExpiredToken) when calling the DescribeExportTasks operation:"
                        + " The security token included in the request is expired";
        shell().run("describe-export-tasks").exits(254).saysOnly(words);
        shell().atTerminal("describe-export-tasks").exits(254).says(words).says("Renew the keys where they come from");
    }

    @Test
    void anAnswerThatIsCutOff() {
        account.always("DescribeExportTasks", new Effect.CutBody());
        shell().run("describe-export-tasks").exits(255).printsNothing().showsNoTrace();
        typed(shell(), "describe-export-tasks");
    }

    @Test
    void aPageOfSomethingInBetween() {
        account.always("DescribeExportTasks", new Effect.BadGateway());
        String message = "An error occurred (502) when calling the DescribeExportTasks operation"
                + " (reached max retries: 2): Bad Gateway";
        shell().run("describe-export-tasks")
                .exits(254)
                .printsNothing()
                .says(message)
                .showsNoTrace();
        typed(shell(), "describe-export-tasks").says(message);
    }

    @Test
    void whatGoesWrongForAMomentIsTriedAgain() {
        account.next("DescribeExportTasks", Effect.Refuse.throttling());
        shell().run("describe-export-tasks", "--query", "ExportTasks[0].S3Bucket")
                .exits(0);
    }

    @Test
    void whatOnlyASystemShellCanDoIsRefusedByName() {
        typed(shell(), "describe-export-tasks | jq .").says("|");
        typed(shell(), "describe-export-tasks > out.json").says(">");
        typed(shell(), "set A = $(date)").says("${now:");
    }

    @Test
    void aVariableThatIsNotSet() {
        typed(shell(), "describe-export-tasks --source-arn ${SUORCE}").says("SUORCE");
    }

    @Test
    void aQueryThatIsNone() {
        typed(shell(), "describe-export-tasks --query 'ExportTasks['").says("--query");
    }

    @Test
    void theTraceIsThereWhenItIsAskedFor() {
        shell().run("describe-export-tasks", "--endpoint-url", "http://127.0.0.1:1", "--debug")
                .exits(255)
                .says("    at dev.rdsshell.shell.");
    }

    @Test
    void aWordOfThousandsOfCharactersIsNotQuotedWhole() {
        AssertableShell.in(home)
                .run("a".repeat(5000))
                .exits(252)
                .says("There is no command '" + "a".repeat(60) + "…'.");
    }
}
