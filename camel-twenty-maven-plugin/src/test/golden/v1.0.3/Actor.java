// Generated from the OpenAPI document of a Twenty workspace (Twenty Api v0.1). Do not edit: the next run writes it anew.
package com.acme.crm;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.cameltwenty.TwentyReadOnly;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * Who created a record, and by what.
 *
 * @param otherFields fields that Twenty sent and this class does not know, or that are set by name; null clears a field
 */
@Generated("io.github.cameltwenty:camel-twenty-maven-plugin")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Actor(@TwentyReadOnly @Nullable Object context, @TwentyReadOnly @Nullable String name,
        @Nullable Source source, @TwentyReadOnly @Nullable UUID workspaceMemberId,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> otherFields) {
    public Actor {
        otherFields = otherFields == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(otherFields));
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder with all of this that can be sent; not what Twenty sets itself.
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.source = source;
        builder.otherFields.putAll(otherFields);
        return builder;
    }

    /**
     * Makes one to be sent: what is not set is not sent, and stays in Twenty as it is.
     */
    public static final class Builder {
        @Nullable
        private Source source;

        private final Map<String, Object> otherFields = new LinkedHashMap<>();

        private Builder() {
        }

        public Builder source(@Nullable Source source) {
            this.source = source;
            otherFields.remove("source");
            return this;
        }

        /**
         * Sets a field that has no method here.
         */
        public Builder set(String field, @Nullable Object value) {
            otherFields.put(field, value);
            return this;
        }

        /**
         * Has Twenty empty a field: null is sent for it.
         */
        public Builder clear(String field) {
            return set(field, null);
        }

        public Actor build() {
            return new Actor(
                    null,
                    null,
                    unlessSet("source", source),
                    null,
                    otherFields);
        }

        @Nullable
        private <T> T unlessSet(String field, @Nullable T value) {
            return otherFields.containsKey(field) ? null : value;
        }
    }

    /**
     * A value of {@code source}: one of the constants, or one that the workspace got later.
     */
    public record Source(@JsonValue String value) {
        public static final Source EMAIL = new Source("EMAIL");

        public static final Source CALENDAR = new Source("CALENDAR");

        public static final Source WORKFLOW = new Source("WORKFLOW");

        public static final Source API = new Source("API");

        public static final Source IMPORT = new Source("IMPORT");

        public static final Source MANUAL = new Source("MANUAL");

        public static final Source SYSTEM = new Source("SYSTEM");

        public static final Source WEBHOOK = new Source("WEBHOOK");

        @JsonCreator(
                mode = JsonCreator.Mode.DELEGATING
        )
        public Source {
            Objects.requireNonNull(value, "value");
        }

        /**
         * The values that the workspace allowed when this was generated.
         */
        public static List<Source> values() {
            return List.of(EMAIL, CALENDAR, WORKFLOW, API, IMPORT, MANUAL, SYSTEM, WEBHOOK);
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
