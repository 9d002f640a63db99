package dev.rdsshell.shell.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.completions.source.Wanted;
import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.command.Subject;
import dev.rdsshell.shell.completion.Review.Meaning;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.operation.OperationCommands;
import dev.rdsshell.shell.operation.catalog.Operations;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReviewTest {
    private static final List<Command> COMMANDS = Operations.all().stream()
            .<Command>map(OperationCommands::forParsing)
            .toList();

    private final Registry registry = new Registry(COMMANDS, GlobalParameters.all());
    private final LineReview reviewer =
            new LineReview(registry, line -> line.texts().contains("my-alias"), LineReviewTest::obstacle);
    private final LineUsage usage = new LineUsage(registry);

    @Test
    void commandAndOptionsAreTold() {
        assertEquals(
                "COMMAND aws, COMMAND rds, COMMAND start-export-task, OPTION --s3-prefix, OPTION --output",
                pieces("aws rds start-export-task --s3-prefix nightly --output=text"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start-exp",
                "aws",
                "aws rd",
                "aws rds start-exp",
                "start-export-task --s3-b",
                "start-export-task --s3-bucket-name ",
                "describe-db-snapshots --output ya",
                "describe-db-snapshots --filters Nam",
                "describe-db-snapshots --filters Name=eng",
                "describe-db-snapshots --filters Name=engine,Values=postgres ",
                "describe-db-snapshots --page-size 2",
                "describe-db-snapshots --page-size 100 ",
                "start-export-task --kms-key-id arn:aws:k",
                "start-export-task --kms-key-id arn:aws:kms:us-west-2:123456789012:ali",
                "start-export-task --kms-key-id alias/rds-export ",
                "describe-db-snapshots --max-records ${COUNT} ",
                "start-export-task --s3-prefix 'my bu",
                "!ls -l | wc",
                "# a comment",
                "my-alias --whatever",
            })
    void whatMayBecomeRightIsNotWrong(String line) {
        assertEquals("", wrong(line));
    }

    @Test
    void aCommandThatDoesNotExistIsWrongAsSoonAsNoneBeginsLikeIt() {
        assertEquals("strt | There is no command 'strt'.", wrong("strt"));
        assertEquals("start-exp | There is no command 'start-exp'.", wrong("start-exp "));
        assertEquals(
                "rdz | RDS Shell knows no AWS service 'rdz'; after 'aws' it knows iam, kms, rds, s3api, sts.",
                wrong("aws rdz"));
    }

    @Test
    void anOptionThatDoesNotExistIsWrongAsSoonAsNoneBeginsLikeIt() {
        assertEquals("--bucket | Unknown option: --bucket", wrong("start-export-task --bucket"));
        assertEquals(
                "--s3-bucket-name | --s3-bucket-name needs a value.",
                wrong("start-export-task --s3-bucket-name --s3-prefix x"));
    }

    @Test
    void aFilterThatTheOperationDoesNotKnowIsWrong() {
        String said = "Name=foo,Values=x | There is no filter foo here.";
        assertEquals(
                said.replace("Name=foo,Values=x", "Values=x,Name=foo"),
                wrong("describe-db-snapshots --filters Values=x,Name=foo "));
        assertEquals("", wrong("describe-db-snapshots --filters Values=x,Name=eng"));
        String json = "[{\"Name\":\"foo\",\"Values\":[\"x\"]}]";
        assertEquals(
                said.replace("Name=foo,Values=x", "'" + json + "'"),
                wrong("describe-db-snapshots --filters '" + json + "' "));
        assertEquals("", wrong("describe-db-snapshots --filters '" + json.replace("foo", "engine") + "' "));
        assertEquals(said, wrong("describe-db-snapshots --filters Name=foo,Values=x"));
        assertEquals(said, wrong("describe-db-snapshots --filters Name=foo,Values=x "));
        assertEquals(
                "Name=status,Values=x | There is no filter status here.",
                wrong("describe-db-clusters --filters Name=status,Values=x "));
    }

    @Test
    void aPageThatTheServiceRefusesIsWrong() {
        assertEquals("10000 | --page-size cannot be 10000.", wrong("describe-db-snapshots --page-size 10000"));
        assertEquals("5 | --max-records cannot be 5.", wrong("describe-db-snapshots --max-records 5 "));
        assertEquals("", wrong("s3api list-objects-v2 --bucket orders --page-size 10000 "));
    }

    @Test
    void theArnOfSomethingElseIsNoKey() {
        assertEquals(
                "arn:aws:rds:x | arn:aws:rds:x is not the ARN of a key.",
                wrong("start-export-task --kms-key-id arn:aws:rds:x"));
    }

    @Test
    void aValueThatCannotBeRightIsWrong() {
        assertEquals(
                "yuml | --output must be one of json, text, table, yaml, yaml-stream, off, but is \"yuml\".",
                wrong("describe-db-snapshots --output yuml"));
        assertEquals(
                "many | --max-records must be a whole number, but is \"many\".",
                wrong("describe-db-snapshots --max-records many"));
        assertEquals(
                "my*bucket",
                wrong("s3api head-bucket --bucket my*bucket --output json").split(" ", -1)[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start-export-task --export-task-identifier 1a--b",
                "start-export-task --source-arn arn:aws:rds:us-west-2:123456789012:db:x",
                "start-export-task --iam-role-arn notarn",
                "start-export-task --s3-bucket-name A_B",
                "start-export-task --s3-bucket-name s3://acme-exports",
                "start-export-task --s3-prefix night:ly",
                "start-export-task --export-only shop.order-lines",
                "start-export-task --export-only shop.a.b.c",
                "describe-db-snapshots --snapshot-type foo",
                "describe-export-tasks --source-type FOO",
            })
    void whatTheServiceIsCertainToRefuseIsWrongBeforeEnter(String line) {
        String value = line.substring(line.lastIndexOf(' ') + 1);
        assertEquals(value, wrong(line).split(" ", -1)[0]);
        assertEquals(value, wrong(line + " --output json").split(" ", -1)[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start-export-task --export-task-identifier orders-",
                "start-export-task --source-arn arn:aws:rds:us-west-2:123456789012:snap",
                "start-export-task --source-arn orders 2026",
                "start-export-task --source-arn latest:orders --output json",
                "start-export-task --iam-role-arn ar",
                "start-export-task --iam-role-arn ${ROLE} --output json",
                "start-export-task --s3-bucket-name acme-",
                "start-export-task --s3-prefix nightly/",
                "start-export-task --s3-prefix every\\ night --output json",
                "start-export-task --export-only shop.",
                "start-export-task --export-only [\\\"shop\\\"] --output json",
                "s3api list-objects-v2 --bucket acme --prefix nightly/ --output json",
                "describe-db-snapshots --snapshot-type man",
            })
    void theBeginningOfAValueIsNotWrong(String line) {
        assertEquals("", wrong(line).replaceAll("^2026 .*", ""));
    }

    @Test
    void whatNoRegionCanBeNamedIsWrongBeforeEnter() {
        String said = "nowhere | nowhere is no region.";
        assertEquals(said, wrong("describe-db-snapshots --region nowhere"));
        assertEquals(said, wrong("describe-db-snapshots --region nowhere --output json"));
        assertEquals(said, wrong("aws --region nowhere rds describe-db-snapshots"));
        assertEquals("", wrong("describe-db-snapshots --region us-we"));
        assertEquals("us-we | us-we is no region.", wrong("describe-db-snapshots --region us-we --output json"));
        assertEquals("", wrong("describe-db-snapshots --region mx-central-1 --output json"));
        assertEquals("", wrong("describe-db-snapshots --region local --endpoint-url http://localhost:9000"));
    }

    private static Optional<String> obstacle(Subject subject, Wanted whole) {
        return subject == Subject.KMS_KEY && whole.typed().equals("alias/old")
                ? Optional.of("The key is disabled")
                : Optional.empty();
    }

    @Test
    void whatTheAccountIsKnownToRefuseIsWrongAsSoonAsItIsWhole() {
        assertEquals("", wrong("start-export-task --kms-key-id alias/ol"));
        assertEquals("alias/old | The key is disabled.", wrong("start-export-task --kms-key-id alias/old"));
        assertEquals(
                "'alias/old' | The key is disabled.",
                wrong("aws rds start-export-task --kms-key-id 'alias/old' --s3-prefix a"));
        assertEquals("", wrong("start-export-task --kms-key-id alias/older"));
        assertEquals("", wrong("kms describe-key --key-id alias/old"));
    }

    @Test
    void aQuotedValueIsFinishedWithItsLastQuote() {
        String wrong = "describe-export-tasks --filters 'Name=status,Value=x'";
        assertEquals("", wrong(wrong.substring(0, wrong.length() - 1)));
        assertEquals("'Name=status,Value=x'", wrong(wrong).split(" ", -1)[0]);
    }

    @Test
    void aFileIsNotRead() {
        assertEquals("", wrong("start-export-task --export-only file:///no/such/file --s3-prefix x"));
    }

    @Test
    void theRowBelowExplainsTheOptionThatIsBeingTyped() {
        assertEquals(
                "--s3-bucket-name string, required  The name of the bucket that receives the files.",
                below("start-export-task --s3-bucket-name my-b"));
        assertEquals(
                "--s3-prefix string  A path in the bucket under which the files are put.",
                below("start-export-task --s3-pre"));
    }

    @Test
    void theRowBelowNamesTheCommandAndThenWhatItStillNeeds() {
        assertEquals(
                "start-export-task  Starts the export of a snapshot or a cluster to an S3 bucket.",
                below("start-export-task"));
        assertEquals(
                "not given yet: --export-task-identifier, --source-arn, --iam-role-arn, --kms-key-id",
                below("start-export-task --s3-bucket-name=my-bucket "));
        assertEquals("", below("no-such-command "));
    }

    private String below(String line) {
        return usage.at(line, line.length()).plain();
    }

    private String wrong(String line) {
        Review review = reviewer.of(line);
        return review.pieces().stream()
                .filter(piece -> piece.meaning() == Meaning.WRONG)
                .map(piece -> line.substring(piece.start(), piece.end()) + " | "
                        + review.wrong().map(Failure::message).orElse(""))
                .collect(Collectors.joining(", "));
    }

    private String pieces(String line) {
        return reviewer.of(line).pieces().stream()
                .map(piece -> piece.meaning() + " " + line.substring(piece.start(), piece.end()))
                .collect(Collectors.joining(", "));
    }
}
