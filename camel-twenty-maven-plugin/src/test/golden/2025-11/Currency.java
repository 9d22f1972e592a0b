// Generated from the OpenAPI document of a Twenty workspace (Twenty Api v0.1). Do not edit: the next run writes it anew.
package com.acme.crm;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * An amount of money, in millionths of the currency's unit.
 *
 * @param otherFields fields that Twenty sent and this class does not know, or that are set by name; null clears a field
 */
@Generated("io.github.cameltwenty:camel-twenty-maven-plugin")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Currency(@Nullable BigDecimal amountMicros, @Nullable String currencyCode,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> otherFields) {
    public Currency {
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
        builder.amountMicros = amountMicros;
        builder.currencyCode = currencyCode;
        builder.otherFields.putAll(otherFields);
        return builder;
    }

    /**
     * Makes one to be sent: what is not set is not sent, and stays in Twenty as it is.
     */
    public static final class Builder {
        @Nullable
        private BigDecimal amountMicros;

        @Nullable
        private String currencyCode;

        private final Map<String, Object> otherFields = new LinkedHashMap<>();

        private Builder() {
        }

        public Builder amountMicros(@Nullable BigDecimal amountMicros) {
            this.amountMicros = amountMicros;
            otherFields.remove("amountMicros");
            return this;
        }

        public Builder currencyCode(@Nullable String currencyCode) {
            this.currencyCode = currencyCode;
            otherFields.remove("currencyCode");
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

        public Currency build() {
            return new Currency(
                    unlessSet("amountMicros", amountMicros),
                    unlessSet("currencyCode", currencyCode),
                    otherFields);
        }

        @Nullable
        private <T> T unlessSet(String field, @Nullable T value) {
            return otherFields.containsKey(field) ? null : value;
        }
    }
}
