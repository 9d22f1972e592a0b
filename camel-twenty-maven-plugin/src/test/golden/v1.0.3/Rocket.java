// Generated from the OpenAPI document of a Twenty workspace (Twenty Api v0.1). Do not edit: the next run writes it anew.
package com.acme.crm;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.cameltwenty.TwentyReadOnly;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * A rocket: a record of {@code rockets}.
 *
 * @param id Id.
 * @param createdAt Creation date.
 * @param createdBy The creator of the record.
 * @param deletedAt Deletion date.
 * @param name Name.
 * @param position Position.
 * @param searchVector Twenty's own index for its search.
 * @param updatedAt Last time the record was changed.
 * @param attachments The related {@code attachments}; null at depth 0.
 * @param favorites The related {@code favorites}; null at depth 0.
 * @param noteTargets The related {@code noteTargets}; null at depth 0.
 * @param taskTargets The related {@code taskTargets}; null at depth 0.
 * @param timelineActivities The related {@code timelineActivities}; null at depth 0.
 * @param otherFields fields that Twenty sent and this class does not know, or that are set by name; null clears a field
 */
@Generated("io.github.cameltwenty:camel-twenty-maven-plugin")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rocket(UUID id, @TwentyReadOnly Instant createdAt, @Nullable Actor createdBy,
        @TwentyReadOnly @Nullable Instant deletedAt, @Nullable String name,
        @Nullable BigDecimal position, @TwentyReadOnly @Nullable String searchVector,
        @TwentyReadOnly Instant updatedAt, @TwentyReadOnly @Nullable List<Attachment> attachments,
        @TwentyReadOnly @Nullable List<Favorite> favorites,
        @TwentyReadOnly @Nullable List<NoteTarget> noteTargets,
        @TwentyReadOnly @Nullable List<TaskTarget> taskTargets,
        @TwentyReadOnly @Nullable List<TimelineActivity> timelineActivities,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> otherFields) {
    /**
     * The object's name in URIs.
     */
    public static final String RESOURCE = "rockets";

    public Rocket {
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
        builder.id = id;
        builder.createdBy = createdBy;
        builder.name = name;
        builder.position = position;
        builder.otherFields.putAll(otherFields);
        return builder;
    }

    /**
     * Makes one to be sent: what is not set is not sent, and stays in Twenty as it is.
     */
    public static final class Builder {
        @Nullable
        private UUID id;

        @Nullable
        private Actor createdBy;

        @Nullable
        private String name;

        @Nullable
        private BigDecimal position;

        private final Map<String, Object> otherFields = new LinkedHashMap<>();

        private Builder() {
        }

        public Builder id(@Nullable UUID id) {
            this.id = id;
            otherFields.remove("id");
            return this;
        }

        public Builder createdBy(@Nullable Actor createdBy) {
            this.createdBy = createdBy;
            otherFields.remove("createdBy");
            return this;
        }

        public Builder name(@Nullable String name) {
            this.name = name;
            otherFields.remove("name");
            return this;
        }

        public Builder position(@Nullable BigDecimal position) {
            this.position = position;
            otherFields.remove("position");
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

        public Rocket build() {
            return new Rocket(
                    unlessSet("id", id),
                    null,
                    unlessSet("createdBy", createdBy),
                    null,
                    unlessSet("name", name),
                    unlessSet("position", position),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    otherFields);
        }

        @Nullable
        private <T> T unlessSet(String field, @Nullable T value) {
            return otherFields.containsKey(field) ? null : value;
        }
    }
}
