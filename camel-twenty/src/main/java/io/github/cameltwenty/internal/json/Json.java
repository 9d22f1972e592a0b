package io.github.cameltwenty.internal.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * JSON as Twenty speaks it. Numbers keep their exact value, dates are ISO 8601, a bean's null properties are left out (a map's
 * are sent, since they clear a field), and what a class does not know is ignored.
 */
public final class Json {
    private static final JsonMapper MAPPER = exact().addModule(new SimpleModule("printable")
                    .addKeySerializer(String.class, new FieldNames())
                    .addAbstractTypeMapping(Map.class, JsonMap.class)
                    .addAbstractTypeMapping(List.class, JsonList.class)
                    .addValueInstantiator(JsonMap.class, new Instantiator(JsonMap.class, JsonMap::new))
                    .addValueInstantiator(JsonList.class, new Instantiator(JsonList.class, JsonList::new)))
            .annotationIntrospector(new ReadOnlyFields())
            .build();

    /** For the user's classes: the mappings above would drop the element types of their lists and maps. */
    private static final JsonMapper TYPED = exact().build();

    /** What goes to Twenty. */
    private static final ObjectWriter REQUEST = MAPPER.writer().withAttribute(LargeNumbers.FOR_TWENTY, true);

    private static final ObjectReader VALUE = MAPPER.readerFor(Object.class);

    private static final ObjectReader ELEMENTS =
            MAPPER.readerFor(Object.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    /** Without reflection, which is most of what making an object costs. */
    private static final class Instantiator extends ValueInstantiator.Base {
        private final Supplier<Object> maker;

        Instantiator(Class<?> type, Supplier<Object> maker) {
            super(type);
            this.maker = maker;
        }

        @Override
        public boolean canCreateUsingDefault() {
            return true;
        }

        @Override
        public Object createUsingDefault(DeserializationContext context) {
            return maker.get();
        }
    }

    private static JsonMapper.Builder exact() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new SimpleModule("large")
                        .addSerializer(BigDecimal.class, new LargeNumbers(BigDecimal.class))
                        .addSerializer(BigInteger.class, new LargeNumbers(BigInteger.class)))
                .enable(
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS));
    }

    /**
     * The value of a JSON text: {@link JsonMap}, {@link JsonList}, String, Boolean, Integer, Long, BigInteger, BigDecimal or
     * null.
     *
     * @throws JsonProcessingException where it is not JSON; its location tells where
     */
    public static Object read(String text) throws JsonProcessingException {
        return MAPPER.readValue(text, Object.class);
    }

    /**
     * @throws IOException where it is not JSON, or holds more than goes with the bytes that there may be
     */
    public static Object read(InputStream in) throws IOException {
        return VALUE.with(JsonLimits.of(in)).readValue(in);
    }

    /**
     * @throws IOException as {@link #read(InputStream)}
     */
    public static JsonNode tree(InputStream in) throws IOException {
        return VALUE.with(JsonLimits.of(in)).readTree(in);
    }

    /** Records of a JSON array or of JSON lines; a byte order mark is skipped, bytes are UTF-8. */
    public static JsonRecords records(InputStream in) throws IOException {
        return new JsonRecords(MAPPER.createParser(in), ELEMENTS);
    }

    public static JsonRecords records(Reader in) throws IOException {
        return new JsonRecords(MAPPER.createParser(in), ELEMENTS);
    }

    public static JsonRecords records(String text) throws IOException {
        return new JsonRecords(MAPPER.createParser(text), ELEMENTS);
    }

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * What goes to Twenty.
     *
     * @throws IllegalArgumentException where it cannot be written as JSON, or holds a number that Twenty cannot
     */
    public static void write(Object value, JsonBuffer out) {
        try {
            REQUEST.writeValue(out, value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot be written as JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws IllegalArgumentException where it cannot be written as JSON
     */
    public static byte[] writeBytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * The JSON value that a bean, a record class or a {@code JsonNode} stands for, as {@link #read} would give it. What is
     * marked {@code TwentyReadOnly} is left out.
     *
     * @throws IllegalArgumentException where it cannot be written as JSON
     */
    public static Object valueOf(Object bean) {
        return MAPPER.convertValue(bean, Object.class);
    }

    /**
     * @throws IllegalArgumentException where the value does not fit the class
     */
    public static Object convert(Object value, Type type) {
        return TYPED.convertValue(value, TYPED.constructType(type));
    }
}
