package dev.rdsshell.sandbox.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rdsshell.sandbox.server.Call;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The worked examples of the S3 API Reference, "Authenticating Requests (AWS Signature Version 4)". */
class SignatureCheckTest {
    private static final String CREDENTIAL = "AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request";
    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String CHUNKED_HEADERS =
            "content-encoding;content-length;host;x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;x-amz-storage-class";

    private final SignatureCheck check = new SignatureCheck("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    private final Map<String, List<String>> headers = new LinkedHashMap<>();

    @Test
    void aSignedHeaderIsGenuine() {
        assertEquals(
                Optional.empty(),
                check.flaw(object("f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41")));
    }

    @Test
    void anotherSignatureIsNot() {
        assertEquals(
                Optional.of(SignatureCheck.Flaw.NO_MATCH),
                check.flaw(object("00e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41")));
    }

    @Test
    void aHeaderThatWasChangedIsNoticed() {
        Call call = object("f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
        header("range", "bytes=0-99");
        assertEquals(Optional.of(SignatureCheck.Flaw.NO_MATCH), check.flaw(call));
    }

    @Test
    void aBodyThatWasChangedIsNoticed() {
        object("f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
        Call call = call("GET", "/test.txt", "", "other");
        assertEquals(Optional.of(SignatureCheck.Flaw.OTHER_CONTENT), check.flaw(call));
    }

    @Test
    void aQueryIsSignedInItsOrder() {
        header("host", "examplebucket.s3.amazonaws.com");
        header("x-amz-content-sha256", EMPTY);
        header("x-amz-date", "20130524T000000Z");
        authorization(
                "host;x-amz-content-sha256;x-amz-date",
                "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
        assertEquals(Optional.empty(), check.flaw(call("GET", "/", "prefix=J&max-keys=2", "")));
    }

    @Test
    void aPresignedAddressIsGenuine() {
        header("host", "examplebucket.s3.amazonaws.com");
        String query = "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=" + CREDENTIAL.replace("/", "%2F")
                + "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=";
        String signature = "aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404";
        assertEquals(Optional.empty(), check.flaw(call("GET", "/test.txt", query + signature, "")));
        assertEquals(
                Optional.of(SignatureCheck.Flaw.NO_MATCH),
                check.flaw(call("GET", "/other.txt", query + signature, "")));
    }

    @Test
    void signedChunksAreGenuineAndAChangeInOneIsNoticed() {
        assertEquals(Optional.empty(), check.flaw(chunks("a".repeat(1024))));
        assertEquals(Optional.of(SignatureCheck.Flaw.NO_MATCH), check.flaw(chunks("a".repeat(1023) + "b")));
    }

    private Call object(String signature) {
        header("host", "examplebucket.s3.amazonaws.com");
        header("range", "bytes=0-9");
        header("x-amz-content-sha256", EMPTY);
        header("x-amz-date", "20130524T000000Z");
        authorization("host;range;x-amz-content-sha256;x-amz-date", signature);
        return call("GET", "/test.txt", "", "");
    }

    private Call chunks(String second) {
        header("host", "s3.amazonaws.com");
        header("x-amz-date", "20130524T000000Z");
        header("x-amz-storage-class", "REDUCED_REDUNDANCY");
        header("x-amz-content-sha256", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD");
        header("content-encoding", "aws-chunked");
        header("x-amz-decoded-content-length", "66560");
        header("content-length", "66824");
        authorization(CHUNKED_HEADERS, "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9");
        String body = "10000;chunk-signature=ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648\r\n"
                + "a".repeat(65536)
                + "\r\n400;chunk-signature=0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497\r\n"
                + second
                + "\r\n0;chunk-signature=b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9\r\n\r\n";
        return call("PUT", "/examplebucket/chunkObject.txt", "", body);
    }

    private void header(String name, String value) {
        headers.put(name, List.of(value));
    }

    private void authorization(String signedHeaders, String signature) {
        header(
                "authorization",
                "AWS4-HMAC-SHA256 Credential=" + CREDENTIAL + ",SignedHeaders=" + signedHeaders + ",Signature="
                        + signature);
    }

    private Call call(String method, String path, String query, String body) {
        return new Call(
                method,
                path,
                query,
                headers,
                body.getBytes(ISO_8859_1),
                "us-east-1",
                "AKIAIOSFODNN7EXAMPLE",
                Instant.EPOCH);
    }
}
