package dev.rdsshell.sandbox.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** The JSON object of a request → the SDK's request. Members that the operation does not know are passed over. */
final class JsonReader {
    private static final JsonFactory JSON = new JsonFactory();

    private final byte[] body;

    JsonReader(byte[] body) {
        this.body = body;
    }

    /** Fills the members of a request. */
    void read(SdkPojo builder) {
        try (JsonParser parser = JSON.createParser(body.length == 0 ? new byte[] {'{', '}'} : body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new ServiceError("SerializationException", 400, "The request is not a JSON object");
            }
            structure(parser, builder);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new ServiceError("SerializationException", 400, "The request is not what the operation expects");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void structure(JsonParser parser, SdkPojo builder) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            SdkField<?> field = field(builder, name);
            if (field == null || parser.currentToken() == JsonToken.VALUE_NULL) {
                parser.skipChildren();
            } else {
                field.set(builder, value(parser, field));
            }
        }
    }

    private static @Nullable SdkField<?> field(SdkPojo builder, String name) {
        return builder.sdkFields().stream()
                .filter(field -> field.locationName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private Object value(JsonParser parser, SdkField<?> field) throws IOException {
        return switch (field.marshallingType().getKnownType()) {
            case LIST -> list(parser, Fields.member(field));
            case MAP -> map(parser, Fields.mapValue(field));
            case SDK_POJO -> nested(parser, field);
            case INTEGER -> parser.getIntValue();
            case LONG -> parser.getLongValue();
            case DOUBLE -> parser.getDoubleValue();
            case BOOLEAN -> parser.getBooleanValue();
            case INSTANT -> Instant.ofEpochMilli(Math.round(parser.getDoubleValue() * 1000));
            case SDK_BYTES -> SdkBytes.fromByteArray(Base64.getDecoder().decode(parser.getText()));
            default -> parser.getText();
        };
    }

    private Object nested(JsonParser parser, SdkField<?> field) {
        return Fields.structure(field, builder -> {
            try {
                structure(parser, builder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private List<Object> list(JsonParser parser, SdkField<?> member) throws IOException {
        List<Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser, member));
        }
        return values;
    }

    private Map<String, Object> map(JsonParser parser, SdkField<?> member) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            values.put(key, value(parser, member));
        }
        return values;
    }
}
