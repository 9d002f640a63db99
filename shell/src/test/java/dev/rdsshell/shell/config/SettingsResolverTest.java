package dev.rdsshell.shell.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.session.GlobalOptions;
import dev.rdsshell.shell.session.SandboxAccount;
import dev.rdsshell.shell.session.Session;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsResolverTest {
    private final Path home;
    private final AwsHome aws;

    SettingsResolverTest(@TempDir Path home) {
        this.home = home;
        aws = new AwsHome(home);
    }

    @Test
    void theLineBeatsTheSessionBeatsTheEnvironmentBeatsTheSavedSessionBeatsTheProfile() throws IOException {
        aws.config("[default]\nregion = from-profile\n");
        Session session = Session.clean();
        assertRegion("from-profile", Origin.PROFILE, GlobalOptions.none(), session);
        session = session.withSaved(region("from-saved"));
        assertRegion("from-saved", Origin.SAVED, GlobalOptions.none(), session);
        aws.variable("AWS_DEFAULT_REGION", "from-default-variable");
        assertRegion("from-default-variable", Origin.ENVIRONMENT, GlobalOptions.none(), session);
        aws.variable("AWS_REGION", "from-variable");
        assertRegion("from-variable", Origin.ENVIRONMENT, GlobalOptions.none(), session);
        session = session.withChosen(region("from-session"));
        assertRegion("from-session", Origin.SESSION, GlobalOptions.none(), session);
        assertRegion("from-line", Origin.LINE, region("from-line"), session);
    }

    @Test
    void aProfileComesFromTheSameLevels() throws IOException {
        aws.config("[profile a]\n[profile b]\n[profile c]\n[profile d]\n");
        Session saved = Session.clean().withSaved(profile("d"));
        assertEquals(
                new Setting("d", Origin.SAVED, "profile"),
                aws.resolve(GlobalOptions.none(), saved).profile().orElseThrow());
        aws.variable("AWS_DEFAULT_PROFILE", "c");
        assertEquals(
                "c",
                aws.resolve(GlobalOptions.none(), saved).profile().orElseThrow().value());
        aws.variable("AWS_PROFILE", "b");
        assertEquals(
                new Setting("b", Origin.ENVIRONMENT, "AWS_PROFILE"),
                aws.resolve(GlobalOptions.none(), saved).profile().orElseThrow());
        assertEquals(
                new Setting("a", Origin.LINE, "--profile"),
                aws.resolve(profile("a"), saved).profile().orElseThrow());
    }

    @Test
    void onlyAProfileOfTheLineOrTheSessionIsExplicit() throws IOException {
        aws.config("[profile a]\n");
        assertTrue(aws.resolve(profile("a"), Session.clean()).connection().profileIsExplicit());
        assertTrue(aws.resolve(GlobalOptions.none(), Session.clean().withChosen(profile("a")))
                .connection()
                .profileIsExplicit());
        assertFalse(aws.resolve(GlobalOptions.none(), Session.clean().withSaved(profile("a")))
                .connection()
                .profileIsExplicit());
        aws.variable("AWS_PROFILE", "a");
        assertFalse(aws.resolve().connection().profileIsExplicit());
    }

    @Test
    void aSavedRegionBelongsToTheSavedProfile() throws IOException {
        aws.config("[profile a]\nregion = of-a\n[profile b]\nregion = of-b\n");
        Session saved = Session.clean().withSaved(profile("a").with("region", "kept"));
        assertRegion("kept", Origin.SAVED, GlobalOptions.none(), saved);
        assertRegion("kept", Origin.SAVED, profile("a"), saved);
        assertRegion("of-b", Origin.PROFILE, profile("b"), saved);
    }

    @Test
    void anUnknownProfileIsRefusedWithTheNearestAndTheFiles() throws IOException {
        aws.config("[profile prod]\n[profile dev]\n");
        Failure failure = refused(profile("prdo"));
        assertEquals("The config profile (prdo) could not be found", failure.message());
        assertEquals(
                "Did you mean prod? The profiles in " + home.resolve(".aws/config") + " and "
                        + home.resolve(".aws/credentials") + ": dev, prod.",
                failure.advice());
        assertEquals(ExitCode.GENERAL, failure.exitCode());
    }

    @Test
    void aProfileThatWasAskedForHasToExistEvenTheDefaultOne() {
        assertEquals(
                "The config profile (default) could not be found",
                refused(profile("default")).message());
        aws.variable("AWS_PROFILE", "");
        assertEquals(
                "The config profile () could not be found",
                refused(GlobalOptions.none()).message());
    }

    @Test
    void anEmptyProfileOnTheLineIsIgnored() {
        assertEquals(Optional.empty(), aws.resolve(profile(""), Session.clean()).profile());
    }

    @Test
    void aMissingRegionIsMissedOnlyWhereOneIsNeeded() {
        Connection connection = aws.resolve().connection();
        assertEquals(Optional.empty(), connection.region());
        Failure failure =
                assertThrows(FailureException.class, connection::requireRegion).failure();
        assertEquals(Optional.of("NoRegion"), failure.code());
        assertEquals(ExitCode.NOT_READY, failure.exitCode());
    }

    @Test
    void aRegionThatCannotBeOneIsRefused() {
        for (String wrong : new String[] {"us west", "", "-x", "x-", "123", "us-west-2/"}) {
            Connection connection = aws.resolve(region(wrong), Session.clean()).connection();
            Failure failure = assertThrows(FailureException.class, connection::requireRegion)
                    .failure();
            assertEquals("Provided region_name '" + wrong + "' doesn't match a supported format.", failure.message());
            assertEquals(ExitCode.GENERAL, failure.exitCode());
        }
        assertEquals(
                "mars-1",
                aws.resolve(region("mars-1"), Session.clean()).connection().requireRegion());
    }

    @Test
    void theSandboxSeesNoVariableAndNoFileOfAws() throws IOException {
        aws.config("[default\nbroken");
        aws.variable("AWS_PROFILE", "nope")
                .variable("AWS_REGION", "r")
                .variable("AWS_ENDPOINT_URL", "http://127.0.0.1:9");
        aws.variable("AWS_MAX_ATTEMPTS", "0").variable("AWS_DEFAULT_OUTPUT", "xml");
        SandboxAccount account = new SandboxAccount(URI.create("http://127.0.0.1:1"), "k", "s", "us-west-2");
        Session session = Session.clean().withSandbox(account).withSaved(region("saved"));
        AwsSettings settings = aws.resolve(GlobalOptions.none(), session);
        assertEquals(Optional.empty(), settings.profile());
        assertEquals(Optional.of("us-west-2"), settings.connection().region());
        assertEquals(Map.of(), settings.connection().endpoints());
        assertEquals(Optional.of(account), settings.connection().sandbox());
        assertEquals("json", settings.presentation().output().value());
        assertEquals(
                "eu-west-1",
                aws.resolve(region("eu-west-1"), session).connection().requireRegion());
    }

    @Test
    void aProfileOnTheSandboxIsRefused() {
        SandboxAccount account = new SandboxAccount(URI.create("http://127.0.0.1:1"), "k", "s", "us-west-2");
        FailureException refused = assertThrows(
                FailureException.class,
                () -> aws.resolve(profile("prod"), Session.clean().withSandbox(account)));
        assertEquals(
                "The config profile (prod) could not be found: the sandbox has no profiles.",
                refused.failure().message());
    }

    @Test
    void whatIsWrongIsFoundInTheOrderOfTheAwsCli() throws IOException {
        GlobalOptions line = profile("nope").with("endpoint-url", "foo").with("cli-read-timeout", "abc");
        aws.config("[default\n");
        assertTrue(refused(line).message().startsWith("Unable to parse config file"));
        aws.config("[default]\ncli_timestamp_format = foo\n");
        assertTrue(refused(line).message().startsWith("Bad value for --endpoint-url"));
        line = line.without("endpoint-url");
        assertTrue(refused(line).message().startsWith("The value of --cli-read-timeout"));
        line = line.without("cli-read-timeout");
        assertTrue(refused(line).message().startsWith("The config profile (nope)"));
        assertTrue(refused(line.without("profile")).message().startsWith("Unknown cli_timestamp_format value: foo"));
    }

    @Test
    void aBinaryFormatThatIsNoneIsRefusedAlsoInTheProfile() throws IOException {
        aws.config("[default]\ncli_binary_format = bogus\n");
        Failure failure = refused(GlobalOptions.none());
        assertEquals(255, failure.exitCode());
        assertEquals(
                "Unknown cli_binary_format value: bogus, valid values are base64 or raw-in-base64-out",
                failure.message());
        aws.config("[default]\ncli_binary_format = raw-in-base64-out\n");
        aws.resolve(GlobalOptions.none(), Session.clean());
    }

    private void assertRegion(String name, Origin origin, GlobalOptions line, Session session) {
        Setting region = aws.resolve(line, session).region().orElseThrow();
        assertEquals(name, region.value());
        assertEquals(origin, region.origin());
    }

    private Failure refused(GlobalOptions line) {
        return assertThrows(FailureException.class, () -> aws.resolve(line, Session.clean()))
                .failure();
    }

    private static GlobalOptions region(String name) {
        return GlobalOptions.none().with("region", name);
    }

    private static GlobalOptions profile(String name) {
        return GlobalOptions.none().with("profile", name);
    }
}
