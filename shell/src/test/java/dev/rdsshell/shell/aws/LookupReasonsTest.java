package dev.rdsshell.shell.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.completions.cache.LookupFailure;
import dev.rdsshell.completions.cache.LookupFailure.Kind;
import dev.rdsshell.shell.failure.Failure;
import org.junit.jupiter.api.Test;

class LookupReasonsTest {
    private static final String ACTION = "rds:DescribeDBSnapshots";

    @Test
    void whatIsNotAllowedIsSaidByTheActionThatWouldHaveToBe() {
        assertReason(Kind.DENIED, "AccessDenied: rds:DescribeDBSnapshots", error("AccessDenied"));
        assertReason(Kind.DENIED, "AccessDenied: rds:DescribeDBSnapshots", error("AccessDeniedException"));
    }

    @Test
    void anAccountThatIsAskedTooOftenIsToldApart() {
        assertReason(Kind.THROTTLED, "Throttling: rds:DescribeDBSnapshots", error("Throttling"));
        assertReason(Kind.THROTTLED, "Throttling: rds:DescribeDBSnapshots", error("RequestLimitExceeded"));
    }

    @Test
    void anExpiredLoginComesWithTheCommandThatRenewsIt() {
        assertReason(
                Kind.NOT_READY,
                "login expired: type `login prod`, or run `aws sso login --profile prod` elsewhere",
                new Failure.NotReady(
                        Failure.NotReady.Missing.LOGIN,
                        "The login of the profile prod has expired, or there was none yet.",
                        "Type `login prod`, or run `aws sso login --profile prod` elsewhere."));
    }

    @Test
    void keysThatDoNotWorkComeWithTheAdvice() {
        assertReason(Kind.NOT_READY, "ExpiredToken: renew the keys", error("ExpiredToken"));
    }

    @Test
    void whatIsNoServiceIsToldByItsStatus() {
        assertReason(Kind.BROKEN, "HTTP status 404: rds:DescribeDBSnapshots", error("404"));
    }

    @Test
    void aDeadEndpointIsNamed() {
        assertReason(
                Kind.BROKEN,
                "Could not connect to the endpoint URL: \"http://127.0.0.1:1/\"",
                new Failure.General("Could not connect to the endpoint URL: \"http://127.0.0.1:1/\"\nmore", "Check."));
    }

    @Test
    void whatEveryOperationWouldMeetNamesTheOperationAtItsEnd() {
        assertReason(
                Kind.BROKEN,
                "Unable to parse the answer of \"http://127.0.0.1:1/\": it is cut short: rds:DescribeDBSnapshots",
                new Failure.General(
                        "Unable to parse the answer of \"http://127.0.0.1:1/\" to the DescribeDBSnapshots operation:"
                                + " it is cut short.",
                        "Check."));
        assertReason(
                Kind.BROKEN,
                "no such file: rds:DescribeDBSnapshots",
                new Failure.General("The DescribeDBSnapshots operation failed: no such file", "Check."));
    }

    private static Failure error(String code) {
        return new Failure.ServiceError(code, "DescribeDBSnapshots", "no", -1, "", "Renew the keys.");
    }

    private static void assertReason(Kind kind, String reason, Failure failure) {
        LookupFailure found = LookupReasons.of(failure, ACTION);

        assertEquals(reason, found.reason());
        assertEquals(kind, found.kind());
    }
}
