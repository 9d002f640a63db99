package dev.rdsshell.shell;

import dev.rdsshell.shell.TabAndEnter.Values;
import dev.rdsshell.shell.terminal.RealTerminal;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A start of an export needs no typing: every value comes from the account. */
class CompletedExportTest {
    private static final Values FIRST_ROWS = new Values(
            "cluster:ledger",
            "acme-shop-exports",
            "role/shop-export",
            "arn:aws:kms:us-west-2:123456789012:key/[0-9a-f-]{36}");

    private final ShellProgram program;

    CompletedExportTest(@TempDir Path home) {
        this.program = new ShellProgram(home);
    }

    @ParameterizedTest
    @CsvSource({"120, 40", "80, 24"})
    void anExportIsCompletedAndStartedWithTabAndEnterAlone(int columns, int rows) throws IOException {
        try (RealTerminal person = program.at(columns, rows).start(program.command("--sandbox"))) {
            person.awaitAtEnd("us-west-2>");
            new TabAndEnter(person).startAnExport(FIRST_ROWS);
        }
    }
}
