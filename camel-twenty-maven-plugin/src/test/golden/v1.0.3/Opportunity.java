// Generated from the OpenAPI document of a Twenty workspace (Twenty Api v0.1). Do not edit: the next run writes it anew.
package com.acme.crm;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.cameltwenty.TwentyReadOnly;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * An opportunity: a record of {@code opportunities}.
 *
 * @param id Id.
 * @param amount Opportunity amount.
 * @param closeDate Opportunity close date.
 * @param createdAt Creation date.
 * @param createdBy The creator of the record.
 * @param deletedAt Date when the record was deleted.
 * @param name The opportunity name.
 * @param position Opportunity record position.
 * @param searchVector Twenty's own index for its search.
 * @param stage Opportunity stage.
 * @param updatedAt Last time the record was changed.
 * @param attachments The related {@code attachments}; null at depth 0.
 * @param company The related record of {@code companies}; null at depth 0.
 * @param favorites The related {@code favorites}; null at depth 0.
 * @param noteTargets The related {@code noteTargets}; null at depth 0.
 * @param pointOfContact The related record of {@code people}; null at depth 0.
 * @param taskTargets The related {@code taskTargets}; null at depth 0.
 * @param timelineActivities The related {@code timelineActivities}; null at depth 0.
 * @param otherFields fields that Twenty sent and this class does not know, or that are set by name; null clears a field
 */
@Generated("io.github.cameltwenty:camel-twenty-maven-plugin")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Opportunity(UUID id, @Nullable Currency amount, @Nullable Instant closeDate,
        @Nullable UUID companyId, @TwentyReadOnly Instant createdAt, @Nullable Actor createdBy,
        @TwentyReadOnly @Nullable Instant deletedAt, @Nullable String name,
        @Nullable UUID pointOfContactId, @Nullable BigDecimal position,
        @TwentyReadOnly @Nullable String searchVector, @Nullable Stage stage,
        @TwentyReadOnly Instant updatedAt, @TwentyReadOnly @Nullable List<Attachment> attachments,
        @TwentyReadOnly @Nullable Company company,
        @TwentyReadOnly @Nullable List<Favorite> favorites,
        @TwentyReadOnly @Nullable List<NoteTarget> noteTargets,
        @TwentyReadOnly @Nullable Person pointOfContact,
        @TwentyReadOnly @Nullable List<TaskTarget> taskTargets,
        @TwentyReadOnly @Nullable List<TimelineActivity> timelineActivities,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> otherFields) {
    /**
     * The object's name in URIs.
     */
    public static final String RESOURCE = "opportunities";

    public Opportunity {
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
        builder.amount = amount;
        builder.closeDate = closeDate;
        builder.companyId = companyId;
        builder.createdBy = createdBy;
        builder.name = name;
        builder.pointOfContactId = pointOfContactId;
        builder.position = position;
        builder.stage = stage;
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
        private Currency amount;

        @Nullable
        private Instant closeDate;

        @Nullable
        private UUID companyId;

        @Nullable
        private Actor createdBy;

        @Nullable
        private String name;

        @Nullable
        private UUID pointOfContactId;

        @Nullable
        private BigDecimal position;

        @Nullable
        private Stage stage;

        private final Map<String, Object> otherFields = new LinkedHashMap<>();

        private Builder() {
        }

        public Builder id(@Nullable UUID id) {
            this.id = id;
            otherFields.remove("id");
            return this;
        }

        public Builder amount(@Nullable Currency amount) {
            this.amount = amount;
            otherFields.remove("amount");
            return this;
        }

        public Builder closeDate(@Nullable Instant closeDate) {
            this.closeDate = closeDate;
            otherFields.remove("closeDate");
            return this;
        }

        public Builder companyId(@Nullable UUID companyId) {
            this.companyId = companyId;
            otherFields.remove("companyId");
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

        public Builder pointOfContactId(@Nullable UUID pointOfContactId) {
            this.pointOfContactId = pointOfContactId;
            otherFields.remove("pointOfContactId");
            return this;
        }

        public Builder position(@Nullable BigDecimal position) {
            this.position = position;
            otherFields.remove("position");
            return this;
        }

        public Builder stage(@Nullable Stage stage) {
            this.stage = stage;
            otherFields.remove("stage");
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

        public Opportunity build() {
            return new Opportunity(
                    unlessSet("id", id),
                    unlessSet("amount", amount),
                    unlessSet("closeDate", closeDate),
                    unlessSet("companyId", companyId),
                    null,
                    unlessSet("createdBy", createdBy),
                    null,
                    unlessSet("name", name),
                    unlessSet("pointOfContactId", pointOfContactId),
                    unlessSet("position", position),
                    null,
                    unlessSet("stage", stage),
                    null,
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

    /**
     * A value of {@code stage}: one of the constants, or one that the workspace got later.
     */
    public record Stage(@JsonValue String value) {
        public static final Stage NEW = new Stage("NEW");

        public static final Stage SCREENING = new Stage("SCREENING");

        public static final Stage MEETING = new Stage("MEETING");

        public static final Stage PROPOSAL = new Stage("PROPOSAL");

        public static final Stage CUSTOMER = new Stage("CUSTOMER");

        @JsonCreator(
                mode = JsonCreator.Mode.DELEGATING
        )
        public Stage {
            Objects.requireNonNull(value, "value");
        }

        /**
         * The values that the workspace allowed when this was generated.
         */
        public static List<Stage> values() {
            return List.of(NEW, SCREENING, MEETING, PROPOSAL, CUSTOMER);
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
