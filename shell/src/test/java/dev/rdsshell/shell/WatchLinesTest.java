package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.sandbox.account.Ending;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be put on a line that watches, and where its words go. */
class WatchLinesTest {
    private final Path home;
    private final PracticeAccount account = new PracticeAccount();

    WatchLinesTest(@TempDir Path home) {
        this.home = home;
    }

    @AfterEach
    void closeTheAccount() {
        account.close();
    }

    private Ended run(String... line) {
        return account.shell(home).run(line).showsNoTrace();
    }

    private void start(String identifier) {
        run(PracticeAccount.start(identifier)).exits(0);
    }

    private static String[] with(String[] line, String... more) {
        return Stream.concat(Stream.of(line), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void startAndWatchPrintsTheAnswerOfTheStartAndEndsLikeTheWatch() {
        account.script("bad", new Ending.Fails(40, "No."));
        run(with(PracticeAccount.start("good"), "--watch", "--query", "Status"))
                .exits(0)
                .printsOnly("\"STARTING\"\n")
                .says("good COMPLETE");
        run(with(PracticeAccount.start("bad"), "--watch"))
                .exits(1)
                .prints("\"Status\": \"STARTING\"")
                .says("No.");
    }

    @Test
    void aStartThatIsRefusedIsNotWatched() {
        start("once");
        run(with(PracticeAccount.start("once"), "--watch"))
                .exits(254)
                .printsNothing()
                .neverSays("restoring");
    }

    @Test
    void aFormToFillInIsNotWatched() {
        run("start-export-task", "--watch", "--generate-cli-skeleton").exits(0).prints("ExportTaskIdentifier");
    }

    @Test
    void aLineFollowsACompleteExportAndTheOtherOneDoesNot() {
        start("good");
        run("watch", "good", "--then", "sts get-caller-identity --query Account", "--on-failure", "help nothing")
                .exits(0)
                .printsOnly("\"123456789012\"\n");
    }

    @Test
    void aLineThatFailsIsSaidAndItsExitCodeCounts() {
        start("good");
        run("watch", "good", "--then", "describe-export-tasks --export-task-identifier ${task}-2")
                .exits(254)
                .says("After good, this line failed: describe-export-tasks --export-task-identifier ${task}-2")
                .says("ExportTaskNotFound");
    }

    @Test
    void aLineThatExitsGivesItsExitCode() {
        start("good");
        run("watch", "good", "--then", "exit 7").exits(7).says("After good, this line failed: exit 7 (exit code 7)");
    }

    @Test
    void onFailureFollowsAFailedExportAndKnowsItsCause() {
        account.script("bad", new Ending.Fails(40, "No; really."));
        start("bad");
        run("watch", "bad", "--then", "help", "--on-failure", "describe-export-tasks --query \"'${cause} ${status}'\"")
                .exits(1)
                .printsOnly("\"No; really. FAILED\"\n");
    }

    @Test
    void aLineThatCannotBeUnderstoodIsRefusedBeforeTheWatch() {
        start("good");
        run("watch", "good", "--then", "help ${tsk}")
                .exits(252)
                .says("The line of --then: ${tsk} is not set.")
                .says("${task}");
    }

    @Test
    void aLineThatFollowsRunsWhereTheExportIs() {
        start("west");
        Ended ended = account.shell(home)
                .variable("AWS_REGION", "eu-west-1")
                .variable("AWS_DEFAULT_REGION", "eu-west-1")
                .run(
                        "watch",
                        "west",
                        "--region",
                        "us-west-2",
                        "--then",
                        "describe-export-tasks --export-task-identifier west --query \"ExportTasks[].[ExportTaskIdentifier, '${region} ${account}']\""
                                + " --output text");
        ended.exits(0).printsOnly("west\tus-west-2 123456789012\n");
        account.shell(home)
                .variable("AWS_REGION", "eu-west-1")
                .variable("AWS_DEFAULT_REGION", "eu-west-1")
                .run(
                        "watch",
                        "--all",
                        "--regions",
                        "us-west-2",
                        "--then",
                        "describe-export-tasks --region eu-west-1 --query length(ExportTasks)")
                .exits(0);
    }

    @Test
    void eachLineThatFollowsKnowsTheProfileOfItsExportAndAsksItsEndpoint() {
        try (PracticeAccount east = account.another()) {
            start("in-a");
            east.shell(home).run(PracticeAccount.start("in-b")).exits(0);
            Ended ended = AssertableShell.in(home)
                    .at(account.time())
                    .file(".aws/config", profile("prod-a", account) + profile("prod-b", east))
                    .run(
                            "watch",
                            "--all",
                            "--profiles",
                            "prod-*",
                            "--then",
                            "describe-export-tasks --query \"ExportTasks[].[ExportTaskIdentifier, '${task} ${profile} ${region} ${account}']\""
                                    + " --output text");
            ended.exits(0)
                    .prints("in-a\tin-a prod-a us-west-2 123456789012\n")
                    .prints("in-b\tin-b prod-b us-west-2 123456789012\n");
        }
    }

    private static String profile(String name, PracticeAccount of) {
        return """
                [profile %s]
                region = us-west-2
                endpoint_url = %s
                aws_access_key_id = %s
                aws_secret_access_key = %s
                """.formatted(
                        name,
                        of.sandbox().endpoint(),
                        of.sandbox().accessKeyId(),
                        of.sandbox().secretAccessKey());
    }

    @Test
    void aScriptSumsUpWhichLineFailedAfterWhichExportAndWhy() {
        start("good");
        account.shell(home)
                .file("night.rdsh", "watch good --then 'describe-export-tasks --export-task-identifier ${task}-2'\n")
                .run("run", "night.rdsh")
                .exits(254)
                .says("after good 'describe-export-tasks --export-task-identifier ${task}-2' failed: An error occurred"
                        + " (ExportTaskNotFound)");
        account.shell(home)
                .file("night.rdsh", "watch good --then 'exit 7'\n")
                .run("run", "night.rdsh")
                .exits(7)
                .says("after good 'exit 7' failed: exit code 7");
    }

    @Test
    void aPasswordInALineThatFailsIsNotShown() {
        start("good");
        account.shell(home)
                .file(
                        "night.rdsh",
                        "watch good --then 'describe-export-tasks --endpoint-url http://me:secret@127.0.0.1:9'\n")
                .run("run", "night.rdsh")
                .exits(255)
                .says("After good, this line failed: ")
                .neverSays("me:secret");
    }

    @Test
    void aSourceThatIsNoArnIsRefused() {
        run("watch", "--source-arn", "not an arn")
                .exits(252)
                .printsNothing()
                .says("'not an arn': The source is not given by its ARN.");
    }

    @Test
    void severalRegionsAreToldApart() {
        start("west");
        run("watch", "--regions", "us-west-2,eu-west-1")
                .exits(0)
                .printsNothing()
                .says("[us-west-2] west COMPLETE");
    }

    @Test
    void regionsOfAVariableMayBeSeparatedByBlanks() {
        start("west");
        run("-c", "set WHERE = 'us-west-2 eu-west-1'; watch --regions ${WHERE}")
                .exits(0)
                .says("[us-west-2] west COMPLETE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--regions", "--region"})
    void whatCanBeNoRegionIsRefusedAtOnce(String option) {
        run("watch", option, "US_WEST;x")
                .exits(255)
                .printsNothing()
                .says("Provided region_name 'US_WEST;x' doesn't match a supported format.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--regions", "--profiles"})
    void anEmptyListOfPlacesIsRefused(String option) {
        run("watch", option, ",").exits(252).printsNothing().says(option + " names none.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "a b"})
    void whatCanBeNoNameIsNotAwaited(String name) {
        run("watch", name).exits(252).printsNothing().says("'" + name + "' cannot be the name of an export task.");
    }

    @Test
    void statusShowsSeveralRegions() {
        start("west");
        run("status", "--regions", "us-west-2,eu-west-1")
                .exits(0)
                .prints("us-west-2  123456789012  1 of 5: west\n")
                .prints("eu-west-1  123456789012  0 of 5");
    }

    @Test
    void severalProfilesAreOneWatchAndOneThatCannotBeReadSaysWhy() {
        start("west");
        Ended ended = account.shell(home)
                .file(".aws/config", """
                        [profile prod-a]
                        region = us-west-2
                        [profile prod-b]
                        region = us-west-2
                        credential_process = /bin/false
                        [profile other]
                        region = us-west-2
                        """)
                .file(".aws/credentials", """
                        [prod-a]
                        aws_access_key_id = %s
                        aws_secret_access_key = %s
                        """.formatted(
                        account.sandbox().accessKeyId(), account.sandbox().secretAccessKey()))
                .run("watch", "--profiles", "prod-*");
        assertTrue(ended.code() >= 253, ended::toString);
        ended.printsNothing().says("[prod-a us-west-2] west COMPLETE").says("[prod-b us-west-2] note: no answer yet");
        String last = ended.err().lines().reduce((before, line) -> line).orElse("");
        assertTrue(last.startsWith("[prod-b us-west-2] no answer yet ("), ended::toString);
        assertEquals(-1, ended.err().indexOf("other"), ended::toString);
    }

    @Test
    void aPatternThatFitsNoProfileIsRefused() {
        account.shell(home)
                .file(".aws/config", "[profile production]\nregion = us-west-2\n")
                .run("watch", "--profiles", "prd-*")
                .exits(255)
                .says("No profile in the AWS configuration files is prd-*.")
                .says("production");
    }

    @Test
    void namesBelongToOnePlace() {
        run("watch", "a", "--regions", "us-west-2,eu-west-1").exits(252).says("belongs to one account and region");
    }

    @Test
    void onlyAnOutputOnTheLineWritesJson() {
        start("good");
        account.shell(home)
                .variable("AWS_DEFAULT_OUTPUT", "json")
                .run("watch", "good")
                .exits(0)
                .printsNothing();
        run("watch", "good", "--output", "json", "--query", "[version, event, status]")
                .exits(0)
                .printsOnly("[1, \"ended\", \"COMPLETE\"]\n");
        run("watch", "good", "--output", "table").exits(252).printsNothing();
    }

    @Test
    void whatALineThatFollowsPrintsIsNotAmongTheJson() {
        start("good");
        Ended ended = run("watch", "good", "--output", "json", "--query", "event", "--then", "sts get-caller-identity")
                .exits(0)
                .prints("\"ended\"\n")
                .says("\"Account\": \"123456789012\"");
        assertTrue(ended.out().lines().allMatch(line -> line.matches("\"[a-z]+\"")), ended::toString);
    }

    @Test
    void quietIsSilent() {
        start("good");
        run("watch", "good", "--quiet").exits(0).printsNothing().saysOnly();
    }

    @Test
    void behindThePromptNeedsAPrompt() {
        run("watch", "--background").exits(252).says("needs an interactive session");
    }

    @Test
    void aWatchBehindThePromptLeavesItUsableAndIsCounted() {
        account.script("slow", new Ending.Stalls(30));
        start("slow");
        account.shell(home)
                .typing("watch slow --background", "status", "watch --stop", "watch --stop")
                .says("[1] watch-progress slow: changes are told here.")
                .prints("watching  [1] watch-progress slow")
                .says("Stopped: watch-progress slow. The exports go on.")
                .says("No watch runs behind the prompt.");
    }

    @Test
    void theEndOfTheSessionSaysWhichWatchesEndWithIt() {
        account.script("slow", new Ending.Stalls(30));
        start("slow");
        account.shell(home)
                .typing("watch slow --background")
                .says("Watches end with this session; the exports go on. Watch them again with:")
                .says("  watch-progress slow");
    }
}
