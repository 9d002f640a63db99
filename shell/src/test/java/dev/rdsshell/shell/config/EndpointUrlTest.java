package dev.rdsshell.shell.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.shell.failure.ExitCode;
import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.failure.FailureException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:5566",
                "http://127.0.0.1:5566/",
                "https://rds.us-west-2.amazonaws.com",
                "http://localhost/path?x=y",
                "http://[::1]:5000/",
                "HTTPS://host."
            })
    void anAddressThatAClientCanUseIsAccepted(String written) {
        assertEquals(URI.create(written), EndpointUrl.parse(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost:5566", "127.0.0.1:5566", "http://", "http://a b/", "http://-a/", "foo", "", "http:/x"
            })
    void anAddressWithoutAHostIsInvalid(String written) {
        Failure failure = refused(written);
        assertEquals("Invalid endpoint: " + written, failure.message());
        assertEquals(ExitCode.GENERAL, failure.exitCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://host:65536", "http://host:99999999999/", "http://host:x"})
    void aPortIsAtMost65535(String written) {
        assertEquals("Port out of range 0-65535", refused(written).message());
    }

    @Test
    void onlyHttpIsSpoken() {
        assertEquals(
                "Not supported URL scheme ftp: ftp://host/",
                refused("ftp://host/").message());
    }

    @Test
    void theOptionNeedsAScheme() {
        Failure failure = assertThrows(FailureException.class, () -> EndpointUrl.requireScheme("foo"))
                .failure();
        assertTrue(failure.message().startsWith("Bad value for --endpoint-url \"foo\": scheme is missing."));
        assertEquals(ExitCode.INVALID_LINE, failure.exitCode());
        EndpointUrl.requireScheme("localhost:5566");
    }

    private static Failure refused(String written) {
        return assertThrows(FailureException.class, () -> EndpointUrl.parse(written))
                .failure();
    }
}
