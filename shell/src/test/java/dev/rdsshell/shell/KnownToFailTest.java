package dev.rdsshell.shell;

import dev.rdsshell.shell.terminal.RealTerminal;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the menu has said of a value, the row below the line says before Enter. */
class KnownToFailTest {
    private static final String ARN = "arn:aws:rds:us-west-2:123456789012:";

    private final ShellProgram program;

    KnownToFailTest(@TempDir Path home) {
        this.program = new ShellProgram(home);
    }

    @ParameterizedTest
    @CsvSource({
        "--kms-key-id, alias/shop-retired, The key is disabled",
        "--export-task-identifier, Shop-Orders-Only, There is an export Shop-Orders-Only already",
        "--s3-bucket-name, acme-shop-exports-eu, The bucket acme-shop-exports-eu is not in us-west-2 like the source",
        "--source-arn, " + ARN + "snapshot:legacy-magnetic, magnetic",
        "--source-arn, " + ARN + "snapshot:ledger-year-end, There is no DB snapshot ledger-year-end",
    })
    void whatTheMenuHasMarkedIsRedAndTheRowBelowTheLineSaysWhy(String option, String value, String reason)
            throws IOException {
        try (RealTerminal person = program.helping(140, 40).start(program.command("--sandbox"))) {
            person.awaitAtEnd("us-west-2>").type("start-export-task " + option + " \t");
            person.awaitScreen("the whole list", screen -> screen.contains("looked up"));
            person.type("\033")
                    .type(value)
                    .awaitScreen(
                            "why it cannot work in the last row",
                            screen -> screen.substring(screen.lastIndexOf('\n')).contains(reason));
        }
    }

    @Test
    void nothingIsLookedUpForIt() throws IOException {
        try (RealTerminal person = program.helping(140, 40).start(program.command("--sandbox"))) {
            person.awaitAtEnd("us-west-2>").type("start-export-task --kms-key-id alias/shop-retired ");
            person.await("not given yet: --export-task-identifier");
        }
    }
}
