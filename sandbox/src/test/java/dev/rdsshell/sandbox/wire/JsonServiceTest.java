package dev.rdsshell.sandbox.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rdsshell.sandbox.server.Call;
import dev.rdsshell.sandbox.server.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kms.model.DescribeKeyRequest;
import software.amazon.awssdk.services.kms.model.DescribeKeyResponse;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeyState;

class JsonServiceTest {
    private final JsonService service = new JsonService()
            .on(
                    "DescribeKey",
                    DescribeKeyRequest::builder,
                    (request, call) -> {
                        KeyMetadata.Builder metadata = KeyMetadata.builder()
                                .keyId(request.keyId())
                                .creationDate(Instant.ofEpochMilli(1_700_000_000_250L))
                                .enabled(true)
                                .keyState(KeyState.ENABLED);
                        return DescribeKeyResponse.builder()
                                .keyMetadata(metadata.build())
                                .build();
                    },
                    "KeyId");

    @Test
    void aStructureKeepsItsTypesInBothDirections() {
        Reply reply = service.handle(
                call("DescribeKey", "{\"KeyId\":\"a\\\"b\",\"GrantTokens\":[\"t\"],\"More\":{\"x\":[1]}}"));

        assertEquals(
                "{\"KeyMetadata\":{\"KeyId\":\"a\\\"b\",\"CreationDate\":1700000000.250,\"Enabled\":true,"
                        + "\"KeyState\":\"Enabled\"}}",
                body(reply));
    }

    @Test
    void aMissingMemberIsNamed() {
        Reply reply = service.handle(call("DescribeKey", "{}"));

        assertEquals(400, reply.status());
        assertTrue(body(reply).contains("\"__type\":\"ValidationException\""), body(reply));
        assertTrue(body(reply).contains("Value null at 'keyId'"), body(reply));
    }

    @Test
    void anUnknownOperationIsSaidNotToBePartOfTheSandbox() {
        Reply reply = service.handle(call("CreateKey", "{}"));

        assertEquals(400, reply.status());
        assertEquals(
                "{\"__type\":\"UnknownOperationException\","
                        + "\"message\":\"The operation CreateKey is not part of the sandbox.\"}",
                body(reply));
    }

    @Test
    void aBodyThatIsNotJsonIsRefused() {
        assertTrue(body(service.handle(call("DescribeKey", "KeyId=1"))).contains("SerializationException"));
        assertTrue(body(service.handle(call("DescribeKey", "[]"))).contains("SerializationException"));
    }

    private static Call call(String operation, String body) {
        Map<String, List<String>> headers = Map.of("x-amz-target", List.of("TrentService." + operation));
        return new Call("POST", "/", "", headers, body.getBytes(UTF_8), "us-west-2", "key", Instant.EPOCH);
    }

    private static String body(Reply reply) {
        return new String(reply.body(), UTF_8);
    }
}
