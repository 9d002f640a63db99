package dev.rdsshell.shell.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.shell.failure.Failure;
import dev.rdsshell.shell.watch.Troubles.Meaning;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TroublesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Signature expired: 20260131T030000Z is now earlier than 20260131T120000Z (20260131T121500Z - 15 min.)",
                "Signature not yet current: 20260131T040000Z is still later than 20260131T030000Z",
                "Signature has expired"
            })
    void aSignatureOfAnotherTimePassesBecauseTheNextQuestionIsSignedAnew(String message) {
        assertEquals(Meaning.PASSES, of("SignatureDoesNotMatch", message, true));
        assertEquals(Meaning.PASSES, of("InvalidSignatureException", message, false));
    }

    @Test
    void aSkewedClockPasses() {
        for (String code : List.of("RequestTimeTooSkewed", "RequestInTheFuture", "RequestExpired")) {
            assertEquals(Meaning.PASSES, of(code, "The difference is too large.", true));
        }
    }

    @Test
    void aPageOfAProxyPassesOnceTheServiceHasAnswered() {
        for (String status : List.of("400", "403", "404", "407", "Unknown")) {
            assertEquals(Meaning.PASSES, of(status, "Forbidden", true));
            assertEquals(Meaning.LASTS, of(status, "Forbidden", false));
        }
    }

    @Test
    void keysThatWereGoodOnceAreALoginThatIsOver() {
        for (String code : List.of("InvalidClientTokenId", "UnrecognizedClientException", "SignatureDoesNotMatch")) {
            assertEquals(Meaning.NEEDS_LOGIN, of(code, "The security token included in the request is invalid.", true));
            assertEquals(Meaning.LASTS, of(code, "The security token included in the request is invalid.", false));
        }
    }

    @Test
    void aRefusalLasts() {
        assertEquals(Meaning.LASTS, of("AccessDenied", "No.", true));
    }

    private static Meaning of(String code, String message, boolean answered) {
        return Troubles.of(new Failure.ServiceError(code, "DescribeExportTasks", message, -1, "", ""), answered);
    }
}
