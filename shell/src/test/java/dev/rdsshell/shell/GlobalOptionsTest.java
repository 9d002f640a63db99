package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.command.Argument;
import dev.rdsshell.shell.command.Command;
import dev.rdsshell.shell.command.GlobalParameters;
import dev.rdsshell.shell.command.Parameter;
import dev.rdsshell.shell.command.Parsed;
import dev.rdsshell.shell.command.Preparation;
import dev.rdsshell.shell.command.Registry;
import dev.rdsshell.shell.line.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A global option is obeyed, or refused with 252: no command takes one and does not care. */
class GlobalOptionsTest {
    private static final List<String> CONNECTION = List.of(
            "--profile",
            "--region",
            "--endpoint-url",
            "--no-verify-ssl",
            "--no-sign-request",
            "--ca-bundle",
            "--cli-read-timeout",
            "--cli-connect-timeout");
    private static final List<String> ANSWER =
            List.of("--output", "--query", "--no-paginate", "--no-cli-pager", "--cli-binary-format");

    private final Path home;

    GlobalOptionsTest(@TempDir Path home) {
        this.home = home;
    }

    private Registry registry() {
        return WholeRegistry.of(home, Preparation.Mode.ONE_SHOT);
    }

    @Test
    void everyCommandObeysAGlobalOptionOrRefusesIt() {
        for (Command command : registry().commands()) {
            for (Parameter global : GlobalParameters.all()) {
                Parsed parsed = command.parse(Words.ofArguments(words(global)));
                String message = command.names().get(0) + " " + global.name() + ": " + parsed.problems();
                assertTrue(command.obeys(global) || !takes(parsed, global) || refuses(parsed, global), message);
                assertTrue(!command.obeys(global) || !refuses(parsed, global), message);
            }
        }
    }

    private static List<String> words(Parameter global) {
        List<String> words = new ArrayList<>(List.of(global.name()));
        if (global.arity() == Parameter.Arity.ONE) {
            words.add(global.example());
        }
        return words;
    }

    /** As an option: for 'echo', everything is a word to write. */
    private static boolean takes(Parsed parsed, Parameter global) {
        return parsed.arguments().given().stream().map(Argument::parameter).anyMatch(global::equals);
    }

    private static boolean refuses(Parsed parsed, Parameter global) {
        return parsed.problems().stream()
                .anyMatch(problem -> problem.failure().exitCode() == 252
                        && problem.failure().message().endsWith(" does not take " + global.name() + "."));
    }

    @Test
    void theShellsOwnCommandsObeyThese() {
        List<String> everywhere = List.of(
                "--debug", "--version", "--color", "--cli-auto-prompt", "--no-cli-auto-prompt", "--cli-error-format");
        String table = registry().commands().stream()
                .filter(command -> command.getClass().getPackageName().endsWith(".builtin"))
                .map(command -> command.names().get(0) + ":" + obeyedBesides(everywhere, command))
                .collect(Collectors.joining("\n"));
        assertEquals("""
                watch-progress: CONNECTION --output --query
                check: CONNECTION ANSWER
                explain: CONNECTION
                run: CONNECTION ANSWER
                retry: CONNECTION ANSWER
                queue:
                record:
                edit:
                include:
                for:
                end:
                require:
                expect-account: CONNECTION
                assert:
                try:
                echo:
                use: CONNECTION ANSWER
                login: --no-verify-ssl --profile --ca-bundle --cli-read-timeout --cli-connect-timeout
                defaults: CONNECTION
                set:
                unset:
                option:
                auto-prompt:
                status: CONNECTION
                save:
                history:
                sandbox: --endpoint-url
                refresh:
                help: CONNECTION --no-cli-pager
                clear:
                exit:""", table);
    }

    private static String obeyedBesides(List<String> everywhere, Command command) {
        Set<String> left = GlobalParameters.all().stream()
                .filter(command::obeys)
                .map(Parameter::name)
                .filter(name -> !everywhere.contains(name))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String groups = taken(left, CONNECTION, " CONNECTION") + taken(left, ANSWER, " ANSWER");
        return groups + left.stream().map(name -> " " + name).collect(Collectors.joining());
    }

    private static String taken(Set<String> left, List<String> group, String name) {
        boolean whole = left.containsAll(group);
        if (whole) {
            left.removeAll(group);
        }
        return whole ? name : "";
    }

    @Test
    void anAnswerThatIsAlwaysTextCannotBeAskedForAsJson() {
        AssertableShell.in(home)
                .run("--sandbox", "status", "--output", "json")
                .exits(252)
                .printsNothing()
                .says("'status' does not take --output.")
                .says("Leave it out here.");
    }

    @Test
    void statusAsksWhereTheLineSays() {
        AssertableShell.in(home)
                .run("--sandbox", "status", "--region", "eu-west-1")
                .exits(0)
                .prints("region    eu-west-1\n");
    }

    @Test
    void useKeepsWhateverItTakesForTheLinesThatFollow() {
        String query = "describe-db-instances --query 'DBInstances[0].Engine'";
        AssertableShell.in(home)
                .run("--sandbox", "-c", "use --output text --no-paginate; " + query)
                .exits(0)
                .printsOnly("mysql\n");
    }

    @Test
    void theModeOfTheAutoPromptIsToldAsItIsInForce() {
        AssertableShell shell =
                AssertableShell.in(home).file(".aws/config", "[default]\ncli_auto_prompt = ON-partial\n");
        shell.run("auto-prompt").exits(0).printsOnly("on-partial\n");
        shell.typing("auto-prompt").exits(0).printsOnly("on-partial\n");
        shell.run("-c", "auto-prompt on; auto-prompt").exits(0).printsOnly("off\n");
        shell.piped("auto-prompt\n").exits(0).printsOnly("off\n");
    }

    @Test
    void aScriptRunsWithTheOptionsOfItsLine() {
        AssertableShell.in(home)
                .file("a.rdsh", "describe-db-instances --query 'DBInstances[0].Engine'\n")
                .run("--sandbox", "run", "a.rdsh", "--output", "text")
                .exits(0)
                .printsOnly("mysql\n");
    }

    @Test
    void aCheckIsADocumentWhereItIsQueried() {
        List<String> line = new ArrayList<>(List.of("--sandbox", "check"));
        line.addAll(List.of(PracticeAccount.start("queried")));
        line.addAll(List.of("--query", "type(@)"));
        AssertableShell.in(home).run(line.toArray(String[]::new)).exits(0).printsOnly("\"object\"\n");
    }

    @Test
    void aFaultGoesToTheAccountThatTheLineNames() {
        try (PracticeAccount other = new PracticeAccount()) {
            String address = other.sandbox().endpoint().toString();
            AssertableShell.in(home)
                    .run(
                            "--sandbox",
                            "-c",
                            "sandbox fault rds.* throttling --endpoint-url " + address + "; describe-db-instances")
                    .exits(0);
            AssertableShell.in(home)
                    .on(other.sandbox())
                    .run("describe-db-instances")
                    .exits(254)
                    .says("Throttling");
        }
    }

    @Test
    void theSandboxAloneChoosesItsAddress() {
        AssertableShell.in(home)
                .run("sandbox", "--endpoint-url", "http://127.0.0.1:5000")
                .exits(252)
                .says("--port sets the port.");
    }

    @Test
    void helpIsShownWhereverTheAccountIs() {
        AssertableShell.in(home).run("--region", "us-west-2", "help").exits(0).prints("start-export-task");
    }

    @Test
    void theSandboxHasNoProfileForALineOrForTheLauncher() {
        for (List<String> line : List.of(
                List.of("--sandbox", "describe-export-tasks", "--profile", "prod"),
                List.of("--sandbox", "--profile", "prod", "-c", "describe-export-tasks"))) {
            AssertableShell.in(home)
                    .run(line.toArray(String[]::new))
                    .exits(255)
                    .printsNothing()
                    .says("The config profile (prod) could not be found: the sandbox has no profiles.");
        }
    }

    @Test
    void aFolderInPlaceOfTheConfigurationIsMentioned() throws IOException {
        Files.createDirectories(home.resolve(".aws/config"));
        AssertableShell.in(home)
                .run("--profile", "prod", "--region", "us-west-2", "describe-export-tasks")
                .exits(255)
                .says(".aws/config (which is a folder) and ");
    }

    @Test
    void theSandboxSaysWhichRegionsItHas() {
        AssertableShell.in(home)
                .run("--sandbox", "describe-export-tasks", "--region", "us-wst-2")
                .exits(254)
                .says("not 'us-wst-2'. The sandbox has us-west-2 and eu-west-1.");
    }
}
