package io.github.cameltwenty;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.internal.json.JsonList;
import io.github.cameltwenty.internal.json.JsonMap;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.apache.camel.Converter;

/** TypedResults as JSON bytes, for {@code file:}, {@code http:} and the like, and as {@code JsonNode}, for jq. */
@Converter(generateLoader = true)
public final class TwentyConverter {
    private TwentyConverter() {}

    @Converter
    public static byte[] toBytes(JsonMap json) {
        return Json.writeBytes(json);
    }

    @Converter
    public static byte[] toBytes(JsonList json) {
        return Json.writeBytes(json);
    }

    @Converter
    public static InputStream toInputStream(JsonMap json) {
        return new ByteArrayInputStream(Json.writeBytes(json));
    }

    @Converter
    public static InputStream toInputStream(JsonList json) {
        return new ByteArrayInputStream(Json.writeBytes(json));
    }

    @Converter
    public static JsonNode toJsonNode(JsonMap json) {
        return (JsonNode) Json.convert(json, JsonNode.class);
    }

    @Converter
    public static JsonNode toJsonNode(JsonList json) {
        return (JsonNode) Json.convert(json, JsonNode.class);
    }
}
