package dev.rdsshell.shell.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.AssertableShell;
import dev.rdsshell.shell.Ended;
import dev.rdsshell.shell.PracticeAccount;
import dev.rdsshell.shell.TestTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shell's own commands, each through the whole program. */
class BuiltInCommandsTest {
    private final Path home;

    BuiltInCommandsTest(@TempDir Path home) {
        this.home = home;
    }

    private Ended lines(String lines) {
        return AssertableShell.in(home).run("--sandbox", "-c", lines);
    }

    @Test
    void setListsVariablesInOrderAsTheyCouldBeTypedAgain() {
        lines("set B = 'it is'; set A = ${B}; set C =; set").exits(0).printsOnly("A = 'it is'\nB = 'it is'\nC = ''\n");
    }

    @Test
    void setIsStrictAboutItsForm() {
        lines("set A").exits(252).says("Write: set NAME = VALUE.");
        lines("set 1A = x").exits(252).says("'1A' cannot be the name of a variable.");
        lines("set A = two words").exits(252).says("A value with blanks goes in quotes.");
    }

    @Test
    void aValueMayBeginWithDashes() {
        lines("set A = --debug; set").printsOnly("A = --debug\n");
    }

    @Test
    void unsetForgetsAVariableAndRefusesOneThatIsNotThere() {
        lines("set BUCKET = b; unset BUCKET; set").exits(0).printsNothing();
        lines("set BUCKET = b; unset BUKET").exits(252).says("Did you mean 'BUCKET'?");
    }

    @Test
    void noKeyThatEditsTheLineDoesSomethingElse() {
        lines("option key-copy ctrl-w").exits(252).says("ctrl-w");
        lines("option key-panel alt-f").exits(252).says("alt-f");
        lines("option key-copy ctrl-g").exits(0);
    }

    @Test
    void optionSetsWhatItListsAndRefusesTheRest() {
        assertTrue(lines("option pager off; option pager").exits(0).out().matches("pager +off .*\n"));
        lines("option pagre off").exits(252).says("pager");
        lines("option pager sideways").exits(252).says("sideways");
        lines("option key-documentation f6; option key-help f6")
                .exits(252)
                .says("key-help cannot be f6: it is the key of key-documentation.");
    }

    @Test
    void optionsAreListedInColumns() {
        String listed = lines("option").exits(0).out();

        long columns = listed.lines()
                .map(line -> line.replaceFirst("^(\\S+ +).*", "$1").length())
                .distinct()
                .count();
        assertEquals(1, columns, listed);
    }

    @Test
    void optionColourDecidesWhetherATableIsColoured() {
        String table = "describe-db-instances --output table --query 'DBInstances[].Engine'";
        lines("option colour on; " + table).exits(0).prints("\033[");
        assertFalse(lines("option colour off; " + table).exits(0).out().contains("\033["));
        assertFalse(lines("option colour on; " + table + " --color off")
                .exits(0)
                .out()
                .contains("\033["));
        assertFalse(lines(table).exits(0).out().contains("\033["));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AKIAIOSFODNN7EXAMPLE",
                "ASIAIOSFODNN7EXAMPLE",
                "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                "IQoJb3JpZ2luX2VjEAkaCXVzLXdlc3QtMiJHMEUCIQDexampleexampleexampleexampleexampleexample",
            })
    void saveKeepsNoSecretWhateverItsNameAndSaysSo(String secret) throws IOException {
        AssertableShell.in(home)
                .run("-c", "set X = '" + secret + "'; set TEAM = web; save")
                .exits(0)
                .printsNothing()
                .saysOnly("Not kept, because it looks like a secret: X");

        String written = Files.readString(home.resolve(".local/state/rds-shell/session.yaml"));
        assertTrue(written.contains("TEAM: web") && !written.contains(secret), written);
    }

    @Test
    void statusTellsWhoWhereAndWhatRuns() {
        lines("status")
                .exits(0)
                .prints("account   123456789012\n")
                .prints("caller    arn:aws:iam::123456789012:user/practice\n")
                .prints("region    us-west-2\n")
                .prints("defaults  none\n")
                .prints(" of 5");
    }

    @Test
    void statusShowsTheRestWhenTheAccountCannotBeReached() {
        AssertableShell.in(home)
                .variable("AWS_REGION", "us-west-2")
                .run("status")
                .exits(0)
                .prints("region    us-west-2\n")
                .prints("account   unknown: ");
    }

    @Test
    void defaultsAreListedWithThePlaceTheyBelongTo() {
        lines("defaults set --s3-bucket-name 'b c'; defaults set --s3-prefix '${account}';"
                        + " defaults set describe-export-tasks --max-items 5; defaults")
                .exits(0)
                .printsOnly("""
                        --s3-bucket-name 'b c' (123456789012 us-west-2)
                        --s3-prefix '${account}' (every account and region)
                        describe-export-tasks --max-items 5 (123456789012 us-west-2)
                        """);
    }

    @Test
    void aDefaultIsReplacedAndTakenBack() {
        lines("defaults set --s3-prefix a; defaults set --s3-prefix b; defaults; defaults unset --s3-prefix; defaults")
                .exits(0)
                .printsOnly("--s3-prefix b (123456789012 us-west-2)\n");
    }

    @Test
    void defaultsRefuseWhatTheyCannotFill() {
        lines("defaults set --s3-bukket-name b").exits(252).says("--s3-bucket-name");
        lines("defaults set --s3-prefix '${nobody}'").exits(252).says("${nobody} stands for nothing in a default.");
        lines("defaults set").exits(252).says("needs at least one option");
        lines("defaults sett --s3-prefix x").exits(252).says("'defaults sett' was not understood.");
    }

    @Test
    void useShowsAndSetsTheRegionOfTheSandbox() {
        lines("use --region eu-west-1; use").exits(0).printsOnly("profile  sandbox\nregion   eu-west-1  (session)\n");
        lines("use production").exits(252).says("The sandbox has no profiles.");
    }

    @Test
    void exitTakesACodeThatCanBe() {
        lines("exit 3; set A = never").exits(3);
        lines("exit").exits(0);
        lines("exit 256").exits(252).says("'256' is no exit code.");
    }

    @Test
    void exitEndsTheSessionWithItsCode() {
        AssertableShell.in(home).typing("exit 4", "set").exits(4).printsNothing();
    }

    @Test
    void historyShowsTheLastLines() {
        AssertableShell.in(home)
                .typing("set A = 1", "set B = 2", "history 2")
                .exits(0)
                .printsOnly("set B = 2\nhistory 2\n");
    }

    @Test
    void clearWritesNothingWhereThereIsNoTerminal() {
        lines("clear").exits(0).printsNothing().saysOnly();
    }

    @Test
    void helpCoversEveryCommandItLists() {
        Ended overview = lines("help").exits(0);
        List<String> names = overview.out()
                .lines()
                .filter(line -> line.matches("  \\S.*"))
                .map(line -> line.strip().split("  ", 2)[0])
                .toList();

        names.forEach(name -> lines("help " + name).exits(0).prints("Examples"));
        assertTrue(names.containsAll(List.of("start-export-task", "watch-progress", "use", "run", "help")));
    }

    @Test
    void helpOnNothingIsRefusedWithTheNearest() {
        lines("help defalts").exits(252).says("Did you mean 'help defaults'?");
    }

    @Test
    void helpKnowsServicesAndGlobalOptions() {
        lines("help s3api").exits(0).prints("s3api list-buckets");
        lines("help options").exits(0).prints("--endpoint-url (string)");
    }

    @Test
    void runRefusesAVariableThatIsNone() {
        AssertableShell.in(home)
                .file("a.rdsh", "set\n")
                .run("run", "a.rdsh", "1=2")
                .exits(252)
                .says("'1=2' is no variable.");
    }

    @Test
    void aScriptThatRunsItselfEnds() {
        AssertableShell.in(home)
                .file("loop.rdsh", "run loop.rdsh\n")
                .run("run", "loop.rdsh")
                .exits(252)
                .says("loop.rdsh:1:1: loop.rdsh runs itself, so it would never end.");
    }

    @Test
    void theSandboxAloneSaysHowToReachItAndEndsWithCtrlC() {
        TestTime impatient = new TestTime("2026-11-22T01:30:00Z").impatientAfter(Duration.ofHours(1));
        List<String> lines = AssertableShell.in(home)
                .at(impatient)
                .run("sandbox")
                .exits(0)
                .out()
                .lines()
                .toList();

        assertEquals("export AWS_ENDPOINT_URL=http://127.0.0.1:", lines.get(0).replaceFirst("\\d+$", ""));
        assertEquals("export AWS_DEFAULT_REGION=us-west-2", lines.get(lines.size() - 1));
    }

    @Test
    void aCommandOfTheSystemRunsInsideTheSandboxAndItsExitCodeIsReturned() {
        AssertableShell.in(home)
                .run("sandbox", "--", "sh", "-c", "test \"$AWS_DEFAULT_REGION\" = us-west-2 && exit 7")
                .exits(7);
    }

    @Test
    void aPortThatCannotBeIsRefused() {
        AssertableShell.in(home).run("sandbox", "--port", "70000").exits(252).says("--port cannot be 70000.");
    }

    @Test
    void ctrlCLeavesAWatchWith130() {
        try (PracticeAccount account = new PracticeAccount()) {
            account.shell(home).run(PracticeAccount.start("left")).exits(0);
            account.time().impatientAfter(Duration.ofMillis(1));

            account.shell(home).run("watch-progress", "left").exits(130).printsNothing();
        }
    }
}
