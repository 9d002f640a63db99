package dev.rdsshell.shell;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which value counts: the line, the session, the environment, the saved session, the profile, built in. */
class ValueOrderTest {
    private static final String PROFILES = """
            [default]
            region = eu-west-3
            [profile one]
            region = eu-west-1
            [profile two]
            region = us-east-2
            """;

    private final Path home;
    private final PracticeAccount account = new PracticeAccount();

    ValueOrderTest(@TempDir Path home) {
        this.home = home;
    }

    @AfterEach
    void closeTheAccount() {
        account.close();
    }

    private AssertableShell shell() {
        return AssertableShell.in(home).file(".aws/config", PROFILES);
    }

    @Test
    void theProfileOfTheFileGivesTheRegionWhereNothingElseDoes() {
        shell().run("use").printsOnly("profile  default\nregion   eu-west-3  (profile)\n");
    }

    @Test
    void theEnvironmentBeatsTheProfile() {
        shell().variable("AWS_REGION", "ca-central-1").run("use").prints("region   ca-central-1  (environment)");
    }

    @Test
    void theSessionBeatsTheEnvironmentAndTheLineBeatsTheSession() {
        shell().variable("AWS_REGION", "ca-central-1")
                .run("-c", "use --region sa-east-1; use; status --region af-south-1 --no-sign-request")
                .prints("region   sa-east-1  (session)")
                .prints("region    af-south-1");
    }

    @Test
    void aProfileThatIsUsedBringsItsOwnRegionAndTheDashGoesBack() {
        shell().run("-c", "use one; use; use two; use -; use")
                .exits(0)
                .printsOnly("profile  one  (session)\nregion   eu-west-1  (profile)\n".repeat(2));
    }

    @Test
    void theDashNeedsSomethingToGoBackTo() {
        shell().run("use", "-").exits(252).says("There is nothing to go back to.");
    }

    @Test
    void aSavedProfileIsTheNextSessionsUntilTheEnvironmentNamesAnother() {
        shell().typing("use one", "save").exits(0);

        shell().typing("use").prints("profile  one  (saved)");
        shell().variable("AWS_PROFILE", "two")
                .typing("use")
                .prints("profile  two  (environment)")
                .prints("region   us-east-2  (profile)");
    }

    @Test
    void aProfileThatIsUsedTurnsTheKeysOfTheEnvironmentOff() {
        account.shell(home)
                .file(".aws/config", "[profile bare]\nregion = us-west-2\n")
                .run("-c", "sts get-caller-identity --query Account; use bare; sts get-caller-identity")
                .exits(253)
                .printsOnly("\"123456789012\"\n")
                .says("NoCredentials");
    }

    @Test
    void keysOfAProfileThatIsUsedAreTheOnesThatCount() {
        account.shell(home)
                .variable("AWS_ACCESS_KEY_ID", "AKIAOFNOBODY")
                .file(".aws/config", "[profile practice]\nregion = us-west-2\n")
                .file(
                        ".aws/credentials",
                        "[practice]\naws_access_key_id = " + account.sandbox().accessKeyId()
                                + "\naws_secret_access_key = "
                                + account.sandbox().secretAccessKey() + "\n")
                .run("-c", "use practice; sts get-caller-identity --query Account")
                .exits(0)
                .printsOnly("\"123456789012\"\n");
    }

    @Test
    void defaultsFillWhatTheLineLeavesOutAndSayIt() {
        account.shell(home)
                .run(
                        "-c",
                        "defaults set --s3-bucket-name amzn-s3-demo-bucket --s3-prefix kept"
                                + " --iam-role-arn arn:aws:iam::123456789012:role/service-role/ExportRole"
                                + " --kms-key-id abcd0000-7fca-4128-82f2-aabbccddeeff;"
                                + " start-export-task --export-task-identifier filled --s3-prefix given"
                                + " --source-arn arn:aws:rds:us-west-2:123456789012:snapshot:db5-snapshot-test")
                .exits(0)
                .prints("\"S3Bucket\": \"amzn-s3-demo-bucket\"")
                .prints("\"S3Prefix\": \"given\"")
                .says("--s3-bucket-name amzn-s3-demo-bucket")
                .says("123456789012 us-west-2")
                .neverSays("--s3-prefix kept");
    }

    @Test
    void aDefaultOfOneRegionIsNoneOfAnother() {
        account.shell(home)
                .run(
                        "-c",
                        "defaults set --s3-bucket-name amzn-s3-demo-bucket; start-export-task --region eu-west-1"
                                + " --export-task-identifier elsewhere --source-arn a --iam-role-arn r --kms-key-id k")
                .exits(252)
                .says("Missing: --s3-bucket-name");
    }

    @Test
    void aTemplateFitsEveryAccountAndRegion() {
        account.shell(home)
                .run(
                        "-c",
                        "defaults set --s3-bucket-name 'acme-${account}-${region}'; start-export-task"
                                + " --export-task-identifier templated --kms-key-id k --iam-role-arn r"
                                + " --source-arn arn:aws:rds:us-west-2:123456789012:snapshot:db5-snapshot-test")
                .exits(254)
                .says("--s3-bucket-name acme-123456789012-us-west-2");
    }

    @Test
    void theSandboxUsesNothingOfThePersonsVariablesAndFiles() {
        hostile()
                .run(
                        "--sandbox",
                        "-c",
                        "use; sts get-caller-identity --query Arn; describe-export-tasks --query 'ExportTasks[0].Status'")
                .exits(0)
                .prints("profile  sandbox\nregion   us-west-2  (built in)\n")
                .prints("\"arn:aws:iam::123456789012:user/practice\"")
                .saysOnly();
    }

    @Test
    void neitherDoesASessionOnTheSandbox() {
        hostile()
                .typingAfter(List.of("--sandbox"), "sts get-caller-identity --query Account", "status")
                .exits(0)
                .prints("\"123456789012\"\n")
                .prints("profile   none: this is the sandbox")
                .prints("region    us-west-2");
    }

    /** Each of these would break the call, if anybody read it. */
    private AssertableShell hostile() {
        return AssertableShell.in(home)
                .variable("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
                .variable("AWS_ENDPOINT_URL_RDS", "http://127.0.0.1:1")
                .variable("AWS_ENDPOINT_URL_STS", "http://127.0.0.1:1")
                .variable("AWS_ACCESS_KEY_ID", "AKIAOFTHEPERSON")
                .variable("AWS_SECRET_ACCESS_KEY", "secret-of-the-person")
                .variable("AWS_SESSION_TOKEN", "token-of-the-person")
                .variable("AWS_PROFILE", "nobody")
                .variable("AWS_REGION", "mars-north-1")
                .variable("AWS_DEFAULT_REGION", "mars-north-1")
                .variable("AWS_DEFAULT_OUTPUT", "no-such-form")
                .variable("AWS_CA_BUNDLE", "/no/such/bundle")
                .variable("AWS_MAX_ATTEMPTS", "none")
                .variable("AWS_RETRY_MODE", "never")
                .variable("AWS_CONFIG_FILE", home.resolve("broken").toString())
                .variable("AWS_SHARED_CREDENTIALS_FILE", home.resolve("broken").toString())
                .file("broken", "this is [no configuration\n=\n")
                .file(".aws/config", "neither [is this\n=\n");
    }
}
