package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.terminal.RealTerminal;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for which line: one session on the practice account, in which one line after the other is entered and left. */
class AutoPromptLinesTest {
    private static final String PROMPT = "sandbox 123456789012 us-west-2>";
    private static final String ASKS = "Esc back";
    private static final String BESIDE_SOURCE = " --export-task-identifier co4 --s3-bucket-name acme-shop-exports"
            + " --iam-role-arn arn:aws:iam::123456789012:role/rds-s3-export --kms-key-id alias/rds-export";

    private static RealTerminal person;

    @BeforeAll
    static void sitDown(@TempDir Path home) {
        ShellProgram program = new ShellProgram(home);
        person = program.at(120, 40).start(program.command("--sandbox")).await(PROMPT);
    }

    /** Whatever the line before has left: back to its line, then to an empty one, on a screen of its own. */
    @BeforeEach
    void takeAnEmptyLine() {
        ShellProgram.takeAnEmptyLine(person, PROMPT);
    }

    @AfterAll
    static void leave() throws IOException {
        person.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "describe-export-tasks --outptu json | Did you mean --output?",
                "start-export-task --bucket-name b | Did you mean --s3-bucket-name?",
                "cancel-export-task --bogus | Unknown option: --bogus",
                "cancel-export-task mine | Unknown word: mine",
                "start-export-task --s mine | --s could be --source-arn or",
                "cancel-export-task --debug=on | --debug is a switch and takes no value",
                "login | The sandbox needs no login.",
                "login mine | The sandbox needs no login.",
                "use mine | The sandbox has no profiles.",
                "sandbox | so it is for the system's shell.",
                "sandbox swich on | Did you mean 'sandbox switch'?",
                "record --stop | Nothing is being recorded.",
                "record --stop mine | 'record' takes a file, or --stop.",
                "cancel-export-task --help | help COMMAND lists the options of a command.",
                "cancel-export-task --help --cli-auto-prompt | help COMMAND lists the options of a command.",
                "cancel-export-task help --cli-auto-prompt | stops that export"
            })
    void whatNoValueMendsIsRefusedAtOnce(String line, String said) {
        person.type(line + "\r").awaitScreen(said, screen -> screen.contains(said) || screen.contains(ASKS));
        assertFalse(person.screen().contains(ASKS), person.screen());
        person.awaitAtEnd("\n" + PROMPT);
    }

    @ParameterizedTest
    @CsvSource({
        "check start-export-task, --source-arn (string, --iam-role-arn",
        "queue add start-export-task, --source-arn (string, --iam-role-arn",
        "try cancel-export-task, Enter runs try cancel-export-task, Enter runs"
    })
    void theLineInsideAnotherIsAskedFor(String line, String next, String shown) {
        person.type(line + "\r").await("--export-task-identifier (string").type("mine\t\033[A\r");
        person.await(next).await(shown).type("\033").awaitAtEnd(" --export-task-identifier mine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "record | recorded.rdsh  free",
                "defaults set | --s3-bucket-name",
                "defaults set --s3-bucket-name | amzn-s3-demo-bucket",
                "defaults set '--s3-bucket-name' | amzn-s3-demo-bucket",
                "check | start-export-task",
                "try | cancel-export-task  ",
                "queue add | start-export-task",
                "sandbox switch | export-limit         unknown-task-empty",
                "sandbox switch export-limit | on    off",
                "sandbox fault rds.StartExportTask | throttling      access-denied   slow",
                "sandbox fault script mine | fail    stall   warn"
            })
    void whatCouldStandBehindTheLastWordIsShown(String line, String offered) {
        person.type(line + "\r").await(ASKS).await(offered).type("\033");
        person.awaitAtEnd(PROMPT + " " + line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "defaults clear | 'defaults clear' was not understood. | unset  takes them back",
                "queue bogus | 'queue bogus' was not understood. | drain   starts what waits, a few at a time",
                "queue add bogus | Only exports can be queued. | start-export-task~",
                "check bogus | There is no command 'bogus'. | start-export-task~",
                "auto-prompt onn | MODE must be one of on, on-partial, off | on           on-partial   off",
                "option key-copy zz | Option key-copy cannot be zz. | ~f6~",
                "option pager never | Option pager cannot be never. | on    off",
                "sandbox switch limit on | is \"limit\". | ~export-limit~",
                "sandbox fault rds.StartExportTask dropp-after | EFFECT must be one of throttling, | drop-after      expired-token"
            })
    void inThePlaceOfAWrongWordStandsWhatIsAccepted(String line, String why, String offered) {
        person.type(line + "\r").await(why).await(offered.replace('~', '\n')).type("\033");
        person.awaitAtEnd(PROMPT + " " + line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set x = (cancel-export-task)",
                "set x = ( cancel-export-task --query Status ) # of mine",
                "try set x = (cancel-export-task)"
            })
    void aCommandInParenthesesIsEnteredWithinThem(String line) {
        person.type(line + "\r").await("--export-task-identifier (string");
        assertFalse(person.screen().contains("never closed"), person.screen());
        person.type("\033").awaitAtEnd(PROMPT + " " + line);
        person.type("\r").await("--export-task-identifier (string").type("mine\t\033[A\r");
        person.await("Enter runs cancel-export-task").type("\r");
        person.await(" --export-task-identifier mine").await(")").await("ExportTaskNotFound");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "queue list",
                "try describe-export-tasks",
                "check start-export-task --like shop-orders-only",
                "queue add start-export-task --like shop-orders-only"
            })
    void aWholeLineThatAsksForItIsShownBeforeItRuns(String line) {
        person.type(line + " --cli-auto-prompt\r").await("Enter runs it").type("\033");
        person.awaitAtEnd(PROMPT + " " + line + " --cli-auto-prompt");
    }

    @Test
    void whatWasPastedBehindALineComesBackWithIt() {
        person.type(
                "\033[200~# both\ncancel-export-task\n# of mine\nsts get-caller-identity --query Account\n\033[201~\r");
        person.await(ASKS).type("\033");
        person.awaitAtEnd("> cancel-export-task\n> # of mine\n> sts get-caller-identity --query Account");
        person.type("\r").await(ASKS).type("\033").awaitAtEnd("--query Account");
    }

    @Test
    void whatIsOnlyAValueAsksForNothing() {
        person.type("set x = --cli-auto-prompt\rset\r")
                .await("\nx = --cli-auto-prompt\n")
                .type("unset x\r");
        person.awaitAtEnd("unset x\n" + PROMPT);
    }

    @Test
    void aSourceThatNamesNothingIsAskedForBesideWhatIsMissing() {
        String line = "start-export-task --export-task-identifier=eu1 --source-arn latest:nosuchdb";
        person.type(line + "\r").await(ASKS).await("!›--source-arn").await("No snapshot of nosuchdb");
        person.type("\033").awaitAtEnd(PROMPT + " " + line);
    }

    @Test
    void aCommandInsideIsChosenAndThenItsParameters() {
        person.type("queue\r").awaitAtEnd("\n" + PROMPT);
        person.type("queue bogus\r")
                .await("add     hands a start-export-task in")
                .type("\r");
        person.await("> queue add").await("OPERATION (string, required)").type("\r");
        person.await("--export-task-identifier (string, required)").type("\033");
        person.awaitAtEnd(PROMPT + " queue add start-export-task");
    }

    @Test
    void aLineThatFillsItsRowStaysInIts() {
        String line = "cancel-export-task --region us-west-2 --query q";
        line += "q".repeat(120 - PROMPT.length() - 1 - line.length());
        person.type(line).awaitAtEnd("q").type("\r").await(ASKS);
        assertTrue(person.screen().startsWith(PROMPT + " cancel-export-task"), person.screen());
        assertEquals(1, person.screen().split("cancel-export-task", -1).length - 1, person.screen());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\033[1;2D", "\033[1;6A", "\033[1;2P", "\033[5;5~", "\033[1;3C"})
    void aKeyThatMeansNothingWritesNothing(String key) {
        person.type("cancel-export-task " + key + "--region us-west-2\r").await(ASKS);
        person.type("a" + key + "b")
                .awaitScreen("the identifier", screen -> screen.contains("✓›--export-task-identifier  ab "));
    }

    @Test
    void aNumberThatIsNoneIsAskedForAgain() {
        person.type("describe-export-tasks --max-items x\r").await("must be a whole number");
        person.await(ASKS).type("\033").awaitAtEnd(PROMPT + " describe-export-tasks --max-items x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--export-only", "--export-only="})
    void anEmptyListIsAskedForBeforeAnythingIsExported(String empty) {
        person.type("start-export-task --like my-s3-export " + empty + "\r").await(ASKS);
        person.await("needs a value").type("\033").awaitAtEnd(empty);
    }

    @Test
    void whatAnotherExportGivesIsNotSaidToBeTyped() {
        person.type("start-export-task --like shop-orders-only --s3-prefix mine --cli-auto-prompt\r");
        person.awaitScreen("where from", screen -> screen.matches("(?s).*--iam-role-arn [^\n]* from --like\n.*"));
        assertTrue(person.screen().matches("(?s).*--s3-prefix +mine +typed\n.*"), person.screen());
    }

    @Test
    void anExportThatIsNotThereIsChosenBeforeWhatItLeavesMissing() {
        person.type("start-export-task --like my-s3-exprt --kms-key-id alias/mine\r");
        person.await("There is no export my-s3-exprt to take values from.").await("!›--like");
        person.type("\177\177\177\177\177\177\177\177\177\177\177shop-orders-o")
                .await("\nshop-orders-only ")
                .type("\r");
        person.awaitScreen("what it fills", screen -> screen.matches("(?s).*--iam-role-arn [^\n]* from --like\n.*"));
    }

    @Test
    void anOptionThatAnotherExportFillsIsNotLeftWithoutTheValueThatItWasWrittenFor() {
        person.type("start-export-task --like shop-orders-only --s3-bucket-name\r");
        person.await("!›--s3-bucket-name").await("needs a value").await("acme-shop-exports");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--watch", "--idempotent", "--no-check"})
    void whatIsDoneBesidesHidesNothingOfTheRequest(String option) {
        person.type("start-export-task --like shop-orders-only --s3-prefix anew " + option + " --cli-auto-prompt\r");
        person.await("Enter runs it").await("account   123456789012, region us-west-2");
        person.await("files     s3://acme-shop-exports/anew").await("\n  " + option + " ");
        person.type("\033[15~").await("\"S3Prefix\": \"anew\"").type("\033[15~");
    }

    @Test
    void theNewestSnapshotByNameIsASource() {
        person.type("start-export-task --cli-auto-prompt" + BESIDE_SOURCE + " --source-arn latest:shop\r");
        person.await("Enter runs it");
        assertFalse(person.screen().contains("! --source-arn"), person.screen());
    }

    @Test
    void aNameWithoutASnapshotIsSaidAtTheSource() {
        person.type("start-export-task --cli-auto-prompt" + BESIDE_SOURCE + " --source-arn latest:nosuch\r");
        person.await("!›--source-arn").await("--source-arn (string, required)").await("No snapshot of nosuch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cluster:ledger", "snapshot:gone"})
    void aSourceThatTellsNoSizeIsSummedUpWithThat(String source) {
        String arn = "arn:aws:rds:us-west-2:123456789012:" + source;
        String line = "start-export-task --export-task-identifier mine --s3-bucket-name acme-shop-exports"
                + " --iam-role-arn arn:aws:iam::123456789012:role/service-role/ExportRole --kms-key-id alias/rds-export"
                + " --cli-auto-prompt --source-arn " + arn;
        person.type(line + "\r").await("Enter runs it").awaitScreen("the size", screen -> screen.lines()
                .anyMatch(row -> row.matches("  source +.*" + source.replaceAll(".*:", "") + ": .*size unknown.*")));
    }
}
