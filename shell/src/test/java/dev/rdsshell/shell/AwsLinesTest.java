package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rdsshell.shell.command.Capabilities;
import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.Execution;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.NearestName;
import dev.rdsshell.shell.command.Outcome;
import dev.rdsshell.shell.command.Preparation.Mode;
import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.config.AwsAliases;
import dev.rdsshell.shell.config.Environment;
import dev.rdsshell.shell.config.Places;
import dev.rdsshell.shell.config.Settings;
import dev.rdsshell.shell.config.SettingsResolver;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.line.Expansion;
import dev.rdsshell.shell.line.Tokenizer;
import dev.rdsshell.shell.operation.OperationCommands;
import dev.rdsshell.shell.operation.catalog.Operations;
import dev.rdsshell.shell.session.CurrentSession;
import dev.rdsshell.shell.session.SandboxAccount;
import dev.rdsshell.shell.session.Session;
import dev.rdsshell.shell.terminal.StreamConsole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AwsLinesTest {
    private final Path home;
    private final List<String> ran = new ArrayList<>();
    private Session session = Session.clean();

    AwsLinesTest(@TempDir Path home) {
        this.home = home;
    }

    private Outcome run(String line) {
        Environment environment = new Environment(Map.of(), home, home);
        List<Command> commands = new ArrayList<>();
        Operations.all().forEach(operation -> commands.add(OperationCommands.forParsing(operation)));
        AwsLines lines = new AwsLines(
                new Registry(commands, GlobalParameters.all()),
                new SettingsResolver(environment, Settings.none(), NearestName::nearest),
                () -> AwsAliases.read(new Places(environment)),
                (words, execution) -> {
                    ran.add(String.join("|", words.texts()));
                    return Outcome.ok();
                });
        var console = new StreamConsole(new ByteArrayOutputStream(), new ByteArrayOutputStream(), Capabilities.none());
        return lines.run(
                Tokenizer.tokenize(line, Expansion.none()),
                new Execution(new CurrentSession(session), console, Mode.ONE_SHOT, Clock.systemUTC(), duration -> {}));
    }

    private void aliases(String text) throws IOException {
        Files.createDirectories(home.resolve(".aws/cli"));
        Files.writeString(home.resolve(".aws/cli/alias"), text);
    }

    private int exitCode(String line) {
        return assertThrows(FailureException.class, () -> run(line)).failure().exitCode();
    }

    @Test
    void anAliasBecomesWhatItStandsFor() throws IOException {
        aliases("[toplevel]\nwhoami = sts get-caller-identity --query 'Account' --output text\n");
        run("--region eu-west-1 whoami --no-paginate");
        assertEquals(
                List.of("--region|eu-west-1|sts|get-caller-identity|--no-paginate|--query|Account|--output|text"), ran);
    }

    @Test
    void itsGlobalOptionsBeatThoseOfTheLine() throws IOException {
        aliases("[toplevel]\nwhoami = sts get-caller-identity --output text\n");
        run("whoami --output json");
        assertEquals(List.of("sts|get-caller-identity|--output|json|--output|text"), ran);
    }

    @Test
    void anAliasMayHaveTheNameOfAnOperationAndLeadToAnotherAlias() throws IOException {
        aliases("""
                [toplevel]
                tasks = rds describe-export-tasks
                [command rds]
                describe-export-tasks = describe-export-tasks --max-items 1
                """);
        run("aws tasks --export-task-identifier x");
        assertEquals(List.of("aws|rds|describe-export-tasks|--max-items|1|--export-task-identifier|x"), ran);
    }

    @Test
    void aCommandOfOursIsNoAliasUnlessTheLineBeginsWithAws() throws IOException {
        aliases("[toplevel]\nstart-export-task = sts get-caller-identity\n");
        run("start-export-task --s3-prefix p");
        run("aws start-export-task");
        assertEquals(List.of("start-export-task|--s3-prefix|p", "aws|sts|get-caller-identity"), ran);
    }

    @Test
    void anAliasMayRunACommandOfTheSystemWithTheWordsOfTheLine() throws IOException {
        aliases("[toplevel]\nnote = !f() { printf '%s\\n' \"$1\" > \"" + home.resolve("note") + "\"; exit 7; }; f\n");
        assertEquals(new Outcome.Finished(7), run("note 'a b' --region eu-west-1"));
        assertEquals("a b\n", Files.readString(home.resolve("note")));
        assertEquals(List.of(), ran);
    }

    @Test
    void anAliasGoesOnInIndentedLines() throws IOException {
        aliases("""
                [toplevel]
                note =
                  !f() {
                    echo "$1"
                    exit 7
                  }; f
                whoami =
                  sts get-caller-identity
                    --output text
                """);
        assertEquals(new Outcome.Finished(7), run("note a"));
        run("whoami");
        assertEquals(List.of("sts|get-caller-identity|--output|text"), ran);
    }

    @Test
    void anAliasIsCutByTheRulesOfTheAwsCliNotByThoseOfALine() throws IOException {
        aliases("[command  rds ]\nfind = describe-export-tasks --query \"\\$x `1`\" #1 ${A}\n");
        run("rds find");
        assertEquals(List.of("rds|describe-export-tasks|#1|${A}|--query|\\$x `1`"), ran);
    }

    @Test
    void anAliasThatEndsWithABackslashIsRefusedWhereItIsUsed() throws IOException {
        aliases("[toplevel]\nopen = sts \\\n");
        FailureException refused = assertThrows(FailureException.class, () -> run("open"));
        assertEquals(
                "The alias open cannot be understood: it ends with a backslash: sts \\",
                refused.failure().message());
    }

    @Test
    void anAliasWithAnOpenQuoteIsRefusedWhereItIsUsed() throws IOException {
        aliases("[toplevel]\nopen = sts get-caller-identity --query 'Account\n");
        FailureException refused = assertThrows(FailureException.class, () -> run("open"));
        assertEquals(255, refused.failure().exitCode());
        assertEquals(
                "The alias open cannot be understood: a quote in it is never closed:"
                        + " sts get-caller-identity --query 'Account",
                refused.failure().message());
        run("sts get-caller-identity");
        assertEquals(List.of("sts|get-caller-identity"), ran);
    }

    @Test
    void thePracticeAccountKnowsNoAliases() throws IOException {
        aliases("[toplevel]\nwhoami = sts get-caller-identity\n");
        session =
                session.withSandbox(new SandboxAccount(URI.create("http://127.0.0.1:1"), "us-west-2", "key", "secret"));
        run("whoami");
        assertEquals(List.of("whoami"), ran);
    }

    @Test
    void aBrokenFileOfAliasesIsSaid() throws IOException {
        aliases("nonsense\n");
        assertEquals(255, exitCode("sts get-caller-identity"));
    }

    @Test
    void settingsAreLookedAtBeforeAnOperationThatDoesNotExist() throws IOException {
        Files.createDirectories(home.resolve(".aws"));
        Files.writeString(home.resolve(".aws/config"), "[default]\ncli_timestamp_format = foo\n");
        assertEquals(253, exitCode("rds bogus-op"));
        assertEquals(252, exitCode("rds bogus-op --query foo["));
        run("bogus");
        assertEquals(List.of("bogus"), ran);
    }

    @Test
    void anOperationThatIsMissingOrNoneComesBeforeAProfileThatIsNone() {
        run("rds --profile nope");
        run("rds bogus-op --profile nope");
        assertEquals(List.of("rds|--profile|nope", "rds|bogus-op|--profile|nope"), ran);
    }
}
