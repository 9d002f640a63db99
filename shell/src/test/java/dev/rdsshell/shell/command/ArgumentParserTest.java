package dev.rdsshell.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.command.Parameter.Arity;
import dev.rdsshell.shell.command.Parameter.Visibility;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.line.Word;
import dev.rdsshell.shell.line.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentParserTest {
    private static final List<Parameter> GLOBAL = List.of(
            parameter("--profile", Arity.ONE),
            parameter("--region", Arity.ONE),
            choice("--output", "json", "text", "table"),
            parameter("--no-paginate", Arity.NONE));
    private static final List<Parameter> OWN = List.of(
            required("--export-task-identifier"),
            parameter("--s3-bucket-name", Arity.ONE),
            parameter("--s3-prefix", Arity.ONE),
            parameter("--export-only", Arity.MANY),
            number("--page-size"),
            hidden("--marker"),
            number("--max-items"),
            parameter("--generate-cli-skeleton", Arity.ZERO_OR_ONE),
            ours("--prof"),
            ours("--s3-pretty"));

    private static Parsed parse(String... words) {
        return new ArgumentParser(GLOBAL, OWN).parse(Words.ofArguments(List.of(words)));
    }

    private static Parsed withIdentifier(String... words) {
        List<String> all = new java.util.ArrayList<>(List.of("--export-task-identifier", "id"));
        all.addAll(List.of(words));
        return new ArgumentParser(GLOBAL, OWN).parse(Words.ofArguments(all));
    }

    private static List<String> messages(Parsed parsed) {
        return parsed.problems().stream()
                .map(problem -> problem.failure().message())
                .toList();
    }

    private static String advice(Parsed parsed) {
        return parsed.problems().get(0).failure().advice();
    }

    @Test
    void aValueFollowsItsOption() {
        Parsed parsed = parse("--export-task-identifier", "id");
        assertTrue(parsed.isUnderstood());
        assertEquals("id", parsed.arguments().value("--export-task-identifier").orElseThrow());
    }

    @Test
    void aValueMayStandBehindAnEqualsSign() {
        assertEquals(
                "a=b",
                withIdentifier("--s3-prefix=a=b")
                        .arguments()
                        .value("--s3-prefix")
                        .orElseThrow());
        assertEquals(
                "",
                withIdentifier("--s3-prefix=").arguments().value("--s3-prefix").orElseThrow());
        assertEquals(
                "-x",
                withIdentifier("--s3-prefix=-x")
                        .arguments()
                        .value("--s3-prefix")
                        .orElseThrow());
    }

    @Test
    void theLastOfRepeatedOptionsCounts() {
        assertEquals(
                "b",
                withIdentifier("--s3-prefix", "a", "--s3-prefix", "b")
                        .arguments()
                        .value("--s3-prefix")
                        .orElseThrow());
        assertEquals(
                List.of("b", "c"),
                withIdentifier("--export-only", "a", "--export-only", "b", "c")
                        .arguments()
                        .values("--export-only"));
    }

    @Test
    void theBeginningOfANameWillDoWhenItIsUnique() {
        assertEquals(
                "x",
                withIdentifier("--s3-b", "x")
                        .arguments()
                        .value("--s3-bucket-name")
                        .orElseThrow());
        assertEquals(
                "x",
                withIdentifier("--s3-b=x").arguments().value("--s3-bucket-name").orElseThrow());
    }

    @Test
    void anAbbreviationOfAGlobalOptionBeatsTheCommandsOwn() {
        assertEquals(
                "5", withIdentifier("--p", "5").arguments().value("--profile").orElseThrow());
        assertEquals(
                "5",
                withIdentifier("--pag", "5").arguments().value("--page-size").orElseThrow());
    }

    @Test
    void anAbbreviationOfTwoOptionsIsRefusedWithBothNames() {
        Parsed parsed = withIdentifier("--s3", "x");
        assertEquals(
                "--s3 could be --s3-bucket-name or --s3-prefix.",
                messages(parsed).get(0));
    }

    @Test
    void hiddenOptionsMakeAnAbbreviationAmbiguousToo() {
        assertEquals(List.of("--ma could be --marker or --max-items."), messages(withIdentifier("--ma")));
    }

    @Test
    void ourOwnOptionsAreMatchedInFullAndNeverMakeAnAbbreviationAmbiguous() {
        assertEquals(
                "x",
                withIdentifier("--s3-pre", "x").arguments().value("--s3-prefix").orElseThrow());
        assertEquals(
                "x", withIdentifier("--prof", "x").arguments().value("--prof").orElseThrow());
        assertEquals(List.of("Unknown option: --s3-prett"), messages(withIdentifier("--s3-prett")));
    }

    @Test
    void aDashWordIsNoValue() {
        Parsed parsed = withIdentifier("--s3-prefix", "-x");
        assertEquals(List.of("--s3-prefix needs a value.", "Unknown option: -x"), messages(parsed));
        assertInstanceOf(Failure.InvalidLine.class, parsed.problems().get(0).failure());
    }

    @Test
    void aDashWordWithABlankAndANegativeNumberAreValues() {
        assertEquals(
                "-x y",
                withIdentifier("--s3-prefix", "-x y")
                        .arguments()
                        .value("--s3-prefix")
                        .orElseThrow());
        assertEquals(
                "-5",
                withIdentifier("--s3-prefix", "-5")
                        .arguments()
                        .value("--s3-prefix")
                        .orElseThrow());
        assertEquals(
                "-1.5",
                withIdentifier("--s3-prefix", "-1.5")
                        .arguments()
                        .value("--s3-prefix")
                        .orElseThrow());
    }

    @Test
    void behindTwoDashesNothingIsAnOption() {
        assertTrue(withIdentifier("--").isUnderstood());
        assertEquals(List.of("Unknown word: --s3-prefix"), messages(withIdentifier("--", "--s3-prefix")));
        assertEquals(
                List.of("--s3-prefix needs a value.", "Unknown word: x"),
                messages(withIdentifier("--s3-prefix", "--", "x")));
    }

    @Test
    void aListTakesEverythingUpToTheNextOption() {
        Parsed parsed = withIdentifier("--export-only", "a", "b c", "--s3-prefix", "p");
        assertEquals(List.of("a", "b c"), parsed.arguments().values("--export-only"));
        assertEquals("p", parsed.arguments().value("--s3-prefix").orElseThrow());
    }

    @Test
    void aListMayBeEmpty() {
        Parsed parsed = withIdentifier("--export-only");
        assertTrue(parsed.isUnderstood());
        assertTrue(parsed.arguments().has("--export-only"));
    }

    @Test
    void theEqualsSignBindsOneValueOfAListOnly() {
        Parsed parsed = withIdentifier("--export-only=a", "b");
        assertEquals(List.of("a"), parsed.arguments().values("--export-only"));
        assertEquals(List.of("Unknown word: b"), messages(parsed));
    }

    @Test
    void globalOptionsMayStandAnywhereEvenInsideAList() {
        Parsed parsed =
                parse("--region", "r", "--export-task-identifier", "id", "--export-only", "a", "--output=text", "b");
        assertTrue(parsed.isUnderstood());
        assertEquals("r", parsed.arguments().value("--region").orElseThrow());
        assertEquals(List.of("a", "b"), parsed.arguments().values("--export-only"));
    }

    @Test
    void aSwitchTakesNoValue() {
        assertEquals(
                List.of("--no-paginate is a switch and takes no value, but has \"x\"."),
                messages(withIdentifier("--no-paginate=x")));
        assertEquals(List.of("Unknown word: x"), messages(withIdentifier("--no-paginate", "x")));
    }

    @Test
    void aValueThatMayBeLeftOutIsTakenWhenItIsThere() {
        assertEquals(
                List.of(), withIdentifier("--generate-cli-skeleton").arguments().values("--generate-cli-skeleton"));
        assertEquals(
                List.of("input"),
                withIdentifier("--generate-cli-skeleton", "input").arguments().values("--generate-cli-skeleton"));
    }

    @Test
    void aWrongChoiceIsRefusedWithAllChoices() {
        Parsed parsed = withIdentifier("--output", "JSON");
        assertEquals(List.of("--output must be one of json, text, table, but is \"JSON\"."), messages(parsed));
    }

    @Test
    void aNumberMustBeWhole() {
        assertEquals(
                List.of("--max-items must be a whole number, but is \"1.5\"."),
                messages(withIdentifier("--max-items", "1.5")));
        assertTrue(withIdentifier("--max-items", "-1").isUnderstood());
    }

    @Test
    void whatIsMissingIsSaidBeforeWhatIsUnknown() {
        Parsed parsed = parse("--bogus");
        assertEquals(List.of("Missing: --export-task-identifier.", "Unknown option: --bogus"), messages(parsed));
        assertInstanceOf(Failure.UnknownOptions.class, parsed.problems().get(1).failure());
        assertNull(parsed.problems().get(0).place());
        assertEquals("For example --export-task-identifier example", advice(parsed));
    }

    @Test
    void anOptionWithoutItsValueIsNotMissingAsWell() {
        assertEquals(List.of("--export-task-identifier needs a value."), messages(parse("--export-task-identifier")));
    }

    @Test
    void aLineMayBeAllowedToLeaveRequiredOptionsOut() {
        ArgumentParser relaxed = new ArgumentParser(GLOBAL, OWN, words -> words.contains("--generate-cli-skeleton"));
        assertTrue(relaxed.parse(Words.ofArguments(List.of("--generate-cli-skeleton")))
                .isUnderstood());
    }

    @Test
    void aMisspeltOptionIsRefusedWithTheNearestName() {
        assertEquals("Did you mean --s3-prefix?", advice(withIdentifier("--s3-perfix=x")));
        assertEquals("help COMMAND lists the options of a command.", advice(withIdentifier("--zzzzz")));
    }

    @Test
    void anEmptyStrayWordIsPassedOverOnce() {
        assertTrue(withIdentifier("--no-paginate", "").isUnderstood());
        assertEquals(List.of("Unknown word: b"), messages(withIdentifier("--no-paginate", "", "b")));
    }

    @Test
    void aProblemKnowsThePlaceOfItsWord() {
        Words words = new Words(
                "--export-task-identifier=id --bogus",
                List.of(new Word("--export-task-identifier=id", 0, 27, false), new Word("--bogus", 28, 35, false)),
                Words.Ending.WHOLE);
        Parsed parsed = new ArgumentParser(GLOBAL, OWN).parse(words);
        assertEquals(
                new Word("--bogus", 28, 35, false), parsed.problems().get(0).place());
        assertEquals(
                List.of(new Word("id", 25, 27, false)),
                parsed.arguments()
                        .find("--export-task-identifier")
                        .orElseThrow()
                        .values());
    }

    @Test
    void wordsWithoutAnOptionGoToTheirParametersInOrder() {
        List<Parameter> own = List.of(parameter("ACTION", Arity.ONE), parameter("NAME", Arity.MANY), ours("--fast"));
        Parsed parsed = new ArgumentParser(GLOBAL, own)
                .parse(Words.ofArguments(List.of("set", "--region", "r", "a", "b", "--fast", "x")));
        assertTrue(parsed.isUnderstood());
        assertEquals("set", parsed.arguments().value("ACTION").orElseThrow());
        assertEquals(List.of("a", "b"), parsed.arguments().values("NAME"));
        assertEquals("x", parsed.arguments().value("--fast").orElseThrow());
    }

    @Test
    void theWordsThatNameTheCommandAreFoundBetweenGlobalOptions() {
        Words words = Words.ofArguments(
                List.of("--region", "r", "rds", "--output=text", "describe-export-tasks", "--s3-prefix", "x"));
        assertEquals(List.of(2, 4, 6), ArgumentParser.plainWords(GLOBAL, words));
    }

    private static Parameter parameter(String name, Arity arity) {
        return make(name, arity, false, "string", List.of(), Visibility.AWS);
    }

    private static Parameter required(String name) {
        return make(name, Arity.ONE, true, "string", List.of(), Visibility.AWS);
    }

    private static Parameter choice(String name, String... choices) {
        return make(name, Arity.ONE, false, "string", List.of(choices), Visibility.AWS);
    }

    private static Parameter number(String name) {
        return make(name, Arity.ONE, false, "integer", List.of(), Visibility.AWS);
    }

    private static Parameter hidden(String name) {
        return make(name, Arity.ONE, false, "string", List.of(), Visibility.AWS_HIDDEN);
    }

    private static Parameter ours(String name) {
        return make(name, Arity.ONE, false, "string", List.of(), Visibility.OURS);
    }

    private static Parameter make(
            String name, Arity arity, boolean required, String type, List<String> choices, Visibility visibility) {
        return new Parameter(name, arity, required, type, Subject.NONE, choices, "Help.", "example", visibility);
    }
}
