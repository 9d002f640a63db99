package dev.rdsshell.sandbox.fault;

import java.time.Duration;

/** What goes wrong with a call. */
public sealed interface Effect {
    /** The service refuses with an error. */
    record Refuse(String code, int status, String message) implements Effect {
        /** As RDS refuses when it is asked too often. */
        public static Refuse throttling() {
            return new Refuse("Throttling", 400, "Rate exceeded");
        }

        /** As every service refuses a token that ran out. */
        public static Refuse expiredToken() {
            return new Refuse("ExpiredToken", 403, "The security token included in the request is expired");
        }

        /** As every service refuses whoever lacks a permission, for example {@code rds:DescribeExportTasks}. */
        public static Refuse accessDenied(String permission) {
            String message =
                    "User: arn:aws:iam::123456789012:user/practice is not authorized to perform: " + permission;
            return new Refuse("AccessDenied", 403, message);
        }
    }

    /** The answer comes late. */
    record Slow(Duration delay) implements Effect {}

    /** The connection breaks before the service has seen the call. */
    record DropBefore() implements Effect {}

    /** The connection breaks after the call took effect. */
    record DropAfter() implements Effect {}

    /** The call takes effect, and half of the answer's body arrives. */
    record CutBody() implements Effect {}

    /** Something between client and service answers 502 with a page of HTML. */
    record BadGateway() implements Effect {}
}
