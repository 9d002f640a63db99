package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with the files that a script includes and runs is said before its own first line runs. */
class FollowedScriptsTest {
    private final Path home;

    FollowedScriptsTest(@TempDir Path home) {
        this.home = home;
    }

    private AssertableShell script(String... lines) {
        return AssertableShell.in(home).file("test.rdsh", "echo first\n" + String.join("\n", lines) + "\n");
    }

    private static Ended run(AssertableShell shell, String... given) {
        String[] arguments = new String[3 + given.length];
        System.arraycopy(new String[] {"--sandbox", "run", "test.rdsh"}, 0, arguments, 0, 3);
        System.arraycopy(given, 0, arguments, 3, given.length);
        return shell.run(arguments);
    }

    @Test
    void aScriptThatIsRunIsLookedAtWithHowItWasComeTo() {
        run(script("for I in 1", "  run inner.rdsh", "end")
                        .file("inner.rdsh", "set A = 1\n\ninclude deep.rdsh\n")
                        .file("deep.rdsh", "ecko x\n"))
                .exits(252)
                .printsNothing()
                .saysOnly(
                        "rds-shell: [ERROR]: An error occurred (ParamValidation): test.rdsh, with what it includes and"
                                + " runs, has 1 mistake. Nothing of it has run.",
                        "deep.rdsh:1:1: There is no command 'ecko'.",
                        "  ecko x",
                        "  ^",
                        "  Did you mean 'echo'?",
                        "  included at inner.rdsh:3:9",
                        "  run at test.rdsh:3:7");
    }

    @Test
    void optionsInFrontOfTheFileHideNothing() {
        run(script("try --region us-west-2 run --echo --log x.log inner.rdsh").file("inner.rdsh", "ecko x\n"))
                .exits(252)
                .printsNothing()
                .says("inner.rdsh:1:1: There is no command 'ecko'.")
                .says("  run at test.rdsh:2:47");
    }

    @Test
    void aNameOfVariablesIsFollowedWhereTheyAreCertain() {
        AssertableShell shell = script(
                        "set WHAT = wrong",
                        "set FILE = \"${WHAT}-${now:yyyy}.rdsh\"",
                        "include ${FILE}",
                        "run ${GIVEN}",
                        "include ${NONE:-${env.ELSE}}")
                .variable("ELSE", "else.rdsh")
                .file("wrong-2026.rdsh", "ecko set\n")
                .file("given.rdsh", "ecko given\n")
                .file("else.rdsh", "ecko environment\n");
        run(shell, "GIVEN=given.rdsh")
                .exits(252)
                .printsNothing()
                .says("has 3 mistakes.")
                .says("wrong-2026.rdsh:1:1: ")
                .says("given.rdsh:1:1: ")
                .says("else.rdsh:1:1: ");
    }

    @Test
    void whatWasGivenWinsInTheNameOfAFile() {
        AssertableShell shell = script("set FILE = right.rdsh", "include ${FILE}")
                .file("right.rdsh", "echo right\n")
                .file("wrong.rdsh", "ecko\n");
        run(shell).exits(0).prints("first\nright\n");
        run(shell, "FILE=wrong.rdsh").exits(252).printsNothing().says("wrong.rdsh:1:1: ");
    }

    @Test
    void whatAnIncludedFileSetsIsCertainBehindIt() {
        run(script("include settings.rdsh", "run ${NEXT}")
                        .file("settings.rdsh", "set NEXT = next.rdsh\n")
                        .file("next.rdsh", "ecko\n"))
                .exits(252)
                .printsNothing()
                .says("next.rdsh:1:1: ")
                .says("  run at test.rdsh:3:5");
    }

    @Test
    void aFileThatIsMissingUnderACertainNameIsAMistakeUnlessItIsTried() {
        run(script("set FILE = nope.rdsh", "run ${FILE}"))
                .exits(252)
                .printsNothing()
                .says("test.rdsh:3:5: There is no file 'nope.rdsh'.");
        run(script("set FILE = nope.rdsh", "try run ${FILE}")).exits(0).prints("first\n");
    }

    @Test
    void aNameThatIsNotCertainIsLookedAtWhenItsLineIsReached() {
        AssertableShell shell = AssertableShell.in(home)
                .file("right.rdsh", "echo right\n")
                .file("wrong.rdsh", "ecko\n")
                .file("names.txt", "right.rdsh\n");
        for (String line : new String[] {
            "set FILE = (describe-db-snapshots --query '`right.rdsh`')",
            "for FILE in file://names.txt\nend",
            "for I in 1\nset FILE = right.rdsh\nend",
            "unset FILE\nset FILE = (describe-db-snapshots --query '`right.rdsh`')"
        }) {
            shell.file("test.rdsh", "echo first\nset FILE = right.rdsh\n" + line + "\ninclude ${FILE:-wrong.rdsh}\n");
            run(shell).exits(0).prints("first\nright\n");
        }
    }

    @Test
    void aWrongFileUnderANameThatIsNotCertainEndsTheScriptAtItsLine() {
        run(script("set FILE = (describe-db-snapshots --query '`wrong.rdsh`')", "run ${FILE}")
                        .file("wrong.rdsh", "echo in\necko\n"))
                .exits(252)
                .printsOnly("first\n")
                .says("test.rdsh:3:1: run ${FILE}")
                .says("wrong.rdsh:2:1: There is no command 'ecko'.");
    }

    @Test
    void scriptsThatRunOneAnotherInACircleAreToldSoOnce() {
        Ended ended = run(script("run a.rdsh", "run a.rdsh", "include b.rdsh")
                        .file("a.rdsh", "include b.rdsh\n")
                        .file("b.rdsh", "echo b\nrun ./a.rdsh\n"))
                .exits(252)
                .printsNothing()
                .says("has 1 mistake.")
                .says("b.rdsh:2:1: ./a.rdsh runs itself, so it would never end.");
        assertEquals(2, ended.err().split("itself", -1).length, ended.err());
    }

    @Test
    void aVariableThatTheInnerScriptHasNotIsAMistake() {
        run(script("run inner.rdsh BUKET=x", "run inner.rdsh BUCKET=x").file("inner.rdsh", "echo ${BUCKET}\n"))
                .exits(252)
                .printsNothing()
                .says("has 1 mistake.")
                .says("test.rdsh:2:5: inner.rdsh has no variable BUKET.")
                .says("Did you mean BUCKET?");
    }

    @Test
    void whatAStartLacksInAnInnerScriptIsFoundFirst() {
        run(script("run inner.rdsh").file("inner.rdsh", "start-export-task --export-task-identifier x\n"))
                .exits(252)
                .printsNothing()
                .says("inner.rdsh:1:1: Missing: --source-arn");
        run(script("run inner.rdsh")
                        .file(
                                "inner.rdsh",
                                "defaults set --s3-prefix x\nstart-export-task --export-task-identifier x\n"))
                .exits(252)
                .prints("first\n");
    }

    private Ended fromElsewhere(String... given) throws IOException {
        List<String> line = new ArrayList<>(List.of("--sandbox", "run", "../jobs/test.rdsh"));
        line.addAll(List.of(given));
        return AssertableShell.in(home)
                .from(Files.createDirectories(home.resolve("elsewhere")))
                .run(line.toArray(String[]::new));
    }

    @Test
    void aScriptFindsWhatItNamesBesideItselfWhereverItIsStarted() throws IOException {
        AssertableShell.in(home)
                .file("jobs/test.rdsh", "include parts/a.rdsh\nrun b.rdsh\nfor I in file://list.txt\necho ${I}\nend\n")
                .file("jobs/parts/a.rdsh", "include deep.rdsh\n")
                .file("jobs/parts/deep.rdsh", "echo deep\n")
                .file("jobs/b.rdsh", "echo beside\n")
                .file("jobs/list.txt", "one\n")
                .file("elsewhere/b.rdsh", "echo in the working directory\n");
        fromElsewhere().exits(0).printsOnly("deep\nbeside\none\n");
    }

    @Test
    void whatIsNotBesideAScriptIsLookedForInTheWorkingDirectory() throws IOException {
        AssertableShell.in(home)
                .file("jobs/test.rdsh", "include ${SETTINGS}\nfor I in file://${LIST}\necho ${I}\nend\n")
                .file("elsewhere/mine.rdsh", "echo mine\n")
                .file("elsewhere/mine.txt", "two\n");
        fromElsewhere("SETTINGS=mine.rdsh", "LIST=mine.txt").exits(0).printsOnly("mine\ntwo\n");
        fromElsewhere("SETTINGS=nope.rdsh", "LIST=mine.txt")
                .exits(252)
                .printsNothing()
                .says("There is no file 'nope.rdsh'.")
                .says("It was looked for in " + home.toRealPath().resolve("jobs") + " and in ");
    }

    @Test
    void aFileThatIsNoTextIsAMistake() throws IOException {
        Files.write(home.resolve("latin.rdsh"), new byte[] {(byte) 0xFC});
        run(script("include latin.rdsh"))
                .exits(252)
                .printsNothing()
                .says("test.rdsh:2:9: latin.rdsh is not UTF-8 text.");
    }
}
