package dev.rdsshell.sandbox.gateway;

import dev.rdsshell.sandbox.account.AccountNames;
import dev.rdsshell.sandbox.server.Call;
import dev.rdsshell.sandbox.server.Reply;
import dev.rdsshell.sandbox.server.SignatureScope;
import dev.rdsshell.sandbox.signature.SignatureCheck;
import dev.rdsshell.sandbox.wire.JsonService;
import dev.rdsshell.sandbox.wire.QueryService;
import dev.rdsshell.sandbox.wire.ServiceError;
import dev.rdsshell.sandbox.wire.XmlWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The service that a request is meant for, and how that service words what the door has to say. */
record Dialect(String service) {
    private static final Map<String, String> SERVICES_BY_VERSION =
            Map.of("2014-10-31", "rds", "2010-05-08", "iam", "2011-06-15", "sts");

    private static final String CHECK =
            "Check your AWS Secret Access Key and signing method. Consult the service" + " documentation for details.";

    /** By the signature's scope, else by what only one service sends, else S3. */
    static Dialect of(Call call) {
        return new Dialect(SignatureScope.of(call.headers(), call.rawQuery())
                .map(SignatureScope::service)
                .or(() -> byTarget(call))
                .or(() -> byVersion(call))
                .orElse("s3"));
    }

    private static Optional<String> byTarget(Call call) {
        return call.header("x-amz-target")
                .filter(target -> target.startsWith("TrentService."))
                .map(target -> "kms");
    }

    private static Optional<String> byVersion(Call call) {
        boolean isForm = call.header("content-type").orElse("").startsWith("application/x-www-form-urlencoded");
        List<String> versions = isForm ? call.formParameters().getOrDefault("Version", List.of()) : List.of();
        return versions.stream().findFirst().map(SERVICES_BY_VERSION::get);
    }

    ServiceError notSigned() {
        return service.equals("s3")
                ? new ServiceError("AccessDenied", 403, "Access Denied")
                : new ServiceError("MissingAuthenticationToken", 403, "Missing Authentication Token");
    }

    ServiceError unknownKey() {
        return switch (service) {
            case "s3" ->
                new ServiceError(
                        "InvalidAccessKeyId", 403, "The AWS Access Key Id you provided does not exist in our records.");
            case "kms" ->
                new ServiceError(
                        "UnrecognizedClientException", 403, "The security token included in the request is invalid.");
            default ->
                new ServiceError("InvalidClientTokenId", 403, "The security token included in the request is invalid.");
        };
    }

    /** S3 and IAM do not mind: the one tells where a bucket is, the other is everywhere. */
    ServiceError unknownRegion(String region) {
        String message = "Credential should be scoped to a valid region, not '" + region + "'. The sandbox has "
                + String.join(" and ", AccountNames.REGIONS) + ".";
        return service.equals("kms")
                ? new ServiceError("InvalidSignatureException", 400, message)
                : new ServiceError("SignatureDoesNotMatch", 403, message);
    }

    ServiceError wronglySigned(SignatureCheck.Flaw flaw) {
        String mismatch = "The request signature we calculated does not match the signature you provided. ";
        boolean ofBody = flaw == SignatureCheck.Flaw.OTHER_CONTENT;
        return switch (service) {
            case "s3" ->
                ofBody
                        ? new ServiceError(
                                "XAmzContentSHA256Mismatch",
                                400,
                                "The provided 'x-amz-content-sha256' header does not match what was computed.")
                        : new ServiceError(
                                "SignatureDoesNotMatch", 403, mismatch + "Check your key and signing method.");
            case "kms" -> new ServiceError("InvalidSignatureException", 400, mismatch + CHECK);
            default -> new ServiceError("SignatureDoesNotMatch", 403, mismatch + CHECK);
        };
    }

    /** An error as this service would send it. */
    Reply error(ServiceError error) {
        return switch (service) {
            case "s3" -> s3(error);
            case "kms" -> JsonService.error(error);
            default -> QueryService.error("http://" + service + ".amazonaws.com/", error);
        };
    }

    private static Reply s3(ServiceError error) {
        String requestId = UUID.randomUUID().toString();
        XmlWriter xml = new XmlWriter();
        xml.element("Error", () -> xml.element("Code", error.code())
                .element("Message", error.getMessage())
                .element("RequestId", requestId));
        return xml.reply(error.status(), Map.of("Content-Type", "application/xml", "x-amz-request-id", requestId));
    }
}
