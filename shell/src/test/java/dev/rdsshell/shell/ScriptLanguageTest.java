package dev.rdsshell.shell;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a script can say, each sentence through the whole program. */
class ScriptLanguageTest {
    private static final String SNAPSHOT = "arn:aws:rds:us-west-2:123456789012:snapshot:db5-snapshot-test";

    private final Path home;

    ScriptLanguageTest(@TempDir Path home) {
        this.home = home;
    }

    private Ended script(String text, String... variables) {
        String[] arguments = new String[variables.length + 3];
        arguments[0] = "--sandbox";
        arguments[1] = "run";
        arguments[2] = "test.rdsh";
        System.arraycopy(variables, 0, arguments, 3, variables.length);
        return AssertableShell.in(home).file("test.rdsh", text).run(arguments);
    }

    @Test
    void aDefaultStandsForAVariableThatIsNotSetOrEmpty() {
        script("set EMPTY =\nset SET = s\necho ${NONE:-n} ${EMPTY:-e} ${SET:-x} '${NONE:-n}' ${NONE:-}.\n")
                .exits(0)
                .printsOnly("n e s ${NONE:-n} .\n");
    }

    @Test
    void theEnvironmentIsReadByName() {
        AssertableShell.in(home)
                .variable("BUCKET", "from outside")
                .run("-c", "echo ${env.BUCKET} ${env.NONE:-none}")
                .exits(0)
                .printsOnly("from outside none\n");
        script("echo ${env.NONE}")
                .exits(252)
                .says("test.rdsh:1:6: echo ${env.NONE}")
                .says("the environment has no NONE");
    }

    @Test
    void requiredVariablesAreMissedAllAtOnce() {
        script("require A B C\n", "B=1").exits(252).says("Not set: A, C.").says("run FILE A=VALUE C=VALUE");
        script("require A\necho ${A}\n", "A=1").exits(0).printsOnly("1\n");
    }

    @Test
    void aValueIsTakenOutOfAnAnswer() {
        script(lines(
                        "set ARN = (describe-db-snapshots --db-snapshot-identifier db5-snapshot-test --query 'DBSnapshots[0].DBSnapshotArn')",
                        "echo ${ARN}"))
                .exits(0)
                .printsOnly(SNAPSHOT + "\n");
        script("set A = (describe-db-snapshots --query 'DBSnapshots[0].None')\n")
                .exits(255)
                .says("The command gives no value.");
        script("set A = (describe-db-snapshotz)\n")
                .exits(252)
                .says("describe-db-snapshots")
                .printsNothing();
        script("set A = '(x)'\necho ${A}\n").exits(0).printsOnly("(x)\n");
    }

    @Test
    void theLastAnswerIsReadByQuery() {
        script("sts get-caller-identity --query Arn\necho ${last:Account} \"${last:{a: Account}}\"\n")
                .exits(0)
                .prints("123456789012 {\"a\": \"123456789012\"}\n");
        script("echo ${last:Account}\n").exits(252).says("${last:Account} gives nothing.");
    }

    @Test
    void theLastAnswerOfManyPagesIsWhole() {
        script(lines(
                        "describe-db-snapshots --page-size 20 --output text --query 'DBSnapshots[0].Engine'",
                        "echo ${last:length(DBSnapshots) > `0`}"))
                .exits(0)
                .prints("true\n");
    }

    @Test
    void withContinueTheFirstFailureGivesTheExitCode() {
        script(
                        "option on-error continue\ndescribe-export-tasks --export-task-identifier nobody\nuse nobody\necho end\n")
                .exits(254)
                .printsOnly("end\n")
                .says("test.rdsh:2:1: describe-export-tasks")
                .says("ExportTaskNotFound")
                .says("The sandbox has no profiles.");
    }

    @Test
    void whatIsTriedMayFail() {
        script("try describe-export-tasks --export-task-identifier nobody\necho on\n")
                .exits(0)
                .printsOnly("on\n")
                .says("ExportTaskNotFound");
        script("try exit 3\necho never\n").exits(3).printsNothing();
        script("try\n").exits(252).says("'try' needs a line to run.");
    }

    @Test
    void anAssertionHasToGiveTrue() {
        script("assert sts get-caller-identity --query 'Account == `\"123456789012\"`'\necho yes\n")
                .exits(0)
                .printsOnly("yes\n");
        script("assert sts get-caller-identity --query 'Account == `\"1\"`'\necho yes\n")
                .exits(1)
                .printsNothing()
                .says("the query gives false, not true");
        script("assert sts get-caller-identity\n").exits(252).says("needs a --query");
    }

    @Test
    void theWrongAccountEndsIt() {
        script("expect-account 123456789012\necho right\n").exits(0).printsOnly("right\n");
        script("expect-account 210987654321\necho never\n")
                .exits(253)
                .printsNothing()
                .says("This is account 123456789012, but 210987654321 is expected.");
        script("expect-account 12\n").exits(252).says("'12' is no account id.");
    }

    @Test
    void whatIsIncludedSharesTheSessionAndWhatIsRunDoesNot() {
        AssertableShell.in(home)
                .file("settings.rdsh", "set A = 1\noption on-error continue\n")
                .file("test.rdsh", "run settings.rdsh\necho ${A:-none}\ninclude settings.rdsh\necho ${A}\n")
                .run("--sandbox", "run", "test.rdsh")
                .exits(0)
                .printsOnly("none\n1\n");
        script("set F = nowhere\ninclude ${F}.rdsh\n").exits(252).says("There is no file 'nowhere.rdsh'.");
    }

    @Test
    void aBlockRunsOnceForEachItem() {
        script("for A in x 'y z'\n  for B in 1 2\n    echo ${A}${B}\n  end\nend\necho ${A}\n")
                .exits(0)
                .printsOnly("x1\nx2\ny z1\ny z2\ny z\n");
    }

    @Test
    void aBlockRunsForTheLinesOfAFileAndForWhatACommandAnswers() {
        AssertableShell.in(home)
                .file("list.txt", "one\r\n\n# not this\n two \n")
                .file(
                        "test.rdsh",
                        lines(
                                "for A in file://list.txt",
                                "echo ${A}",
                                "end",
                                "for A in (s3api list-buckets --query 'Buckets[?starts_with(Name, `amzn`)].Name | [:1]')",
                                "echo ${A}",
                                "end",
                                "for A in (s3api list-buckets --query 'Buckets[?Name==`nothing`].Name')",
                                "echo ${A}",
                                "end"))
                .run("--sandbox", "run", "test.rdsh")
                .exits(0)
                .printsOnly("one\ntwo\namzn-s3-demo-bucket\n");
        script("set F = (s3api list-buckets --query '`nowhere`')\nfor A in file://${F}\necho x\nend\n")
                .exits(252)
                .says("file://nowhere cannot be read");
        script("echo first\nset F = nowhere\nfor A in file://${F}\necho x\nend\n")
                .exits(252)
                .printsNothing()
                .says("test.rdsh:3:10: There is no file 'file://nowhere'.");
    }

    @Test
    void aFailingLineEndsABlockAndIsNamedOnce() {
        Ended ended =
                script("for A in x y\necho ${A}\nuse nobody\nend\n").exits(252).printsOnly("x\n");
        ended.saysOnly("""
                test.rdsh:3:5: use nobody
                rds-shell: [ERROR]: An error occurred (ParamValidation): The sandbox has no profiles.
                'use --region eu-west-1' sets its other region. Start rds-shell without --sandbox for your own account.
                test.rdsh: 1 line ok, 1 failed (exit code 252)
                  test.rdsh:3: use nobody: The sandbox has no profiles.
                """.lines().toArray(String[]::new));
    }

    @Test
    void allSyntaxErrorsAreSaidBeforeAnythingRuns() {
        script(lines(
                        "echo first",
                        "start-export-tsk",
                        "for A inn b",
                        "  echo 'x' > file",
                        "end",
                        "end",
                        "describe-export-tasks \\",
                        "    --max-itms=5",
                        "set ${A"))
                .exits(252)
                .printsNothing()
                .saysOnly("""
                        rds-shell: [ERROR]: An error occurred (ParamValidation): test.rdsh has 6 mistakes. Nothing of it has run.
                        test.rdsh:2:1: There is no command 'start-export-tsk'.
                          start-export-tsk
                          ^
                          Did you mean 'start-export-task'?
                        test.rdsh:3:1: 'for' was not understood.
                          for A inn b
                          ^
                          Write: for NAME in a b c, for NAME in file://list.txt, or: for NAME in (COMMAND --query '…')
                        test.rdsh:4:12: > writes output to a file: only a system shell can do that.
                            echo 'x' > file
                                     ^
                          Write it outside of the shell: rds-shell describe-export-tasks … > FILE To mean the characters themselves, put them in single quotes.
                        test.rdsh:6:1: There is no block here that 'end' could end.
                          end
                          ^
                          A block begins with: for NAME in ITEM …
                        test.rdsh:8:5: Unknown option: --max-itms=5
                              --max-itms=5
                              ^
                          Did you mean --max-items?
                        test.rdsh:9:5: ${A is never closed.
                          set ${A
                              ^
                          Write ${NAME}, or put it in single quotes to keep it.
                        """.lines().toArray(String[]::new));
    }

    @Test
    void mistakesOfIncludedFilesAreAmongThem() {
        AssertableShell.in(home)
                .file("settings.rdsh", "set A = 1\ninclude deeper.rdsh\nfor B in\nend\n")
                .file("deeper.rdsh", "ecko deep\ninclude settings.rdsh\n")
                .file("test.rdsh", "echo first\nfor A in x\n  include settings.rdsh\nend\nhelpp\n")
                .run("--sandbox", "run", "test.rdsh")
                .exits(252)
                .printsNothing()
                .says("test.rdsh, with what it includes and runs, has 4 mistakes. Nothing of it has run.")
                .says("test.rdsh:5:1: There is no command 'helpp'.")
                .says("settings.rdsh:3:7: 'for' has nothing to run for.")
                .says("deeper.rdsh:1:1: There is no command 'ecko'.")
                .says("deeper.rdsh:2:1: settings.rdsh includes itself, so it would never end.");
    }

    @Test
    void aGivenVariableThatStandsNowhereInTheScriptIsRefused() {
        AssertableShell shell = AssertableShell.in(home)
                .file("none.rdsh", "# BUKET=… is a remark\necho first\n")
                .file("settings.rdsh", "set PREFIX = nightly\n")
                .file("test.rdsh", "echo first\nset BUCKET = b\nrequire KEY\ninclude settings.rdsh\n");
        shell.run("--sandbox", "run", "test.rdsh", "BUKET=x", "KEY=k")
                .exits(252)
                .printsNothing()
                .saysOnly(
                        "rds-shell: [ERROR]: An error occurred (ParamValidation): test.rdsh has no variable BUKET."
                                + " Nothing of it has run.",
                        "Did you mean BUCKET?");
        shell.run("--sandbox", "run", "test.rdsh", "ZONE=x")
                .exits(252)
                .printsNothing()
                .says("It has BUCKET, KEY, PREFIX.");
        shell.run("--sandbox", "run", "none.rdsh", "BUKET=x")
                .exits(252)
                .printsNothing()
                .says("It has no variables.");
    }

    @Test
    void aGivenVariableIsHeededWhereverItStands() {
        AssertableShell.in(home)
                .file("settings.rdsh", "echo ${PREFIX:-none}\n")
                .file("test.rdsh", "require KEY\ninclude settings.rdsh\nfor A in x\n  echo '${ONLY}'\nend\n")
                .run("--sandbox", "run", "test.rdsh", "PREFIX=p", "KEY=k", "ONLY=o")
                .exits(0)
                .printsOnly("p\n${ONLY}\n");
    }

    /** What that file has is known only when the line is reached. */
    @Test
    void aGivenVariableMayBeMeantForAFileThatIsNamedByAVariable() {
        AssertableShell.in(home)
                .file("settings.rdsh", "echo ${PREFIX}\n")
                .file("test.rdsh", "set WHICH = settings\ninclude ${WHICH}.rdsh\nrun settings.rdsh\n")
                .run("--sandbox", "run", "test.rdsh", "PREFIX=p")
                .exits(0)
                .printsOnly("p\np\n");
    }

    @Test
    void aBlockWithoutItsEndIsAMistake() {
        script("for A in b\necho ${A}\n")
                .exits(252)
                .says("test.rdsh:1:1: This block has no end.")
                .printsNothing();
    }

    @Test
    void aQuoteThatIsNeverClosedIsNamedWithItsLine() {
        script("echo fine\necho 'open\nand on\n")
                .exits(252)
                .says("test.rdsh:2:6: ")
                .printsNothing();
    }

    @Test
    void theSameWorksInAnArgumentAPipeAndAtThePrompt() {
        String lines = "set A = (sts get-caller-identity --query Account)\nfor B in 1 2\n  echo ${A} ${B}\nend\n";
        String expected = "123456789012 1\n123456789012 2\n";
        AssertableShell.in(home)
                .run("--sandbox", "-c", lines.replace("\n", "; "))
                .exits(0)
                .printsOnly(expected);
        AssertableShell.in(home).piped(lines, "--sandbox").exits(0).printsOnly(expected);
        AssertableShell.in(home)
                .typingAfter(java.util.List.of("--sandbox"), lines.split("\n"))
                .exits(0)
                .printsOnly(expected);
    }

    @Test
    void aBlockOnTheCommandLineIsRefused() {
        AssertableShell.in(home)
                .run("--sandbox", "for", "A", "in", "b")
                .exits(252)
                .says("belongs to a block");
    }

    @Test
    void theInstantIsTheSameOnEveryLineAlsoInWhatItRuns() {
        AssertableShell.in(home)
                .file("inner.rdsh", "echo ${now:HH:mm:ss.SSSSSS}\n")
                .file("test.rdsh", "echo ${now:HH:mm:ss.SSSSSS}\ninclude inner.rdsh\nrun inner.rdsh\n")
                .at(new TestTime("2026-01-31T03:00:00.123456Z"))
                .run("run", "test.rdsh")
                .exits(0)
                .printsOnly("03:00:00.123456\n".repeat(3));
    }

    private static String lines(String... lines) {
        return String.join("\n", lines) + "\n";
    }
}
