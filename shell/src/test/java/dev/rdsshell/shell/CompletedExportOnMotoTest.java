package dev.rdsshell.shell;

import dev.rdsshell.shell.TabAndEnter.Values;
import dev.rdsshell.shell.terminal.RealTerminal;
import dev.rdsshell.shell.thirdparty.MotoAccount;
import dev.rdsshell.shell.thirdparty.ThirdPartyEndpoint;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same on an account that somebody else wrote. It is made twice, because the only row of a list needs no choice. */
@ThirdPartyEndpoint("moto")
class CompletedExportOnMotoTest {
    private static final Values FIRST_ROWS = new Values(
            "arn:aws:rds:us-west-2:123456789012:snapshot:moto-shop-snapshot",
            "run-[0-9a-z-]+",
            "arn:aws:iam::123456789012:role/run-[0-9a-z-]+",
            "arn:aws:kms:us-west-2:123456789012:key/[0-9a-f-]{36}");

    private final ShellProgram program;

    CompletedExportOnMotoTest(@TempDir Path home) {
        this.program = new ShellProgram(home);
    }

    @Test
    void anExportIsCompletedAndStartedWithTabAndEnterAlone(URI moto) throws IOException {
        MotoAccount.in(moto);
        MotoAccount.in(moto);
        try (RealTerminal person = program.at(120, 40)
                .with("AWS_ENDPOINT_URL", moto.toString())
                .with("AWS_ACCESS_KEY_ID", "testing")
                .with("AWS_SECRET_ACCESS_KEY", "testing")
                .with("AWS_DEFAULT_REGION", "us-west-2")
                .start(program.command())) {
            person.awaitAtEnd(">");
            new TabAndEnter(person).startAnExport(FIRST_ROWS);
        }
    }
}
