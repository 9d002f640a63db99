package dev.rdsshell.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a script is said before its first line runs, and said where it is. */
class ScriptMistakesTest {
    private final Path home;

    ScriptMistakesTest(@TempDir Path home) {
        this.home = home;
    }

    private Ended script(String... lines) {
        return AssertableShell.in(home)
                .file("test.rdsh", "echo first\n" + String.join("\n", lines) + "\n")
                .run("--sandbox", "run", "test.rdsh");
    }

    @Test
    void aNameThatIsTakenIsRefusedWithTheReason() {
        for (String line : new String[] {"set now = 1", "for last in a b\nend", "require now"}) {
            AssertableShell.in(home)
                    .file("test.rdsh", line)
                    .run("run", "test.rdsh")
                    .exits(252)
                    .says("cannot be the name of a variable.")
                    .says("${now:…} and ${last:…} have a meaning of their own. Take another name.");
        }
        AssertableShell.in(home)
                .run("run", "test.rdsh", "last=1")
                .exits(252)
                .says("'last=1' is no variable.")
                .says("have a meaning of their own");
    }

    @Test
    void anOpenQuoteIsShownWhereItBegins() {
        script("echo \"abc")
                .exits(252)
                .printsNothing()
                .says("test.rdsh:2:6: A quote (\") in the line that begins at line 2 is never closed.")
                .says("  echo \"abc\n       ^\n");
        script("set ID = (sts get-caller-identity \\", "    --query 'Account)")
                .exits(252)
                .printsNothing()
                .says("test.rdsh:3:13: A quote (')")
                .says("      --query 'Account)\n              ^\n");
    }

    @Test
    void everyWrongReferenceOfALineIsNamed() {
        script("echo ${a-b} '${as it is}' \"${now:bad}\" ${last:[} ${A:-${1}}")
                .exits(252)
                .printsNothing()
                .says("test.rdsh has 4 mistakes.")
                .says("test.rdsh:2:6: ${a-b} is not a variable")
                .says("test.rdsh:2:28: ${now:bad} holds no pattern")
                .says("test.rdsh:2:40: ${last:[} holds no query")
                .says("test.rdsh:2:50: ${1} is not a variable");
    }

    @Test
    void aDefaultMayHoldReferences() {
        script("set B = b", "echo ${A:-${B}-${C:-${now:yyyy}}}${A:-'{}'}")
                .exits(0)
                .prints("first\nb-2026'{}'\n");
        script("echo ${A:-${B}}").exits(252).says("${B} is not set.");
    }

    @Test
    void aParenthesisWithoutItsEndIsAMistake() {
        script(
                        "set B = (echo",
                        "for X in (describe-db-snapshots --query 'length(DBSnapshots)'",
                        "end",
                        "set C = '(echo'")
                .exits(252)
                .printsNothing()
                .says("test.rdsh has 2 mistakes.")
                .says("test.rdsh:2:9: The parenthesis is never closed.")
                .says("test.rdsh:3:10: The parenthesis is never closed.");
    }

    @Test
    void valuesThatCanNeverBeRightAreFoundFirst() {
        script(
                        "option on-error maybe",
                        "option bla blub",
                        "require FINE a-b c-d",
                        "expect-account 12",
                        "exit abc",
                        "run test.rdsh blank",
                        "watch-progress --timeout abc --output text",
                        "watch-progress --then 'foo ${bar}' --on-failure 'echo ${status} > x'",
                        "queue drain --slots 0",
                        "start-export-task --like x --export-task-identifier a_b --source-arn latest:",
                        "try option pager maybe")
                .exits(252)
                .printsNothing()
                .says("test.rdsh has 15 mistakes.")
                .says("test.rdsh:2:17: Option on-error cannot be maybe.")
                .says("test.rdsh:3:8: There is no option bla.")
                .says("test.rdsh:4:14: 'a-b' cannot be the name of a variable.")
                .says("test.rdsh:4:18: 'c-d' cannot be the name of a variable.")
                .says("test.rdsh:5:16: '12' is no account id.")
                .says("test.rdsh:6:6: 'abc' is no exit code.")
                .says("test.rdsh:7:1: test.rdsh runs itself")
                .says("test.rdsh:7:15: 'blank' is no variable.")
                .says("test.rdsh:8:26: 'abc' is no duration for --timeout.")
                .says("test.rdsh:8:39: watch-progress has no output in the form text.")
                .says("test.rdsh:9:23: The line of --then: There is no command 'foo'.")
                .says("test.rdsh:9:49: The line of --on-failure: > writes output to a file")
                .says("test.rdsh:10:21: --slots cannot be 0.")
                .says("test.rdsh:11:70: --source-arn latest: names no instance or cluster.")
                .says("test.rdsh:12:18: Option pager cannot be maybe.");
    }

    @Test
    void aValueThatAVariableGivesIsLookedAtWhenTheLineRuns() {
        script(
                        "set V = (describe-db-snapshots --query '`3`')",
                        "option ${NAME:-pager} ${VALUE:-off}",
                        "try run ${V}.rdsh",
                        "for F in file://${V}.txt",
                        "end",
                        "exit ${V}")
                .prints("first\n")
                .exits(252)
                .says("test.rdsh:5:");
    }

    @Test
    void aParameterMayComeOutOfAVariable() {
        script(
                        "set BUCKET = amzn-s3-demo-bucket",
                        "set N = 20",
                        "s3api head-bucket --bucket ${BUCKET}",
                        "describe-db-snapshots --max-items ${N} --query '[]'")
                .exits(0)
                .prints("first\n");
        script("s3api head-bucket --bucket 'a b'").exits(252).printsNothing().says("test.rdsh:2:19: Bucket must be");
    }

    @Test
    void filesThatAreNotThereAreFoundFirst() {
        script("include nope.rdsh", "run nope.rdsh", "for X in file://nope.txt a", "end", "try run nope.rdsh")
                .exits(252)
                .printsNothing()
                .says("test.rdsh has 3 mistakes.")
                .says("test.rdsh:2:9: There is no file 'nope.rdsh'.")
                .says("test.rdsh:3:5: There is no file 'nope.rdsh'.")
                .says("test.rdsh:4:10: There is no file 'file://nope.txt'.");
    }

    @Test
    void whatAStartLacksIsFoundFirst() {
        script(
                        "start-export-task --watch --export-task-identifier a_b",
                        "queue add start-export-task --export-task-identifier x",
                        "try start-export-task --source-arn x")
                .exits(252)
                .printsNothing()
                .says("test.rdsh has 3 mistakes.")
                .says("test.rdsh:2:1: Missing: --source-arn, --s3-bucket-name, --iam-role-arn, --kms-key-id.")
                .says("test.rdsh:3:1: Missing: ")
                .says("test.rdsh:4:1: Missing: ");
    }

    @Test
    void aDefaultMayGiveWhatAStartLacks() {
        script("defaults set --kms-key-id alias/rds-export", "start-export-task --export-task-identifier x")
                .prints("first\n")
                .exits(252)
                .says("Missing: --source-arn, --s3-bucket-name, --iam-role-arn.");
    }

    @Test
    void aWrongQueryIsSaidOnce() {
        String err =
                script("watch-progress --output json --query 'foo['").exits(252).err();
        assertEquals(1, err.split("expected one of", -1).length - 1, err);
        AssertableShell.in(home)
                .run("--sandbox", "watch-progress", "--output", "json", "--query", "foo[")
                .exits(252)
                .saysOnly(
                        "rds-shell: [ERROR]: An error occurred (ParamValidation): --query cannot be understood: expected one"
                                + " of a number, ':', '*', but found the end",
                        "foo[",
                        "    ^",
                        "It is a JMESPath expression, such as 'ExportTasks[].Status'.");
    }

    @Test
    void whatHasToDoWithTheStartIsNotQueued() {
        AssertableShell.in(home)
                .run("--sandbox", "-c", "queue add start-export-task --like x --watch --idempotent")
                .exits(252)
                .says("--watch means nothing in the queue")
                .says("--idempotent means nothing in the queue");
    }
}
