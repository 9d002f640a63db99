package dev.rdsshell.shell.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.session.GlobalOptions;
import dev.rdsshell.shell.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresentationSettingsTest {
    private final AwsHome aws;
    private Session session = Session.clean();

    PresentationSettingsTest(@TempDir Path home) {
        aws = new AwsHome(home);
    }

    @Test
    void theOutputComesFromTheStrongestLevelThatHasOne() throws IOException {
        assertOutput("json", Origin.BUILT_IN);
        aws.config("[default]\noutput = yaml\n");
        assertOutput("yaml", Origin.PROFILE);
        aws.settings(Map.of("output", "off"));
        assertOutput("off", Origin.SETTINGS);
        session = session.withSaved(GlobalOptions.none().with("output", "json"));
        assertOutput("json", Origin.SAVED);
        aws.variable("AWS_DEFAULT_OUTPUT", "text");
        assertOutput("text", Origin.ENVIRONMENT);
        session = session.withBehaviour("output", "table");
        assertOutput("table", Origin.SESSION);
        session = session.withChosen(GlobalOptions.none().with("output", "yaml-stream"));
        assertOutput("yaml-stream", Origin.SESSION);
        assertEquals(
                new Setting("json", Origin.LINE, "--output"),
                line("output", "json").output());
    }

    @Test
    void anOutputThatDoesNotExistIsRefusedWithItsSource() {
        aws.variable("AWS_DEFAULT_OUTPUT", "");
        FailureException thrown = assertThrows(FailureException.class, this::presentation);
        assertEquals("Unknown output type: ", thrown.failure().message());
        assertEquals(
                "It comes from AWS_DEFAULT_OUTPUT and can be: json, text, table, yaml, yaml-stream, off.",
                thrown.failure().advice());
        assertEquals(ExitCode.GENERAL, thrown.failure().exitCode());
    }

    @Test
    void theFirstPagerThatIsSetCounts() throws IOException {
        assertEquals(Optional.of("less"), presentation().pager());
        aws.variable("PAGER", "more");
        assertEquals(Optional.of("more"), presentation().pager());
        aws.config("[default]\ncli_pager = most\n");
        assertEquals(Optional.of("most"), presentation().pager());
        aws.variable("AWS_PAGER", "less -S");
        assertEquals(Optional.of("less -S"), presentation().pager());
        assertEquals(Optional.empty(), line("no-cli-pager", "true").pager());
        aws.variable("AWS_PAGER", "");
        assertEquals(Optional.empty(), presentation().pager());
    }

    @Test
    void neitherADumbTerminalNorAScreenReaderGetsAPager() {
        aws.variable("AWS_PAGER", "less").variable("TERM", "dumb");
        assertEquals(Optional.empty(), presentation().pager());
        aws.variable("TERM", "xterm");
        assertEquals(Optional.of("less"), presentation().pager());
        session = session.withBehaviour("accessible", "true");
        assertEquals(Optional.empty(), presentation().pager());
    }

    @Test
    void aPagerSwitchedOffInTheSettingsIsWeakerThanTheEnvironment() {
        aws.settings(Map.of("pager", "off")).variable("PAGER", "more");
        assertEquals(Optional.empty(), presentation().pager());
        aws.variable("AWS_PAGER", "less");
        assertEquals(Optional.of("less"), presentation().pager());
        session = session.withBehaviour("pager", "off");
        assertEquals(Optional.empty(), presentation().pager());
    }

    @Test
    void noColorIsHonouredUnlessTheLineSaysOn() {
        assertEquals("auto", presentation().colour());
        aws.settings(Map.of("colour", "on"));
        assertEquals("on", presentation().colour());
        aws.variable("NO_COLOR", "1");
        assertEquals("off", presentation().colour());
        assertEquals("on", line("color", "on").colour());
        aws.variable("NO_COLOR", "");
        assertEquals("on", presentation().colour());
    }

    @Test
    void anErrorFormatThatDoesNotExistIsTheBuiltInOne() throws IOException {
        assertEquals("enhanced", presentation().errorFormat());
        aws.config("[default]\ncli_error_format = YAML\n");
        assertEquals("yaml", presentation().errorFormat());
        aws.variable("AWS_CLI_ERROR_FORMAT", "bogus");
        assertEquals("enhanced", presentation().errorFormat());
    }

    @Test
    void theErrorFormatIsKnownAlsoWhereTheProfileIsWhatIsWrong() throws IOException {
        GlobalOptions line = GlobalOptions.none().with("profile", "nope");
        aws.config("[default]\ncli_error_format = yaml\n");
        assertEquals("yaml", aws.resolver().errorFormat(GlobalOptions.none(), Session.clean()));
        assertEquals("enhanced", aws.resolver().errorFormat(line, Session.clean()));
        assertEquals("json", aws.resolver().errorFormat(line.with("cli-error-format", "json"), Session.clean()));
    }

    @Test
    void theQueryComesFromTheLineOrTheSession() {
        assertEquals(Optional.of("a.b"), line("query", "a.b").query());
        assertEquals(Optional.empty(), presentation().query());
    }

    @Test
    void theTimestampFormatComesFromTheProfile() throws IOException {
        assertEquals(TimestampFormat.ISO8601, aws.resolve().timestamps());
        aws.config("[default]\ncli_timestamp_format = wire\n");
        assertEquals(TimestampFormat.WIRE, aws.resolve().timestamps());
        aws.config("[default]\ncli_timestamp_format = none\n");
        FailureException thrown = assertThrows(FailureException.class, aws::resolve);
        assertEquals(Optional.of("Configuration"), thrown.failure().code());
        assertEquals(ExitCode.NOT_READY, thrown.failure().exitCode());
    }

    @Test
    void autoPromptIsResolvedAsByTheAwsCli() throws IOException {
        assertEquals(AutoPrompt.OFF, aws.resolve().autoPrompt());
        aws.config("[default]\ncli_auto_prompt = on-partial\n");
        assertEquals(AutoPrompt.ON_PARTIAL, aws.resolve().autoPrompt());
        aws.variable("AWS_CLI_AUTO_PROMPT", "ON");
        assertEquals(AutoPrompt.ON, aws.resolve().autoPrompt());
        assertEquals("on", aws.resolve().option(Option.AUTO_PROMPT).value());
        aws.variable("AWS_CLI_AUTO_PROMPT", "yes");
        assertEquals(AutoPrompt.OFF, aws.resolve().autoPrompt());
        assertEquals("off", aws.resolve().option(Option.AUTO_PROMPT).value());
        GlobalOptions on = GlobalOptions.none().with("cli-auto-prompt", "true");
        GlobalOptions off = GlobalOptions.none().with("no-cli-auto-prompt", "true");
        assertEquals(AutoPrompt.ON, aws.resolve(on, session.withChosen(off)).autoPrompt());
        AwsSettings both = aws.resolve(on.over(off), session);
        assertEquals(
                ExitCode.INVALID_LINE,
                assertThrows(FailureException.class, both::autoPrompt).failure().exitCode());
    }

    @Test
    void autoPromptOfTheSessionBeatsTheLauncherAndTheEnvironment() {
        Session session = Session.clean();
        assertEquals(AutoPrompt.ON_PARTIAL, aws.resolve().autoPrompt(AutoPrompt.ON_PARTIAL));
        aws.variable("AWS_CLI_AUTO_PROMPT", "on");
        assertEquals(AutoPrompt.ON, aws.resolve().autoPrompt(AutoPrompt.ON_PARTIAL));
        GlobalOptions launcher = GlobalOptions.none().with("cli-auto-prompt", "true");
        Session turnedOff = session.withChosen(launcher).withBehaviour("auto-prompt", "off");
        assertEquals(
                AutoPrompt.OFF, aws.resolve(GlobalOptions.none(), turnedOff).autoPrompt(AutoPrompt.ON_PARTIAL));
        assertEquals(AutoPrompt.ON, aws.resolve(launcher, turnedOff).autoPrompt(AutoPrompt.ON_PARTIAL));
    }

    @Test
    void parametersAreCheckedUnlessTheProfileSaysNo() throws IOException {
        assertTrue(aws.resolve().checksParameters());
        aws.config("[default]\nparameter_validation = False\n");
        assertFalse(aws.resolve().checksParameters());
    }

    @Test
    void anOptionOfOursHasAValueAndAnOrigin() {
        assertEquals(new Setting("on", Origin.BUILT_IN, "pager"), aws.resolve().option(Option.PAGER));
        aws.settings(Map.of("pager", "off"));
        assertEquals(new Setting("off", Origin.SETTINGS, "pager"), aws.resolve().option(Option.PAGER));
    }

    private void assertOutput(String form, Origin origin) {
        assertEquals(form, presentation().output().value());
        assertEquals(origin, presentation().output().origin());
    }

    private PresentationSettings presentation() {
        return aws.resolve(GlobalOptions.none(), session).presentation();
    }

    private PresentationSettings line(String option, String value) {
        return aws.resolve(GlobalOptions.none().with(option, value), session).presentation();
    }
}
