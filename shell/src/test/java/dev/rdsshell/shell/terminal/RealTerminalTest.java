package dev.rdsshell.shell.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RealTerminalTest {
    private RealTerminal person;

    @BeforeEach
    void sitDown() {
        person = program();
        person.awaitAtEnd("rds>");
    }

    @AfterEach
    void leave() throws IOException {
        person.close();
    }

    @Test
    void ctrlCNeverEndsTheSession() {
        person.pressCtrlC().awaitScreen("a second prompt", screen -> screen.matches("(?s)rds>.*\nrds>"));
        person.type("half-typed").await("half-typed").pressCtrlC();
        person.awaitScreen("a third prompt", screen -> screen.matches("(?s)rds>.*half-typed.*\nrds>"));
        person.type("wait\r").await("waiting").pressCtrlC().await("code 130").awaitAtEnd("rds>");
        person.type("watch\r").await("after 0 keys").pressCtrlC();
        person.awaitScreen("the board and a prompt", screen -> screen.endsWith("80x24\ncode 130\nrds>"));
        person.type("exit\r");
        assertEquals(7, person.exitCode());
    }

    @Test
    void noKeyTypedRightAfterCtrlCIsLost() {
        person.type("half-typed\003size\r").await("80 columns");
        person.type("wait\r")
                .await("waiting")
                .type("\003ask\r")
                .await("code 130")
                .await("MFA code:");
        person.type("\003").await("answer <none>").await("waiting").pressCtrlC().awaitAtEnd("rds>");
        person.type("watch\r").await("after 0 keys").type("x\003exit\r");
        assertEquals(7, person.exitCode());
    }

    @Test
    void ctrlCGivesUpALineThatIsSearchedForOrHasAMenu() {
        person.type("\022si\003size\r").await("80 columns").awaitAtEnd("rds>");
        person.type("z\t\t\003exit\r");
        assertEquals(7, person.exitCode());
    }

    @Test
    void ctrlDEndsTheSession() {
        person.pressCtrlD();
        assertEquals(0, person.exitCode());
    }

    @Test
    void aScreenRedrawsInPlaceAndFollowsTheSize() {
        person.type("watch\r").await("after 0 keys").type("xy").await("after 2 keys");
        assertFalse(person.screen().contains("after 1 keys"), person.screen());
        person.resize(60, 20).await("60x20");
        assertFalse(person.screen().contains("80x24"), person.screen());
        person.type("q").await("code 0").awaitAtEnd("rds>");
        assertTrue(person.screen().contains("60x20\ncode 0\nrds>"), person.screen());
    }

    /** Nobody could let this session go on: then the key gives the terminal back, takes it again and paints: a look, but no key of the program. */
    @Test
    void ctrlZOnAScreenLeavesTheTerminalInOrderAndTheScreenComesBack() {
        person.type("watch\r").await("after 0 keys").type("\032x").await("after 1 keys, look 3");
        assertTrue(person.written().contains("\033[?7h"), person.written());
        person.type("q").await("code 0").awaitAtEnd("rds>");
    }

    @Test
    void aScreenIsPaintedAgainAfterAStop() {
        person.type("watch\r")
                .await("after 0 keys")
                .signal("STOP")
                .signal("CONT")
                .type("x")
                .await("after 1 keys");
        person.type("q").await("code 0").awaitAtEnd("rds>");
    }

    @Test
    void afterAStopInWhichTheTerminalWasSetForLinesTheWaitForKeysEndsByItself() {
        person.type("watch\r").await("after 0 keys, look 1").signal("STOP");
        person.setForLines().signal("CONT").await("after 0 keys, look 2");
        person.type("q").await("code 0").awaitAtEnd("rds>");
    }

    @Test
    void aSecretIsNeitherShownNorDoesAskingBreakCtrlC() {
        person.type("ask\r").await("MFA code:").type("123456\r").await("answer <123456>");
        assertEquals(1, person.screen().split("123456", -1).length - 1, person.screen());
        person.await("waiting").pressCtrlC().await("code 130").awaitAtEnd("rds>");
    }

    @Test
    void aQuestionIsDeclinedWithCtrlC() {
        person.type("ask\r").await("MFA code:").pressCtrlC().await("answer <none>");
        person.await("waiting").pressCtrlC().await("code 130");
    }

    @Test
    void ctrlCDuringACommandOfTheSystemIsThatCommands() {
        person.type("!echo started; exec sleep 100\r").awaitScreen("started", screen -> screen.endsWith("\nstarted"));
        person.pressCtrlC().await("code 130").awaitAtEnd("rds>");
        person.type("!exit 3\r").await("code 3");
    }

    @Test
    void aCommandOfTheSystemLeavesTheTerminalAsItWas() {
        person.type("!stty -echo\r").await("code 0").awaitAtEnd("rds>");
        person.type("!stty -a\r").await(" echo ");
    }

    @Test
    void theProgramSeesTheSizeAndTheColoursOfTheTerminal() {
        person.type("size\r").await("80 columns, colour true");
        person.resize(60, 20).type("size\r").await("60 columns, colour true");
    }

    @Test
    void aPagerHasTheTerminalForItself() {
        person.type("page cat\r").await("two").await("code 0");
        person.type("page head -n 1\r").awaitScreen("one", screen -> screen.endsWith("one\ncode 0\nrds>"));
        person.type("page no-such-pager\r").await("code 253");
    }

    @Test
    void ctrlCInsideAPagerIsThePagers() {
        person.type("page sh -c 'echo shown; exec sleep 100'\r")
                .awaitScreen("shown", screen -> screen.endsWith("\nshown"));
        person.pressCtrlC().await("code 0").awaitAtEnd("rds>");
    }

    @Test
    void sigtermEndsTheSessionAfterTheLastThings() {
        person.signal("TERM").await("last things");
        assertEquals(143, person.exitCode());
    }

    @Test
    void sighupEndsTheSessionToo() {
        person.signal("HUP").await("last things");
        assertEquals(129, person.exitCode());
    }

    @Test
    void aKindOfTerminalThatThisMachineDoesNotKnowIsNoTrouble() throws IOException {
        try (RealTerminal unknown =
                RealTerminal.of(80, 24).with("TERM", "xterm-from-elsewhere").start(command("watch"))) {
            unknown.await("after 0 keys").type("q");
            assertEquals(0, unknown.exitCode());
            assertFalse(unknown.written().contains("infocmp"), unknown.written());
        }
    }

    @Test
    void ctrlCDuringOneCommandIsItsEnd() throws IOException {
        try (RealTerminal oneShot = program("wait")) {
            oneShot.await("waiting").pressCtrlC();
            assertEquals(130, oneShot.exitCode());
        }
    }

    private static RealTerminal program(String... arguments) {
        return RealTerminal.of(80, 24).start(command(arguments));
    }

    private static List<String> command(String... arguments) {
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                PromptProgram.class.getName());
        return Stream.concat(java, List.of(arguments).stream()).toList();
    }
}
