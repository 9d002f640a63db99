package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.terminal.RealTerminal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole program in a real pseudo-terminal, on the practice account. */
class InteractiveSessionTest {
    private static final String PROMPT = "sandbox 123456789012 us-west-2>";
    private static final String EXAMPLE = """
            aws rds start-export-task \\
                --export-task-identifier my-s3-export \\
                --source-arn arn:aws:rds:us-west-2:123456789012:snapshot:db5-snapshot-test \\
                --s3-bucket-name amzn-s3-demo-bucket \\
                --iam-role-arn arn:aws:iam::123456789012:role/service-role/ExportRole \\
                --kms-key-id arn:aws:kms:us-west-2:123456789012:key/abcd0000-7fca-4128-82f2-aabbccddeeff
            """;

    private static final String ONE_LINE = EXAMPLE.substring("aws rds ".length())
            .replaceAll("\\s*\\\\\\n\\s*", " ")
            .strip();

    private final Path home;
    private final ShellProgram program;

    InteractiveSessionTest(@TempDir Path home) {
        this.home = home;
        this.program = new ShellProgram(home);
    }

    @ParameterizedTest
    @CsvSource({"120, 40", "80, 24"})
    void ctrlCNeverEndsTheSession(int columns, int rows) throws IOException {
        try (RealTerminal person = sandbox(columns, rows);
                ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            person.pressCtrlC().awaitScreen("a second prompt", screen -> screen.endsWith(PROMPT + "\n" + PROMPT));
            person.type("half-typed").awaitAtEnd("half-typed").pressCtrlC();
            person.awaitScreen("a third prompt", screen -> screen.endsWith("half-typed\n" + PROMPT));

            person.type("describe-export-tasks --endpoint-url http://127.0.0.1:" + silent.getLocalPort() + "\r");
            silent.accept().getInputStream().read();
            person.pressCtrlC().awaitAtEnd("\n" + PROMPT);

            person.type(EXAMPLE.replace('\n', '\r'))
                    .await("\"Status\": \"STARTING\"")
                    .awaitAtEnd("\n" + PROMPT);
            person.type("watch-progress\r").await("q leave").pressCtrlC();
            person.await("Watch them again with").awaitAtEnd("\n" + PROMPT);
            person.type("sts get-caller-identity --query Account\r").await("\n\"123456789012\"\n" + PROMPT);
            assertEquals(0, person.pressCtrlD().exitCode());
        }
    }

    @Test
    void thePromptBeginsInARowOfItsOwnWhereverTheCursorWasLeft() throws IOException {
        try (RealTerminal person = program.at(40, 12).start(program.command("--sandbox"))) {
            person.awaitAtEnd("us-west-2>").type("!printf 'no line break'\r");
            person.awaitScreen(
                    "a prompt below", screen -> screen.endsWith("\nno line break\nsandbox 123456789012 us-west-2>"));
            person.type("describe-db-snapshots --region us-west-2 --output table")
                    .awaitScreen("the line, once", screen -> screen.endsWith("""

                                    no line break
                                    sandbox 123456789012 us-west-2> describe
                                    -db-snapshots --region us-west-2 --outpu
                                    t table"""));
        }
    }

    @Test
    void aCommandOfTheSystemReachesNoOtherAccountThanThePracticeAccount() throws IOException {
        try (RealTerminal person = sandbox(80, 24)) {
            person.type("!echo at ${AWS_ENDPOINT_URL%:*} with ${AWS_CONFIG_FILE} \r")
                    .await("\nat http://127.0.0.1 with /dev/null");
        }
    }

    @Test
    void theExamplePastedAsAWholeStartsTheExport() throws IOException {
        try (RealTerminal person = sandbox(80, 24)) {
            person.type("\033[200~" + EXAMPLE.replace('\n', '\r') + "\033[201~").awaitAtEnd("aabbccddeeff");
            person.type("\r")
                    .await("\"ExportTaskIdentifier\": \"my-s3-export\"")
                    .await("\"Status\": \"STARTING\"");
        }
    }

    @Test
    void aLineGoesOnAfterABackslashAndInsideAQuote() throws IOException {
        try (RealTerminal person = sandbox(80, 24)) {
            person.type("set FIRST \\\r").awaitAtEnd("\n>").type("= one\r").awaitAtEnd("\n" + PROMPT);
            person.type("set SECOND = 'two\r")
                    .awaitAtEnd("\n'>")
                    .type("three'\r")
                    .awaitAtEnd("\n" + PROMPT);
            person.type("set\r").await("FIRST = one").await("SECOND = ");
        }
    }

    @Test
    void theNextSessionRemembersTheLinesButNoSecret() throws IOException {
        try (RealTerminal first = sandbox(80, 24)) {
            enter(first, "set BUCKET = remembered");
            enter(first, "set AWS_SECRET_ACCESS_KEY = hush-hush");
            assertEquals(3, first.type("exit 3\r").exitCode());
        }
        try (RealTerminal second = sandbox(80, 24)) {
            second.type("\033[A").awaitAtEnd("exit 3").type("\033[A").awaitAtEnd("set BUCKET = remembered");
        }
        assertFalse(history().contains("hush-hush"), history());
    }

    @Test
    void twoSessionsAtOnceLoseNothing() throws IOException {
        try (RealTerminal one = sandbox(80, 24);
                RealTerminal other = sandbox(80, 24)) {
            enter(one, "set ONE = 1");
            enter(other, "set OTHER = 2");
            enter(one, "set MORE = 3");
            assertEquals(0, other.pressCtrlD().exitCode());
            assertEquals(0, one.pressCtrlD().exitCode());
        }
        assertTrue(history().contains("ONE = 1") && history().contains("OTHER = 2"), history());
        assertTrue(history().contains("MORE = 3"), history());
    }

    @Test
    void tabCompletesCommandsOptionsRegionsChoicesAndFiles() throws IOException {
        Files.writeString(home.resolve("nightly.rdsh"), "describe-export-tasks\n");
        try (RealTerminal person = sandbox(80, 24)) {
            person.type("\t")
                    .await("start-export-task              Starts the export")
                    .await("type to narrow");
            person.type("start-\t--export-task\t").awaitAtEnd("start-export-task --export-task-identifier");
            person.pressCtrlC().awaitAtEnd("\n" + PROMPT);
            person.type("use --region eu-west-\t").await("eu-west-1       Europe (Ireland)");
            person.pressCtrlC().awaitAtEnd("\n" + PROMPT);
            person.type("describe-db-snapshots --output y\t").await("yaml-stream");
            person.pressCtrlC().awaitAtEnd("\n" + PROMPT);
            person.type("option pag\tof\t").awaitAtEnd("option pager off");
            person.pressCtrlC().awaitAtEnd("\n" + PROMPT);
            person.type("run nig\t").awaitAtEnd("run nightly.rdsh");
        }
    }

    @Test
    void tabSaysWhyThereAreNoProfiles() throws IOException {
        try (RealTerminal person = sandbox(80, 24)) {
            person.type("use \t").await("the sandbox has no profiles; --region is what can be chosen");
        }
    }

    @Test
    void tabCompletesTheProfilesOfTheConfigurationFile() throws IOException {
        Files.writeString(home.resolve("config"), """
                [profile reports]
                region = eu-west-1
                endpoint_url = http://127.0.0.1:1
                [profile production]
                region = eu-west-1
                endpoint_url = http://127.0.0.1:1
                """);
        try (RealTerminal person = program.at(80, 24).start(program.command())) {
            person.awaitAtEnd(">").type("use \t").await("production").await("reports");
            person.type("pro\t\r").await("profile  production").awaitAtEnd("production eu-west-1>");
        }
    }

    @Test
    void sigtermWritesTheHistoryAndPutsTheTerminalBack() throws IOException {
        try (RealTerminal person = sandbox(80, 24)) {
            enter(person, "set BEFORE = term");
            assertEquals(143, person.signal("TERM").exitCode());
            // The editor's own modes: keys as sequences, and marked pastes.
            person.awaitScreen("the end", screen -> isLast(person, "\033[?2004l", "\033[?2004h"));
            person.awaitScreen("the end", screen -> isLast(person, "\033[?1l", "\033[?1h"));
        }
        assertTrue(history().contains("BEFORE = term"), history());
    }

    @Test
    void ctrlCDuringOneCommandIsItsEnd() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                RealTerminal person = program.at(80, 24)
                        .start(program.command(
                                "--sandbox",
                                "describe-export-tasks",
                                "--endpoint-url",
                                "http://127.0.0.1:" + silent.getLocalPort()))) {
            silent.accept().getInputStream().read();
            assertEquals(130, person.pressCtrlC().exitCode());
            person.await("^C\nrds-shell: [ERROR]: DescribeExportTasks was stopped before its answer came.");
        }
    }

    @Test
    void ctrlCDuringOneStartSaysThatItMayHaveStarted() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                RealTerminal person = program.at(120, 40).start(program.command(oneStart(silent)))) {
            // The first question, which gets no answer either, is who calls; then comes the start.
            silent.accept().getInputStream().read();
            silent.accept().getInputStream().read();
            assertEquals(130, person.pressCtrlC().exitCode());
            person.await("Stopped, but the export my-s3-export may have started.")
                    .await("describe-export-tasks --export-task-identifier my-s3-export");
        }
    }

    private static String[] oneStart(ServerSocket endpoint) {
        String words = "--sandbox --endpoint-url http://127.0.0.1:" + endpoint.getLocalPort() + " " + ONE_LINE;
        return words.split(" ");
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "HUP, 129"})
    void aSignalDuringAWatchShowsTheCursorAgain(String signal, int exitCode) throws IOException {
        try (RealTerminal person = sandbox(80, 24)) {
            person.type(ONE_LINE + "\r").await("\"Status\": \"STARTING\"").awaitAtEnd("\n" + PROMPT);
            person.type("watch-progress\r").await("q leave");
            assertEquals(exitCode, person.signal(signal).exitCode());
            person.awaitScreen("the cursor", screen -> isLast(person, "\033[?25h", "\033[?25l"));
        }
        assertTrue(history().contains("watch-progress"), history());
    }

    @Test
    void aSignalDuringOneWatchShowsTheCursorAgain() throws IOException {
        try (RealTerminal person =
                program.at(80, 24).start(program.command("--sandbox", "-c", ONE_LINE + "; watch-progress"))) {
            assertEquals(143, person.await("q leave").signal("TERM").exitCode());
            person.awaitScreen("the cursor", screen -> isLast(person, "\033[?25h", "\033[?25l"));
        }
    }

    @Test
    void aBoardHeedsTheColourOfItsLine() throws IOException {
        try (RealTerminal person = program.at(80, 24)
                .start(program.command("--sandbox", "-c", ONE_LINE + "; watch-progress --color off"))) {
            person.await("q leave").type("q");
            assertEquals(130, person.exitCode());
            assertFalse(person.written().matches("(?s).*\033\\[[0-9;]*3[0-9]m.*"), person.written());
        }
    }

    @Test
    void noKeyTypedRightAfterCtrlCIsLost() throws IOException {
        try (RealTerminal person = sandbox(80, 24)) {
            for (int round = 1; round <= 5; round++) {
                person.type("half-typed\003set ROUND = " + round + "\r")
                        .awaitScreen("round " + round, endsAfter(round));
            }
            person.type(ONE_LINE + "\r").await("\"Status\": \"STARTING\"").awaitAtEnd("\n" + PROMPT);
            person.type("watch-progress\r").await("q leave").type("\003exit 3\r");
            assertEquals(3, person.exitCode());
        }
    }

    private static Predicate<String> endsAfter(int round) {
        return screen -> screen.endsWith("> set ROUND = " + round + "\n" + PROMPT);
    }

    @Test
    void helpThatIsLongerThanTheScreenIsPaged() throws IOException {
        String pager = "sh -c 'echo paged; cat >/dev/null'";
        try (RealTerminal person = program.at(80, 24).with("PAGER", pager).start(program.command("--sandbox"))) {
            person.awaitAtEnd(PROMPT).type("help exit\r").await("exit 3").awaitAtEnd("\n" + PROMPT);
            assertFalse(person.screen().contains("paged"), person.screen());
            person.type("help\r").awaitAtEnd("paged\n" + PROMPT);
        }
    }

    @Test
    void helpIsHelpWithoutAPagerToo() throws IOException {
        try (RealTerminal person =
                program.at(80, 24).with("PAGER", "no-such-pager").start(program.command("help"))) {
            assertEquals(0, person.exitCode());
            person.await("'help options' shows the global options");
        }
    }

    @Test
    void withNoColorNothingIsColoured() throws IOException {
        try (RealTerminal person = program.at(80, 24).with("NO_COLOR", "1").start(program.command("--sandbox"))) {
            person.awaitAtEnd(PROMPT).type("\t").await("type to narrow");
            person.pressCtrlC().awaitAtEnd("\n" + PROMPT);
            assertFalse(person.written().matches("(?s).*\033\\[[0-9;]*3[0-9]m.*"), person.written());
        }
    }

    @Test
    void aDumbTerminalGetsLinesToo() throws IOException {
        try (RealTerminal person = program.at(80, 24).with("TERM", "dumb").start(program.command("--sandbox"))) {
            person.awaitAtEnd("us-west-2>").type("set NAME = value\r");
            person.awaitScreen("a second prompt", screen -> screen.matches("(?s).*NAME = value.*\n[^\n]*us-west-2>"));
            person.type("set\r").awaitScreen("the value", screen -> screen.split("NAME = value", -1).length == 3);
            assertEquals(0, person.pressCtrlD().exitCode());
            assertFalse(person.written().contains("\033["), person.written());
        }
    }

    @Test
    void aPlainQuestionSaysWhatNothingDoesAndHowACommandIsFound() throws IOException {
        try (RealTerminal person = program.at(200, 50).with("TERM", "dumb").start(program.command("--sandbox"))) {
            person.awaitAtEnd("us-west-2>").type("set X\r");
            person.awaitAtEnd("nothing to look again; Ctrl-D to go back:").pressCtrlC();
            person.awaitAtEnd("us-west-2>").type("try\r");
            person.awaitAtEnd("nothing to look again; Ctrl-D to go back:").type("cancel\r");
            person.awaitScreen("what fits", screen -> screen.contains("1 choice with 'cancel':"));
            person.awaitAtEnd("Ctrl-D to go back:").pressCtrlC();
            assertEquals(0, person.awaitAtEnd("us-west-2>").pressCtrlD().exitCode());
        }
    }

    /** A line, and the prompt after it. */
    private static void enter(RealTerminal person, String line) {
        person.type(line + "\r")
                .awaitScreen(line, screen -> screen.contains("> " + line + "\n") && screen.endsWith("\n" + PROMPT));
    }

    private static boolean isLast(RealTerminal person, String last, String earlier) {
        return person.written().lastIndexOf(last) > person.written().lastIndexOf(earlier);
    }

    private RealTerminal sandbox(int columns, int rows) {
        return program.at(columns, rows).start(program.command("--sandbox")).awaitAtEnd(PROMPT);
    }

    private String history() throws IOException {
        return Files.readString(home.resolve("state/rds-shell/history-sandbox"));
    }
}
