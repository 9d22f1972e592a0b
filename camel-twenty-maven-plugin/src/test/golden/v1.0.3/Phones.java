// Generated from the OpenAPI document of a Twenty workspace (Twenty Api v0.1). Do not edit: the next run writes it anew.
package com.acme.crm;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * A phone number, and more of them.
 *
 * @param otherFields fields that Twenty sent and this class does not know, or that are set by name; null clears a field
 */
@Generated("io.github.cameltwenty:camel-twenty-maven-plugin")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Phones(@Nullable List<Phone> additionalPhones,
        @Nullable String primaryPhoneCallingCode, @Nullable String primaryPhoneCountryCode,
        @Nullable String primaryPhoneNumber,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> otherFields) {
    public Phones {
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
        builder.additionalPhones = additionalPhones;
        builder.primaryPhoneCallingCode = primaryPhoneCallingCode;
        builder.primaryPhoneCountryCode = primaryPhoneCountryCode;
        builder.primaryPhoneNumber = primaryPhoneNumber;
        builder.otherFields.putAll(otherFields);
        return builder;
    }

    /**
     * Makes one to be sent: what is not set is not sent, and stays in Twenty as it is.
     */
    public static final class Builder {
        @Nullable
        private List<Phone> additionalPhones;

        @Nullable
        private String primaryPhoneCallingCode;

        @Nullable
        private String primaryPhoneCountryCode;

        @Nullable
        private String primaryPhoneNumber;

        private final Map<String, Object> otherFields = new LinkedHashMap<>();

        private Builder() {
        }

        public Builder additionalPhones(@Nullable List<Phone> additionalPhones) {
            this.additionalPhones = additionalPhones;
            otherFields.remove("additionalPhones");
            return this;
        }

        public Builder primaryPhoneCallingCode(@Nullable String primaryPhoneCallingCode) {
            this.primaryPhoneCallingCode = primaryPhoneCallingCode;
            otherFields.remove("primaryPhoneCallingCode");
            return this;
        }

        public Builder primaryPhoneCountryCode(@Nullable String primaryPhoneCountryCode) {
            this.primaryPhoneCountryCode = primaryPhoneCountryCode;
            otherFields.remove("primaryPhoneCountryCode");
            return this;
        }

        public Builder primaryPhoneNumber(@Nullable String primaryPhoneNumber) {
            this.primaryPhoneNumber = primaryPhoneNumber;
            otherFields.remove("primaryPhoneNumber");
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

        public Phones build() {
            return new Phones(
                    unlessSet("additionalPhones", additionalPhones),
                    unlessSet("primaryPhoneCallingCode", primaryPhoneCallingCode),
                    unlessSet("primaryPhoneCountryCode", primaryPhoneCountryCode),
                    unlessSet("primaryPhoneNumber", primaryPhoneNumber),
                    otherFields);
        }

        @Nullable
        private <T> T unlessSet(String field, @Nullable T value) {
            return otherFields.containsKey(field) ? null : value;
        }
    }
}
