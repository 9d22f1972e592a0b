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
 * A record of {@code surveyResults}.
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
 * @param helpedBy The related record of {@code pets}; null at depth 0.
 * @param noteTargets The related {@code noteTargets}; null at depth 0.
 * @param ownedBy The related {@code pets}; null at depth 0.
 * @param taskTargets The related {@code taskTargets}; null at depth 0.
 * @param timelineActivities The related {@code timelineActivities}; null at depth 0.
 * @param otherFields fields that Twenty sent and this class does not know, or that are set by name; null clears a field
 */
@Generated("io.github.cameltwenty:camel-twenty-maven-plugin")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SurveyResult(UUID id, @Nullable BigDecimal averageEstimatedNumberOfAtomsInTheUniverse,
        @Nullable String comments, @TwentyReadOnly Instant createdAt, @Nullable Actor createdBy,
        @TwentyReadOnly @Nullable Instant deletedAt, @Nullable UUID helpedById,
        @Nullable String name, @Nullable BigDecimal participants,
        @Nullable BigDecimal percentageOfCompletion, @Nullable BigDecimal position,
        @Nullable BigDecimal score, @TwentyReadOnly @Nullable String searchVector,
        @Nullable String shortNotes, @TwentyReadOnly Instant updatedAt,
        @TwentyReadOnly @Nullable List<Attachment> attachments,
        @TwentyReadOnly @Nullable List<Favorite> favorites, @TwentyReadOnly @Nullable Pet helpedBy,
        @TwentyReadOnly @Nullable List<NoteTarget> noteTargets,
        @TwentyReadOnly @Nullable List<Pet> ownedBy,
        @TwentyReadOnly @Nullable List<TaskTarget> taskTargets,
        @TwentyReadOnly @Nullable List<TimelineActivity> timelineActivities,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> otherFields) {
    /**
     * The object's name in URIs.
     */
    public static final String RESOURCE = "surveyResults";

    public SurveyResult {
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
        builder.averageEstimatedNumberOfAtomsInTheUniverse = averageEstimatedNumberOfAtomsInTheUniverse;
        builder.comments = comments;
        builder.createdBy = createdBy;
        builder.helpedById = helpedById;
        builder.name = name;
        builder.participants = participants;
        builder.percentageOfCompletion = percentageOfCompletion;
        builder.position = position;
        builder.score = score;
        builder.shortNotes = shortNotes;
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
        private BigDecimal averageEstimatedNumberOfAtomsInTheUniverse;

        @Nullable
        private String comments;

        @Nullable
        private Actor createdBy;

        @Nullable
        private UUID helpedById;

        @Nullable
        private String name;

        @Nullable
        private BigDecimal participants;

        @Nullable
        private BigDecimal percentageOfCompletion;

        @Nullable
        private BigDecimal position;

        @Nullable
        private BigDecimal score;

        @Nullable
        private String shortNotes;

        private final Map<String, Object> otherFields = new LinkedHashMap<>();

        private Builder() {
        }

        public Builder id(@Nullable UUID id) {
            this.id = id;
            otherFields.remove("id");
            return this;
        }

        public Builder averageEstimatedNumberOfAtomsInTheUniverse(
                @Nullable BigDecimal averageEstimatedNumberOfAtomsInTheUniverse) {
            this.averageEstimatedNumberOfAtomsInTheUniverse = averageEstimatedNumberOfAtomsInTheUniverse;
            otherFields.remove("averageEstimatedNumberOfAtomsInTheUniverse");
            return this;
        }

        public Builder comments(@Nullable String comments) {
            this.comments = comments;
            otherFields.remove("comments");
            return this;
        }

        public Builder createdBy(@Nullable Actor createdBy) {
            this.createdBy = createdBy;
            otherFields.remove("createdBy");
            return this;
        }

        public Builder helpedById(@Nullable UUID helpedById) {
            this.helpedById = helpedById;
            otherFields.remove("helpedById");
            return this;
        }

        public Builder name(@Nullable String name) {
            this.name = name;
            otherFields.remove("name");
            return this;
        }

        public Builder participants(@Nullable BigDecimal participants) {
            this.participants = participants;
            otherFields.remove("participants");
            return this;
        }

        public Builder percentageOfCompletion(@Nullable BigDecimal percentageOfCompletion) {
            this.percentageOfCompletion = percentageOfCompletion;
            otherFields.remove("percentageOfCompletion");
            return this;
        }

        public Builder position(@Nullable BigDecimal position) {
            this.position = position;
            otherFields.remove("position");
            return this;
        }

        public Builder score(@Nullable BigDecimal score) {
            this.score = score;
            otherFields.remove("score");
            return this;
        }

        public Builder shortNotes(@Nullable String shortNotes) {
            this.shortNotes = shortNotes;
            otherFields.remove("shortNotes");
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

        public SurveyResult build() {
            return new SurveyResult(
                    unlessSet("id", id),
                    unlessSet("averageEstimatedNumberOfAtomsInTheUniverse", averageEstimatedNumberOfAtomsInTheUniverse),
                    unlessSet("comments", comments),
                    null,
                    unlessSet("createdBy", createdBy),
                    null,
                    unlessSet("helpedById", helpedById),
                    unlessSet("name", name),
                    unlessSet("participants", participants),
                    unlessSet("percentageOfCompletion", percentageOfCompletion),
                    unlessSet("position", position),
                    unlessSet("score", score),
                    null,
                    unlessSet("shortNotes", shortNotes),
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
}
