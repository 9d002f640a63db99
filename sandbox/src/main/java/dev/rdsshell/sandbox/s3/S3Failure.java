package dev.rdsshell.sandbox.s3;

import java.util.LinkedHashMap;
import java.util.Map;

/** An error that S3 answers: an HTTP status, a code, a message, and further elements and headers. */
final class S3Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final transient Map<String, String> details = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    S3Failure(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static S3Failure noSuchBucket(String name) {
        return new S3Failure(404, "NoSuchBucket", "The specified bucket does not exist").with("BucketName", name);
    }

    static S3Failure noSuchKey(String key) {
        return new S3Failure(404, "NoSuchKey", "The specified key does not exist.").with("Key", key);
    }

    static S3Failure noSuchUpload(String uploadId) {
        String message =
                "The specified upload does not exist. The upload ID may be invalid, or the upload may have been"
                        + " aborted or completed.";
        return new S3Failure(404, "NoSuchUpload", message).with("UploadId", uploadId);
    }

    static S3Failure invalidArgument(String message, String name, String value) {
        return new S3Failure(400, "InvalidArgument", message)
                .with("ArgumentName", name)
                .with("ArgumentValue", value);
    }

    static S3Failure malformedXml() {
        String message = "The XML you provided was not well-formed or did not validate against our published schema";
        return new S3Failure(400, "MalformedXML", message);
    }

    /** 501 is the one server error that the SDKs do not try again. */
    static S3Failure notImplemented(String what) {
        String message = "A header you provided implies functionality that is not implemented: %s is not part of the"
                + " sandbox.";
        return new S3Failure(501, "NotImplemented", message.formatted(what));
    }

    /** Adds an element to the error body. */
    S3Failure with(String element, String value) {
        details.put(element, value);
        return this;
    }

    S3Failure withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    Map<String, String> details() {
        return details;
    }

    Map<String, String> headers() {
        return headers;
    }
}
