package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.command.Notebook;
import dev.rdsshell.shell.command.Ready;
import dev.rdsshell.shell.command.Screen;
import dev.rdsshell.shell.config.Option;
import dev.rdsshell.shell.entry.Action;
import dev.rdsshell.shell.entry.Entered;
import dev.rdsshell.shell.entry.EntryDialog;
import dev.rdsshell.shell.entry.EntryTools;
import dev.rdsshell.shell.entry.KeyChoice;
import dev.rdsshell.shell.entry.PanelMemory;
import dev.rdsshell.shell.entry.RequestSummary;
import dev.rdsshell.shell.output.StyledLine;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What keys do in parameter entry, without a terminal. */
class EntryTypingTest {
    private static final String START = "start-export-task --export-task-identifier orders-1 ";

    private final List<String> copied = new ArrayList<>();
    private final Remembered memory = new Remembered();
    private RequestSummary summary = EntryProgram.tools(new Notebook()).summary();
    private KeyChoice keys = KeyChoice.of(action -> action.setting().builtIn());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--s3-bucket-name=acme|acme-logs|--s3-bucket-name=acme-exports",
                "--s3-bucket-name 'acme|acme-logs|--s3-bucket-name acme-exports",
                "--s3-bucket-name=\"acme|acme-logs|--s3-bucket-name=acme-exports",
                "--source-arn 'orders 2026|orders-2026-11-19|snapshot:orders-2026-11-20"
            })
    void whatIsTypedInAnyFormKeepsCompleting(String typed, String offered, String taken) {
        String rows = rows("start-export-task", typed(START + typed));
        assertTrue(rows.contains(offered), rows);
        String line = line("start-export-task", typed(START + typed, "enter"));
        assertTrue(line.contains(taken), line);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"shop st, shop stock", "'sto, stock", "\"shop\" \"sto, \"shop\" stock"})
    void eachValueOfAListKeepsCompleting(String typed, String taken) {
        String[] keys = typed(START + "--export-only " + typed, "down", "enter");
        assertEquals(
                START + "--export-only " + taken,
                line("start-export-task", keys).strip());
    }

    @Test
    void rightGoesIntoADatabaseInTheMiddleOfTheLineToo() {
        String behind = " --s3-bucket-name acme-exports";
        String[] keys = {"f2", "down", "down", "down", "down", "down", "enter", "right", "right", "enter"};
        assertEquals(START + "--export-only shop.public.orders" + behind, line(START + "--export-only" + behind, keys));
    }

    @Test
    void aListGoesOnCompletingBehindItsFirstValue() {
        String rows = rows("start-export-task", typed(START + "--export-only shop", " "));
        assertTrue(rows.contains("\nstock"), rows);
    }

    @Test
    void threePartsAreWrongAtOnceWhereTheEngineHasNoSchemas() {
        String arn = "--source-arn arn:aws:rds:us-west-2:123456789012:snapshot:";
        String parts = " --export-only shop.public.orders";
        assertTrue(rows(START + arn + "legacy-2019" + parts).contains("has three parts, but mysql has no schemas"));
        assertFalse(rows(START + arn + "orders-2026-11-20" + parts).contains("has three parts"));
    }

    @Test
    void anotherKeyDoesItAndIsShown() {
        keys = KeyChoice.of(action -> action.setting() == Option.KEY_DOCUMENTATION
                ? "f6"
                : action.setting().builtIn());
        assertTrue(rows("cancel-export-task").contains("F6 documentation"));
        assertFalse(rows("cancel-export-task", "f3").contains("——"));
        assertTrue(rows("cancel-export-task", "f6").contains("—— --export-task-identifier "));
        assertEquals("f3", Action.DOCUMENTATION.setting().builtIn());
    }

    @Test
    void whatIsOpenStaysOpenForTheNextLine() {
        assertFalse(rows("cancel-export-task").contains("——"));
        press("cancel-export-task", "f3", "escape");
        assertTrue(rows("cancel-export-task").contains("—— --export-task-identifier "));
        press("cancel-export-task", "f3", "escape");
        assertFalse(rows("cancel-export-task").contains("——"));
    }

    @Test
    void theRequestIsCopiedInItsThreeForms() {
        press("cancel-export-task --export-task-identifier orders-1 --region us-west-2", "ctrl-o", "ctrl-o", "ctrl-o");
        assertEquals(
                List.of(
                        "aws rds cancel-export-task --export-task-identifier orders-1 --region us-west-2",
                        "aws rds cancel-export-task --cli-input-json '{\"ExportTaskIdentifier\": \"orders-1\"}'"
                                + " --region us-west-2",
                        "cancel-export-task --export-task-identifier orders-1 --region us-west-2"),
                copied);
    }

    private static final String WHOLE = START + "--source-arn arn:aws:rds:us-west-2:123456789012:snapshot:x"
            + " --s3-bucket-name acme-exports --iam-role-arn arn:aws:iam::123456789012:role/exporter"
            + " --kms-key-id alias/rds-export";

    @Test
    void whatAnInputFileSaysWrongIsMarkedWhereItStandsAndAskedFor() {
        String input = " --cli-input-json '{\"ExportTaskIdentifier\": \"-9-\", \"ExportOnly\": [\"shop\", \"a b\"]}'";
        String line = WHOLE.replace(" --export-task-identifier orders-1", "") + input;
        String rows = rows(line);
        assertTrue(rows.contains("!›--export-task-identifier"), rows);
        assertTrue(rows.contains("'-9-' is no identifier"), rows);
        assertTrue(rows.contains("! --export-only"), rows);
    }

    @ParameterizedTest
    @CsvSource({"--s3-prefix", "--export-only", "--query"})
    void anOptionThatSomebodyWroteIsNotLeftOutWithoutAWord(String option) {
        String rows = rows(WHOLE + " " + option, "up", "enter", "up", "enter");
        assertTrue(rows.contains("!›" + option), rows);
        assertTrue(rows.contains("needs a value"), rows);
        assertFalse(rows.contains("Nothing is missing"), rows);
        assertEquals(WHOLE + " " + option, line(WHOLE + " " + option, "up", "enter"));
    }

    @ParameterizedTest
    @CsvSource({"--export-onl, --export-only", "--s3-pre, --s3-prefix", "--quer, --query"})
    void aShortenedOptionIsNotLeftOutWithoutAWordEither(String shortened, String option) {
        String rows = rows(WHOLE + " " + shortened, "up", "enter", "up", "enter");
        assertTrue(rows.contains("!›" + option), rows);
        assertTrue(rows.contains("needs a value"), rows);
        assertFalse(rows.contains("Nothing is missing"), rows);
        assertEquals(WHOLE + " " + shortened, line(WHOLE + " " + shortened, "up", "enter"));
    }

    @Test
    void aShortenedOptionTakesItsValueWhereItStands() {
        String line = "cancel-export-task --export-task";
        assertEquals(line + " mine", line(line, "m", "i", "n", "e"));
    }

    @Test
    void whatIsWrongWithAnEarlierOneOfTwoIsSaidAtTheOption() {
        String line = "describe-db-snapshots --max-items x --max-items 2";
        String rows = rows(line);
        assertTrue(rows.contains("!›--max-items"), rows);
        assertTrue(rows.contains("--max-items must be a whole number, but is \"x\""), rows);
        assertEquals("describe-db-snapshots --max-items 7 --max-items 2", line(line, "ctrl-w", "7"));
    }

    @Test
    void anOptionThatIsWrittenTwiceNeedsItsValueTwice() {
        String line = WHOLE.replace("--export-task-identifier", "--source-arn --export-task-identifier");
        String rows = rows(line, "up", "enter");
        assertTrue(rows.contains("!›--source-arn"), rows);
        assertTrue(rows.contains("needs a value"), rows);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--export-only file://parts.json",
                "--export-only '[\"shop.public\",\"stock\"]'",
            })
    void aListInAFileOrInJsonIsJudgedByWhatItHolds(String option) {
        String rows = rows(WHOLE + " " + option);
        assertTrue(rows.contains("Nothing is missing"), rows);
        assertTrue(press(WHOLE + " " + option, "enter").entered instanceof Entered.Run);
    }

    @Test
    void valuesInFilesAreJudgedByWhatTheyHold() {
        String line = "start-export-task --export-task-identifier file://name.txt --source-arn file://arn.txt";
        String rows = rows(line);
        assertFalse(rows.contains("! --"), rows);
        String rest = WHOLE.substring(WHOLE.indexOf(" --s3-bucket-name"));
        assertTrue(rows(line + rest).contains("Nothing is missing"), rows(line + rest));
    }

    @Test
    void theNewestSnapshotByNameIsNotJudgedByItsWords() {
        String rows = rows("start-export-task --source-arn latest:shop --export-task-identifier ");
        assertTrue(rows.contains("✓ --source-arn"), rows);
    }

    @Test
    void aWrongValueHoldsUpNoOtherAndIsComeBackTo() {
        String line = "start-export-task --export-task-identifier aa--bb";
        assertTrue(rows(line).contains("!›--export-task-identifier"), rows(line));
        assertTrue(rows(line, "enter").contains("› --source-arn"), rows(line, "enter"));
        String end = rows(line, "enter", "enter", "enter", "enter", "enter");
        assertTrue(end.contains("✓ --kms-key-id"), end);
        assertTrue(end.contains("!›--export-task-identifier"), end);
    }

    @Test
    void ofTwoWrongValuesOneComesAfterTheOther() {
        String line = WHOLE.replace("orders-1", "aa--bb") + " --export-only a..b";
        assertTrue(rows(line, "enter").contains("!›--export-only"), rows(line, "enter"));
        String again = rows(line, "enter", "enter");
        assertTrue(again.contains("!›--export-task-identifier"), again);
    }

    @Test
    void whatIsWrongInAFileIsSaid() {
        String rows = rows(WHOLE + " --export-only file://bad-parts.json");
        assertTrue(rows.contains("'shop..orders' has a name that a partial export cannot take"), rows);
        assertFalse(rows.contains("Nothing is missing"), rows);
    }

    @Test
    void aDotWithNothingBehindItIsWrong() {
        String rows = rows(WHOLE + " --export-only nowhere.", "enter");
        assertTrue(rows.contains("!›--export-only"), rows);
        assertTrue(rows.contains("'nowhere.' has a name that a partial export cannot take"), rows);
        assertFalse(rows.contains("Nothing is missing"), rows);
    }

    @Test
    void aTextInWhosePlaceEnterPutsTheArnIsNotCalledWrong() {
        String rows = rows(START, typed(START + "--source-arn orders-2026"));
        assertTrue(rows.contains("Enter takes it"), rows);
        assertTrue(rows.contains("› --source-arn"), rows);
        assertFalse(rows.contains("!"), rows);
    }

    @Test
    void whatEnterDoesWhereOnlyAWrongValueIsLeftIsSaid() {
        String wrong = rows(WHOLE.replace("orders-1", "aa--bb"));
        assertTrue(wrong.contains("Enter stays · Esc back"), wrong);
        String missing = rows("describe-db-snapshots --filters");
        assertTrue(missing.contains("Enter stays · Esc back"), missing);
        String two = rows(WHOLE.replace("orders-1", "aa--bb") + " --export-only a..b");
        assertTrue(two.contains("Enter goes on · Esc back"), two);
    }

    @Test
    void theFooterSaysWhereRightGoesIntoAChoice() {
        String line = WHOLE + " --export-only";
        assertTrue(rows(line).contains("Enter takes it · Right opens · Esc back"), rows(line));
        assertFalse(rows(line, "down").contains("Right opens"), rows(line, "down"));
        assertFalse(rows("cancel-export-task").contains("Right opens"));
        assertTrue(rows(line, "f3").contains("Right goes into a database or a schema"), rows(line, "f3"));
    }

    @Test
    void theFormsThatAPartCanHaveAreSaidWhereItHasAnother() {
        String rows = rows(START + "--export-only a.b.c.d");
        assertTrue(
                rows.contains("'a.b.c.d' has 4 parts. Write database, database.schema or database.schema.table."),
                rows);
    }

    @Test
    void rightStaysWhereNothingIsKnownOfWhatIsInside() {
        String line = START + "--export-only stoc";
        assertEquals(
                START + "--export-only stock",
                line(START, typed(line, "down", "right", "enter")).strip());
    }

    @Test
    void leftGoesThroughNamesThatArePartsWithoutTakingThemAway() {
        String line = START + "--export-only shop.public.orders stock.kept";
        String[] lefts = Collections.nCopies(line.length(), "left").toArray(String[]::new);
        assertEquals(line, line(START, typed(line, lefts)).strip());
    }

    @ParameterizedTest
    @CsvSource({
        "--source-arn orders 19, snapshot:orders-2026-11-19 --export-task-identifier",
        "--export-task-identifier export 2026, --export-task-identifier export-20261122 --source-arn"
    })
    void aChoiceThatWasFoundWithSeveralWordsGoesOnToWhatIsMissing(String typed, String expected) {
        String rows = rows("start-export-task", typed("start-export-task " + typed, "enter"));
        assertTrue(rows.lines().findFirst().orElseThrow().contains(expected), rows);
    }

    @Test
    void wordsInWhosePlaceEnterPutsAChoiceAreNotCalledUnknown() {
        String rows = rows("start-export-task", typed("start-export-task --source-arn orders 19"));
        assertTrue(rows.contains("Enter takes it"), rows);
        assertFalse(rows.contains("Unknown word"), rows);
        String none = rows("start-export-task", typed("start-export-task --source-arn orders nowhere"));
        assertTrue(none.contains("Unknown word: nowhere"), none);
    }

    @Test
    void anEmptyListBehindASignOfEqualityNeedsAValueAndOffersIt() {
        String rows = rows(WHOLE + " --export-only=", "up", "enter");
        assertTrue(rows.contains("!›--export-only"), rows);
        assertTrue(rows.contains("needs a value"), rows);
        assertTrue(rows.contains("\nstock  database"), rows);
        assertEquals(WHOLE + " --export-only=", line(WHOLE + " --export-only=", "up", "enter"));
        assertEquals(WHOLE + " --export-only=stock", line(WHOLE + " --export-only=", "down", "enter"));
        assertTrue(rows(WHOLE + " --export-only=", "enter").contains("Nothing is missing"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--cli-input-json {bad|--cli-input-json is not valid JSON",
                "--cli-input-json '[]'|--cli-input-json must hold parameters by name, but is a list",
                "--cli-input-yaml 'a: ['|--cli-input-yaml is not valid YAML",
                "--cli-input-json '{\"Foo\": 1}'|Foo is unknown.",
                "--cli-input-json '{\"S3Prefix\": 5}'|S3Prefix must be text, but is a number: 5."
            })
    void anInputThatCannotBeRightIsMarkedAndGoneTo(String input, String reason) {
        String rows = rows(WHOLE + " " + input);
        assertTrue(rows.contains("!›" + input.replaceAll(" .*", "")), rows);
        assertTrue(rows.contains(reason), rows);
        assertTrue(rows.contains("Enter stays"), rows);
    }

    @Test
    void everythingThatIsWrongInAnInputIsSaid() {
        String rows = rows(WHOLE + " --cli-input-json '{\"S3Prefix\": 5, \"Foo\": 1}'");
        assertTrue(rows.contains("Foo is unknown."), rows);
        assertTrue(rows.contains("S3Prefix must be text, but is a number: 5."), rows);
    }

    @Test
    void halfAWordOfAClosedSetStandsForTheChoiceThatItBegins() {
        String line = "describe-export-tasks --source-type ";
        assertEquals(line + "SNAPSHOT", line(line, typed(line + "sna", "enter")).strip());
        assertEquals(line + "SNAPSHOT", line(line, typed(line + "snp", "enter")).strip());
    }

    @Test
    void aPartOfAFilterInWhosePlaceEnterPutsOneIsNotCalledWrong() {
        String line = "describe-export-tasks --filters sta";
        String rows = rows(line, typed(line));
        assertTrue(rows.contains("Enter takes it"), rows);
        assertFalse(rows.contains("not valid shorthand"), rows);
    }

    @Test
    void aFilterNeedsAValueTheFirstOfWhichIsMarked() {
        String line = "describe-export-tasks --filters ";
        String rows = rows(line, typed(line + "status", "enter"));
        assertTrue(rows.contains("--filters Name=status,Values="), rows);
        assertTrue(rows.contains("Enter takes it"), rows);
        String none = rows(line, typed(line + "status", "enter", "up", "enter", "up"));
        assertTrue(none.contains("!›--filters"), none);
        assertTrue(none.contains("needs a value"), none);
        assertTrue(none.contains("Enter stays"), none);
        assertEquals(
                line + "Name=status,Values=starting",
                line(line, typed(line + "status", "enter", "enter")).strip());
    }

    @Test
    void aValueThatWasCopiedWithItsLineEndGoesOnToWhatIsMissing() {
        String[] pasted = {"paste-begin", "o", "-", "1", "enter", "paste-end", "enter"};
        String rows = rows("start-export-task --export-task-identifier", pasted);
        assertTrue(rows.contains("--export-task-identifier o-1 --source-arn"), rows);
    }

    @Test
    void ofALevelWithoutKnownNamesItIsSaid() {
        String rows = rows(START, typed(START + "--export-only stock."));
        assertTrue(rows.contains("nothing is known of stock: type a name in it"), rows);
    }

    @Test
    void rightStaysWhereTheEngineKnowsDatabasesOnly() {
        String line = "start-export-task --source-arn arn:aws:rds:us-west-2:123456789012:snapshot:erp --export-only ";
        String went = line(line, typed(line, "right"));
        assertEquals(line.strip(), went.strip());
        assertTrue(
                rows(line + "shop.public").contains("which cannot be exported from oracle-ee"),
                rows(line + "shop.public"));
    }

    @Test
    void aSourceThatCannotBeExportedIsMarkedAndTheLineRunsAllTheSame() {
        String line = WHOLE.replace("snapshot:x", "snapshot:legacy-2019");
        String rows = rows(line, "f2");
        assertTrue(rows.contains("! --source-arn"), rows);
        assertTrue(rows.contains("engine version 5.5 cannot be exported"), rows);
        assertTrue(rows(line).contains("Something stands in the way."), rows(line));
    }

    @ParameterizedTest
    @CsvSource({
        "--iam-role-arn, arn:aws:iam::123456789012:role/exporter, nope, The role is not given by its ARN.",
        "--s3-bucket-name, acme-exports, Acme!, Acme! is not the name of a bucket."
    })
    void aValueOfAnotherFormIsMarkedAsAtThePromptAndTheLineRunsAllTheSame(
            String option, String right, String wrong, String reason) {
        String line = WHOLE.replace(option + " " + right, option + " " + wrong);
        String rows = rows(line, "f2");
        assertTrue(rows.contains("! " + option), rows);
        assertTrue(rows.contains(reason), rows);
        assertTrue(rows(line).contains("Something stands in the way."), rows(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# stops it\n", "# stops it,\n  # at once\n\n"})
    void aWholeLineThatIsPastedTakesThePlaceOfTheOneThatIsThere(String comment) {
        List<String> keys = new ArrayList<>(List.of("paste-begin"));
        String pasted = comment + "aws rds cancel-export-task \\\n --export-task-identifier orders-9";
        pasted.chars().forEach(letter -> keys.add(letter == '\n' ? "enter" : Character.toString(letter)));
        keys.add("paste-end");
        String line = line("start-export-task", keys.toArray(String[]::new));
        assertEquals("aws rds cancel-export-task   --export-task-identifier orders-9", line);
    }

    @Test
    void anOptionThatWasOnlyLookedAtIsLeftOutAgain() {
        assertTrue(rows(WHOLE, "f2", "down", "enter").contains("› --s3-prefix"));
        assertEquals(WHOLE, line(WHOLE, "f2", "down", "enter"));
    }

    @Test
    void everythingTypedComesBackAlsoWhatWaitsInTheMiddle() {
        String typed = "start-export-task --export-task-identifier k1 --s3-prefix --query Status";
        assertEquals(typed, line(typed));
        assertEquals(WHOLE + " --s3-prefix --query Status", line(WHOLE + " --s3-prefix --query Status"));
        String filled = line(WHOLE + " --s3-prefix --query Status", "x", "enter");
        assertEquals(WHOLE + " --s3-prefix x --query Status", filled);
    }

    @Test
    void whatIsFilledInStandsBeforeTheComment() {
        String line = line("cancel-export-task # the nightly one", "enter");
        assertEquals("cancel-export-task --export-task-identifier orders-1 # the nightly one", line);
        String typed = line("cancel-export-task --export-task-identifier a # x", " ", "-", "-", "d");
        assertEquals("cancel-export-task --export-task-identifier a --d # x", typed);
    }

    @ParameterizedTest
    @CsvSource({"describe-export-tasks --max-items, x", "describe-db-clusters --page-size, many"})
    void aNumberThatIsNoneIsSaidWhileItIsTyped(String line, String value) {
        String rows = rows(line + " " + value);
        assertTrue(rows.contains("must be a whole number, but is \"" + value), rows);
    }

    @Test
    void whatDoesNotFitIntoTheSummaryIsScrolledAndWhatBlocksComesFirst() {
        summary = new RequestSummary() {
            @Override
            public List<StyledLine> known(Ready request) {
                return List.of(StyledLine.of("known"));
            }

            @Override
            public IntFunction<List<StyledLine>> found(Ready request) {
                return columns -> IntStream.rangeClosed(1, 60)
                        .mapToObj(row -> StyledLine.of("BLOCK " + row))
                        .toList();
            }
        };
        String line = "cancel-export-task --export-task-identifier orders-1";
        String first = rows(line);
        assertTrue(first.contains("cancel-export-task\nBLOCK 1\n"), first);
        assertTrue(first.contains("BLOCK 55\n… rows 1–55 of 62, Up Down scroll"), first);
        assertTrue(rows(line, "down").contains("cancel-export-task\nBLOCK 2\n"));
        assertTrue(rows(line, "down", "up", "up").contains("cancel-export-task\nBLOCK 1\n"));
        String last = rows(line, "page-down", "page-down");
        assertTrue(last.contains("known\n  --export-task-identifier"), last);
        assertTrue(last.contains("… rows 8–62 of 62"), last);
    }

    @Test
    void aDefectLosesNothingThatWasTyped() {
        summary = new RequestSummary() {
            @Override
            public List<StyledLine> known(Ready request) {
                throw new IllegalStateException("a defect");
            }

            @Override
            public IntFunction<List<StyledLine>> found(Ready request) {
                return columns -> List.of();
            }
        };
        String line = "cancel-export-task --export-task-identifier orders-1";
        assertEquals(line, ((Entered.Broken) press(line).entered).line());
    }

    @Test
    void theCopyOfALineThatIsNotWholeSaysWhatTheOtherFormsNeed() {
        String rows = rows("cancel-export-task", "ctrl-o");
        assertTrue(rows.contains("—— Copied as script line ——"), rows);
        assertTrue(rows.contains("The other two forms, aws command and --cli-input-json, need a whole request"), rows);
        String whole = rows("cancel-export-task --export-task-identifier a", "ctrl-o");
        assertTrue(whole.contains("Copied as aws command; Ctrl-O again: another form"), whole);
    }

    @Test
    void theCopyAsksNobody() {
        press("cancel-export-task --export-task-identifier a --cli-auto-prompt", "ctrl-o", "ctrl-o", "ctrl-o");
        assertEquals("cancel-export-task --export-task-identifier a", copied.get(2));
        assertFalse(String.join(" ", copied).contains("auto-prompt"), copied.toString());
    }

    @Test
    void aValueWithBlanksNeedsNoQuoteAtItsEnd() {
        String line = line("start-export-task", typed(START + "--s3-prefix 'every night", "enter"));
        assertEquals(START + "--s3-prefix 'every night'", line);
    }

    /** A line typed letter by letter in the place of the one that is there, and then these keys. */
    private static String[] typed(String line, String... then) {
        List<String> keys = new ArrayList<>(List.of("ctrl-u"));
        line.chars().forEach(letter -> keys.add(Character.toString(letter)));
        keys.addAll(List.of(then));
        return keys.toArray(String[]::new);
    }

    @Test
    void theShapeOfAnAnswerStandsThereAlsoWhereItsPagesAreCut() {
        String rows = rows("describe-export-tasks --max-items 1 --query 'ExportTasks[0].Status'", "f5");
        assertTrue(rows.contains("The request has no parameters."), rows);
        assertTrue(rows.contains("\n\"Status\""), rows);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "describe-export-tasks --max-items x|must be a whole number, but is \"x\"",
                "describe-export-tasks --query 'ExportTasks[0].'|--query cannot be understood",
                "set x|There is no command 'set'.",
            })
    void theRequestThatIsWrongIsNotSaidToLackSomething(String line, String wrong) {
        String rows = rows(line, "f5");
        String panel = rows.substring(rows.indexOf("—— The request"));
        assertTrue(panel.contains(wrong), rows);
        assertFalse(panel.contains("Something is missing yet."), rows);
        memory.keep(Set.of());
        assertTrue(rows("cancel-export-task", "f5").contains("Something is missing yet."));
    }

    @Test
    void theValuesOfTheMarkedOptionStandBelowItAndNotThoseOfTheOneAtTheCursor() {
        String line = "start-export-task --export-task-identifier ";
        String source = rows(line, "f2", "down");
        assertTrue(source.contains("orders-2026-11-20"), source);
        assertFalse(source.contains("export-20261122"), source);
        String prefix = rows(line, "f2", "down", "down", "down", "down", "down");
        assertTrue(prefix.contains("--s3-prefix (string): "), prefix);
        assertFalse(prefix.contains("export-20261122"), prefix);
    }

    @Test
    void aMarkedSwitchHasNoValuesBelowIt() {
        String rows = rows("describe-export-tasks --cli-auto-prompt", "f2");
        assertFalse(rows.contains("--no-cli-auto-prompt"), rows);
    }

    @Test
    void theDocumentationFollowsTheMarkedOption() {
        assertTrue(rows("start-export-task", "f2", "down", "f3").contains("—— --source-arn "));
        assertTrue(rows("start-export-task", "f2", "down").contains("—— --source-arn "));
        assertTrue(rows("start-export-task", "f2", "down", "escape").contains("—— --export-task-identifier "));
    }

    @Test
    void aLookAtTheOptionsLeavesTheChoiceAtTheCursor() {
        String rows = rows("cancel-export-task", "down", "f2", "f2", "enter");
        assertTrue(rows.contains("--export-task-identifier  orders-2"), rows);
    }

    @Test
    void openPanelsShareTheRowsThatAreFree() {
        String line = "cancel-export-task --export-task-identifier orders-1";
        String rows = rows(line, "f1", "f3", "f5");
        assertFalse(rows.matches("(?s).*\\d–\\d+ of \\d+.*"), rows);
        assertTrue(rows.contains("searches earlier values of the option, and earlier lines"), rows);
    }

    @Test
    void whatStandsInTheWayHasTheWidthOfTheTerminal() {
        summary = new RequestSummary() {
            @Override
            public List<StyledLine> known(Ready request) {
                return List.of();
            }

            @Override
            public IntFunction<List<StyledLine>> found(Ready request) {
                return columns -> List.of(StyledLine.of("it has " + columns + " columns"));
            }
        };
        assertTrue(rows("cancel-export-task --export-task-identifier orders-1").contains("it has 159 columns"));
    }

    private String rows(String line, String... pressed) {
        return press(line, pressed).rows;
    }

    private String line(String line, String... pressed) {
        return ((Entered.Back) press(line, pressed).entered).line();
    }

    private Pressed press(String line, String... pressed) {
        EntryTools given = EntryProgram.tools(new Notebook());
        EntryTools tools = new EntryTools(
                given.prompt(),
                given.readings(),
                given.completer(),
                given.history(),
                summary,
                keys,
                memory,
                copied::add,
                given.carried(),
                given.account(),
                given.background());
        Pressed screen = new Pressed(pressed);
        screen.entered = new EntryDialog(tools, line).run(screen);
        return screen;
    }

    /** Remembers for as long as the test runs. */
    private static final class Remembered implements PanelMemory {
        private final Set<String> words = new TreeSet<>();

        @Override
        public Set<String> load() {
            return Set.copyOf(words);
        }

        @Override
        public void keep(Set<String> now) {
            words.clear();
            words.addAll(now);
        }
    }

    /** A wide screen on which somebody presses keys, looks, and goes back with Esc. */
    private static final class Pressed implements Screen {
        private final Deque<String> keys;
        private String now = "";
        private String rows = "";
        private Entered entered = new Entered.Back("");

        Pressed(String... pressed) {
            keys = new ArrayDeque<>(List.of(pressed));
        }

        @Override
        public int columns() {
            return 160;
        }

        @Override
        public int rows() {
            return 60;
        }

        @Override
        public void paint(List<StyledLine> lines) {
            now = lines.stream().map(StyledLine::plain).collect(Collectors.joining("\n"));
        }

        /** One key at a time, each after a look at the screen. */
        @Override
        public Optional<Key> awaitKey(Duration atMost) {
            if (atMost.isZero()) {
                return Optional.empty();
            }
            String next = keys.poll();
            if (next == null && rows.isEmpty()) {
                rows = now;
            }
            return Optional.of(new Key(next == null ? "escape" : next));
        }

        @Override
        public void close() {}
    }
}
