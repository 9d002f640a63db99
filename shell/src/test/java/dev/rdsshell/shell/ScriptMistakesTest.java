package dev.rdsshell.shell;

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
}
