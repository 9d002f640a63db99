package dev.rdsshell.shell.check;

import dev.rdsshell.sandbox.account.Ending;
import dev.rdsshell.sandbox.fault.Effect;
import dev.rdsshell.sandbox.fault.FaultRule;
import dev.rdsshell.shell.PracticeAccount;
import dev.rdsshell.shell.line.Quoting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainTest {
    private final PracticeAccount account = new PracticeAccount();
    private final Path home;

    ExplainTest(@TempDir Path home) {
        this.home = home;
    }

    @AfterEach
    void end() {
        account.close();
    }

    @Test
    void aFailedExportIsExplainedByWhatStillStandsInItsWay() {
        account.shell(home)
                .run("explain", "shop-wrong-bucket")
                .exits(0)
                .saysOnly()
                .printsOnly("""
                shop-wrong-bucket is FAILED, at 0 %.

                Cause: The S3 bucket acme-shop-exports-eu isn't located in the current AWS Region. Please, review your S3 bucket name and retry the export.
                Documented: Name a bucket in the region of the source.

                What stands in the way of the same export now:
                BLOCK     bucket-region            acme-shop-exports-eu is in eu-west-1, the source in us-west-2. Name a bucket in us-west-2, or copy the snapshot to eu-west-1 first.
                To look at it:
                  aws s3api get-bucket-location --bucket acme-shop-exports-eu
                To mend it:
                  aws s3 mb s3://acme-shop-exports-eu-us-west-2 --region us-west-2

                Nothing was left in s3://acme-shop-exports-eu/nightly/shop-wrong-bucket/.

                To check it again: check start-export-task --export-task-identifier shop-wrong-bucket-2026-11-22-0130 --source-arn arn:aws:rds:us-west-2:123456789012:snapshot:shop-archive-012 --s3-bucket-name acme-shop-exports-eu --s3-prefix nightly --iam-role-arn arn:aws:iam::123456789012:role/shop-export --kms-key-id arn:aws:kms:us-west-2:123456789012:key/1f0e8a52-6b1d-4c39-9a57-3d2c5e7b9a01
                Unchanged it fails again: mend what blocks first, or change the line. Without 'check' and under that new identifier the same line starts it again.
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "An unknown internal error occurred.",
                "An unknown internal error occurred writing the export task's metadata to the S3 bucket b.",
                "The RDS export failed to write the export task's metadata because it can't assume the IAM role r.",
                "The RDS export failed to write the export task's metadata to the bucket b using the IAM role r with the"
                        + " KMS key k. Error code: NoSuchBucket",
                "The RDS export failed to write the export task's metadata to the bucket b using the IAM role r with the"
                        + " KMS key k. Error code: KMS.KMSInvalidStateException",
                "The RDS export failed to write the export task's metadata to the bucket b using the IAM role r with the"
                        + " KMS key k. Error code: KMS.DisabledException",
                "The RDS export failed to write the export task's metadata to the bucket b using the IAM role r with the"
                        + " KMS key k. Error code: 403 Forbidden",
                "The IAM role r isn't authorized to call s3:ListBucket on the S3 bucket b.",
                "KMS key check failed on the KMS key k.",
                "S3 credential check failed on the S3 bucket b.",
                "The S3 bucket b isn't valid.",
                "The S3 bucket b isn't located in the current AWS Region.",
                "Failed to find or access the source DB cluster: c."
            })
    void everyDocumentedCauseIsRecognised(String cause) {
        account.script("checked", new Ending.Fails(10, cause));
        new CheckedLine().start(account, home).exits(0);
        account.time().move(Duration.ofHours(2));
        account.shell(home)
                .run("explain", "checked")
                .exits(0)
                .prints("Cause: " + cause)
                .prints("\nDocumented: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--iam-role-arn|arn:aws:iam::123456789012:role/shop-export-wrong-trust|!aws iam update-assume-role-policy --role-name shop-export-wrong-trust"
                        + " --policy-document '{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\","
                        + " \"Principal\": {\"Service\": \"rds.amazonaws.com\"}, \"Action\": \"sts:AssumeRole\"},"
                        + " {\"Effect\": \"Allow\", \"Principal\": {\"Service\": \"export.rds.amazonaws.com\"}, \"Action\": \"sts:AssumeRole\"}]}'",
                "--iam-role-arn|arn:aws:iam::123456789012:role/shop-export-readonly|!aws iam put-role-policy --role-name shop-export-readonly --policy-name rds-export-acme-shop-exports"
                        + " --policy-document '{\"Version\": \"2012-10-17\", \"Statement\": [{\"Sid\": \"Bucket\"",
                "--s3-bucket-name|acme-shop-exports-eu|!aws s3 mb s3://acme-shop-exports-eu-us-west-2 --region us-west-2",
                "--s3-bucket-name|nobody-has-this-bucket|!aws s3 mb s3://nobody-has-this-bucket --region us-west-2\n",
            })
    void theCommandThatMendsItStandsReadyToBePasted(String option, String value, String command) {
        String start = Quoting.quote(List.of(
                new CheckedLine().key("alias/shop-retired").with(option, value).words(List.of(), "--no-check")));
        account.shell(home).typing(start, "explain").prints("\nTo mend it:\n").prints("  " + command);
    }

    @Test
    void whomARoleTrustsAlreadyKeepsThatTrust() {
        String start = Quoting.quote(List.of(new CheckedLine()
                .role("lambda-thumbnails")
                .key("alias/shop-retired")
                .words(List.of(), "--no-check")));
        account.shell(home)
                .typing(start, "explain")
                .prints("update-assume-role-policy --role-name lambda-thumbnails --policy-document ")
                .prints("{\"Service\": \"lambda.amazonaws.com\"}")
                .prints("{\"Service\": \"export.rds.amazonaws.com\"}, \"Action\": \"sts:AssumeRole\"}]}'");
    }

    @Test
    void aPrefixThatCannotBeWrittenToIsNamedAndTheLineHasOneThatCan() {
        new CheckedLine().with("--s3-prefix", "nightly/").start(account, home).exits(0);
        account.time().move(Duration.ofHours(2));
        account.shell(home)
                .run("explain", "checked")
                .exits(0)
                .prints("\nDocumented: RDS cannot write below this prefix, most often since it ends with a slash")
                .prints("BLOCK     prefix                   nightly/: The prefix ends with a slash")
                .prints("list-objects-v2 --bucket acme-shop-exports --prefix nightly/ --max-items 5\n")
                .prints("\nWith a prefix that can be written to: start-export-task --export-task-identifier checked-")
                .prints(" --s3-prefix nightly --iam-role-arn")
                .neverSays("Unchanged it fails again");
    }

    @Test
    void whatLiesBelowAPrefixIsListedWhereItIsWritten() {
        account.script("checked", new Ending.Fails(60, "An unknown internal error occurred."));
        new CheckedLine().with("--s3-prefix", "a b").start(account, home).exits(0);
        account.time().move(Duration.ofHours(2));
        account.shell(home)
                .run("explain", "checked")
                .exits(0)
                .prints("list-objects-v2 --bucket acme-shop-exports --prefix a_b/ --max-items 5\n");
    }

    @Test
    void whoHasToChangeThePolicyOfTheBucketIsSaidAndThatItFailsAgainUntilThen() {
        new CheckedLine()
                .with("--s3-bucket-name", "acme-shop-vault")
                .start(account, home)
                .exits(0);
        account.time().move(Duration.ofHours(2));
        account.shell(home)
                .run("explain", "checked")
                .exits(0)
                .prints("and see that no Deny in the policy of the bucket forbids that.")
                .prints("Who may s3:PutBucketPolicy on it has to exempt the role from that statement")
                .prints("\nUnchanged it fails again: mend what blocks first, or change the line. Without 'check'");
    }

    @Test
    void theLineThatItPrintsCanBeRun() {
        String explained =
                account.shell(home).run("explain", "shop-wrong-bucket").out();
        String line = explained
                .lines()
                .filter(each -> each.startsWith("To check it again: "))
                .findFirst()
                .orElseThrow()
                .substring("To check it again: ".length());
        account.shell(home).run("-c", line).exits(1).prints("BLOCK     bucket-region");
    }

    @Test
    void whatWasLeftComesWithTheCommandThatRemovesIt() {
        account.script("checked", new Ending.Fails(60, "An unknown internal error occurred."));
        new CheckedLine().start(account, home).exits(0);
        account.time().move(Duration.ofHours(2));
        account.shell(home)
                .run("explain", "checked")
                .exits(0)
                .prints("checked is FAILED, at 60 %.")
                .prints("Documented: Start it again under a new identifier.")
                .prints("Nothing stands in the way of the same export now")
                .prints("\n  aws s3 rm --recursive s3://acme-shop-exports/checked/\n");
    }

    @Test
    void atThePromptTheCommandsThatItDoesNotHaveAreThoseOfTheSystem() {
        account.script("checked", new Ending.Fails(60, "An unknown internal error occurred."));
        new CheckedLine().start(account, home).exits(0);
        account.time().move(Duration.ofHours(2));
        account.shell(home)
                .typing("explain checked")
                .prints("\n  !aws s3 rm --recursive s3://acme-shop-exports/checked/\n");
    }

    @Test
    void whatIsLookedAtInAnotherRegionIsRemovedThere() {
        account.script("checked", new Ending.Fails(60, "An unknown internal error occurred."));
        new CheckedLine()
                .with("--region", "eu-west-1")
                .with("--source-arn", "arn:aws:rds:eu-west-1:123456789012:snapshot:shop-eu-weekly")
                .with("--s3-bucket-name", "acme-shop-exports-eu")
                .start(account, home)
                .exits(0);
        account.time().move(Duration.ofHours(2));
        account.shell(home)
                .run("explain", "checked", "--region", "eu-west-1")
                .prints("\n  aws s3 rm --recursive s3://acme-shop-exports-eu/checked/ --region eu-west-1\n");
    }

    @Test
    void anUnknownCauseIsShownAsItIs() {
        account.script("checked", new Ending.Fails(10, "The moon was in the \u202ewrong house."));
        new CheckedLine().start(account, home).exits(0);
        account.time().move(Duration.ofHours(2));
        String requestId = account.shell(home)
                .run("history", "--exports", "--output", "json")
                .out()
                .replaceFirst("(?s).*\"requestId\": \"([^\"]+)\".*", "$1");
        account.shell(home)
                .run("explain", "checked")
                .exits(0)
                .prints("Cause: The moon was in the \\u202ewrong house.")
                .prints(
                        "It is none of the documented causes. AWS Support can look it up by the request id of its start: "
                                + requestId + "\n");
    }

    @Test
    void ofAnUnknownCauseElsewhereTheRequestIdIsNotKnown(@TempDir Path elsewhere) {
        account.script("checked", new Ending.Fails(10, "The moon was in the wrong house."));
        new CheckedLine().start(account, elsewhere).exits(0);
        account.time().move(Duration.ofHours(2));
        account.shell(home)
                .run("explain", "checked")
                .exits(0)
                .prints("by the identifier and its times: the request id of its start is not known here.\n");
    }

    @Test
    void whatMayNotBeLookedAtIsSaid() {
        account.sandbox()
                .faults()
                .add(FaultRule.always("s3", "ListObjectsV2", Effect.Refuse.accessDenied("s3:ListBucket")));
        account.shell(home)
                .run("explain", "shop-wrong-bucket")
                .exits(0)
                .prints("What was left in s3://acme-shop-exports-eu/nightly/shop-wrong-bucket/ cannot be seen:"
                        + " AccessDenied: s3:ListBucket.");
    }

    @Test
    void anExportThatDidNotFailNeedsNoExplanation() {
        account.shell(home)
                .run("explain", "shop-orders-only")
                .exits(0)
                .printsNothing()
                .says("shop-orders-only is COMPLETE: there is no failure to explain.");
    }

    @Test
    void anUnknownExportIsAnErrorOfTheService() {
        account.shell(home)
                .run("explain", "nobody-knows-it")
                .exits(254)
                .says("There is no export task nobody-knows-it.");
    }

    @Test
    void theLastRefusalOfTheSessionIsExplainedWithItsRequestIdAndTheChecksThatFit() {
        String start = Quoting.quote(
                List.of(new CheckedLine().key("alias/shop-retired").words(List.of(), "--no-check")));
        account.shell(home)
                .typing(start, "explain")
                .prints("StartExportTask was refused: KMSKeyNotAccessibleFault.\n\nError: ")
                .prints("\nDocumented: The key is not there, not enabled or elsewhere, or you may not create a grant")
                .prints("\nRequest id: ")
                .prints("\nLikeliest, as the account is now:\nBLOCK     key-enabled              The key is disabled.")
                .prints("\nTo look at it:\n  aws kms describe-key --key-id alias/shop-retired\n")
                .prints("\nTo check it again: check start-export-task --export-task-identifier checked --source-arn");
    }

    @Test
    void anIdentifierThatWasUsedBeforeIsNotProposedAgain() {
        String start = Quoting.quote(List.of(new CheckedLine()
                .with("--export-task-identifier", "shop-orders-only")
                .words(List.of(), "--no-check")));
        account.shell(home)
                .typing(start, "explain")
                .prints("check start-export-task --export-task-identifier shop-orders-only-2026-11-22-0130 ");
    }

    @Test
    void anUnknownErrorIsShownAsItIsWithItsRequestId() {
        account.always("DescribeDBSnapshots", new Effect.Refuse("MoonInHouse", 400, "The \u202ewrong house."));
        account.shell(home)
                .typing("describe-db-snapshots", "explain")
                .prints("DescribeDBSnapshots was refused: MoonInHouse.")
                .prints("Error: The \\u202ewrong house.")
                .prints("It is none of the documented errors. AWS Support can look it up by the request id.")
                .prints("Request id: ");
    }

    @Test
    void whereNothingWasRefusedThereIsNothingToExplain() {
        account.shell(home).run("explain").exits(252).says("No service has refused a call in this session.");
    }
}
