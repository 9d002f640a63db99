package dev.rdsshell.shell.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import dev.rdsshell.shell.session.GlobalOptions;
import dev.rdsshell.shell.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionSettingsTest {
    private static final String SERVICES =
            "services = mine\n[services mine]\nrds =\n  endpoint_url = http://services-rds\nkms =\n  region = x\n";

    private final AwsHome aws;

    ConnectionSettingsTest(@TempDir Path home) {
        aws = new AwsHome(home);
    }

    @Test
    void withoutAnySettingTheBuiltInValuesHold() {
        Connection connection = aws.resolve().connection();
        assertEquals(3, connection.maxAttempts());
        assertEquals("standard", connection.retryMode());
        assertEquals(Duration.ofSeconds(60), connection.readTimeout());
        assertEquals(Duration.ofSeconds(60), connection.connectTimeout());
        assertEquals(Optional.empty(), connection.endpoint("rds"));
        assertTrue(connection.signRequests());
        assertTrue(connection.verifySsl());
        assertFalse(connection.fips());
        assertFalse(connection.dualStack());
        assertEquals(connection, aws.resolve().connection());
    }

    @Test
    void anEndpointComesFromTheStrongestLevelThatHasOne() throws IOException {
        aws.config("[default]\nendpoint_url = http://profile\n" + SERVICES);
        assertEndpoints("http://services-rds", "http://profile");
        aws.variable("AWS_ENDPOINT_URL", "http://all");
        assertEndpoints("http://all", "http://all");
        aws.variable("AWS_ENDPOINT_URL_RDS", "http://variable-rds");
        assertEndpoints("http://variable-rds", "http://all");
        Connection connection = connection("endpoint-url", "http://line");
        assertEquals(Optional.of("http://line"), connection.endpoint("rds"));
        assertEquals(Optional.of("http://all"), connection.configuredEndpoint("sts"));
    }

    @Test
    void anEmptyEndpointIsNone() throws IOException {
        aws.config("[default]\nendpoint_url = http://profile\n");
        aws.variable("AWS_ENDPOINT_URL", "");
        aws.variable("AWS_ENDPOINT_URL_RDS", "");
        assertEndpoints("http://profile", "http://profile");
        aws.config("[default]\nendpoint_url =\n");
        assertEquals(Optional.empty(), aws.resolve().connection().endpoint("rds"));
    }

    @Test
    void configuredEndpointsCanBeIgnored() throws IOException {
        aws.config("[default]\nendpoint_url = http://profile\nignore_configured_endpoint_urls = TRUE\n");
        assertEquals(Optional.empty(), aws.resolve().connection().endpoint("rds"));
        assertEquals(
                Optional.of("http://line"),
                connection("endpoint-url", "http://line").endpoint("rds"));
        aws.variable("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "false");
        assertEquals(Optional.of("http://profile"), aws.resolve().connection().endpoint("rds"));
    }

    @Test
    void aServicesSectionThatIsNotThereIsRefused() throws IOException {
        aws.config("[default]\nservices = gone\n");
        assertEquals(
                "The profile is configured to use the services section but the \"gone\" services configuration does not exist.",
                refused().message());
    }

    @Test
    void onlyTheOptionNeedsASchemeBeforeAnythingElse() {
        FailureException thrown =
                assertThrows(FailureException.class, () -> connection("endpoint-url", "127.0.0.1:5566"));
        assertEquals(ExitCode.INVALID_LINE, thrown.failure().exitCode());
        aws.variable("AWS_ENDPOINT_URL", "127.0.0.1:5566");
        assertEquals(Optional.of("127.0.0.1:5566"), aws.resolve().connection().endpoint("rds"));
    }

    @Test
    void retriesComeFromTheEnvironmentThenTheProfile() throws IOException {
        aws.config("[default]\nmax_attempts = 7\nretry_mode = adaptive\n");
        assertEquals(7, aws.resolve().connection().maxAttempts());
        assertEquals("adaptive", aws.resolve().connection().retryMode());
        aws.variable("AWS_MAX_ATTEMPTS", "1").variable("AWS_RETRY_MODE", "standard");
        assertEquals(1, aws.resolve().connection().maxAttempts());
        assertEquals("standard", aws.resolve().connection().retryMode());
    }

    @Test
    void retriesThatCannotBeAreRefused() {
        aws.variable("AWS_MAX_ATTEMPTS", "0");
        assertEquals(
                "Value provided to \"max_attempts\": 0 must be an integer greater than or equal to one.",
                refused().message());
        aws.variable("AWS_MAX_ATTEMPTS", "many");
        assertEquals(
                "The value of AWS_MAX_ATTEMPTS is no whole number: 'many'.",
                refused().message());
        aws.variable("AWS_MAX_ATTEMPTS", "2").variable("AWS_RETRY_MODE", "bogus");
        assertEquals(
                "Invalid value provided to \"mode\": \"bogus\" must be one of: \"standard\" or \"adaptive\"",
                refused().message());
    }

    @Test
    void aTimeoutOfZeroIsNoLimitAndLessIsRefused() {
        assertEquals(Duration.ZERO, connection("cli-read-timeout", "0").readTimeout());
        assertEquals(
                Duration.ofSeconds(5), connection("cli-connect-timeout", "5").connectTimeout());
        FailureException thrown = assertThrows(FailureException.class, () -> connection("cli-connect-timeout", "-1"));
        assertEquals(
                "Attempted to set connect timeout to -1, but the timeout cannot be set to a value less than or equal to 0.",
                thrown.failure().message());
        assertEquals(ExitCode.GENERAL, thrown.failure().exitCode());
    }

    @Test
    void theCaBundleHasFourSources() throws IOException {
        aws.variable("REQUESTS_CA_BUNDLE", "requests");
        assertEquals(Optional.of("requests"), aws.resolve().connection().caBundle());
        aws.config("[default]\nca_bundle = profile\n");
        assertEquals(Optional.of("profile"), aws.resolve().connection().caBundle());
        aws.variable("AWS_CA_BUNDLE", "variable");
        assertEquals(Optional.of("variable"), aws.resolve().connection().caBundle());
        assertEquals(Optional.of("line"), connection("ca-bundle", "line").caBundle());
        assertEquals(
                Optional.of(aws.environment().home() + "/mine.pem"),
                connection("ca-bundle", "~/mine.pem").caBundle());
        assertEquals(
                Optional.of("Configuration"),
                assertThrows(FailureException.class, () -> connection("ca-bundle", ""))
                        .failure()
                        .code());
    }

    @Test
    void switchesComeFromTheLineOrTheSession() {
        assertFalse(connection("no-sign-request", "true").signRequests());
        Session session = Session.clean().withChosen(GlobalOptions.none().with("no-verify-ssl", "true"));
        assertFalse(aws.resolve(GlobalOptions.none(), session).connection().verifySsl());
    }

    @Test
    void fipsAndDualStackComeFromTheEnvironmentThenTheProfile() throws IOException {
        aws.config("[default]\nuse_fips_endpoint = true\nuse_dualstack_endpoint = true\n");
        aws.variable("AWS_USE_DUALSTACK_ENDPOINT", "false");
        assertTrue(aws.resolve().connection().fips());
        assertFalse(aws.resolve().connection().dualStack());
    }

    @Test
    void aRegionWithFipsInItsNameIsThatRegionWithFips() {
        for (String name : List.of("fips-us-west-2", "us-west-2-fips")) {
            Connection connection = connection("region", name);
            assertEquals(Optional.of("us-west-2"), connection.region());
            assertTrue(connection.fips());
        }
        assertFalse(connection("region", "us-west-2").fips());
    }

    private void assertEndpoints(String rds, String others) {
        Connection connection = aws.resolve().connection();
        assertEquals(Optional.of(rds), connection.endpoint("rds"));
        assertEquals(Optional.of(others), connection.endpoint("kms"));
        assertEquals(Optional.of(others), connection.endpoint("s3"));
    }

    private Connection connection(String option, String value) {
        return aws.resolve(GlobalOptions.none().with(option, value), Session.clean())
                .connection();
    }

    private Failure refused() {
        return assertThrows(FailureException.class, () -> aws.resolve().connection())
                .failure();
    }
}
