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
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * A record of {@code pets}.
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
public record Pet(UUID id, @Nullable BigDecimal age, @Nullable Currency averageCostOfKibblePerMonth,
        @Nullable String bio, @Nullable LocalDate birthday, @Nullable String comments,
        @TwentyReadOnly Instant createdAt, @Nullable Actor createdBy,
        @TwentyReadOnly @Nullable Instant deletedAt, @Nullable Object extraData,
        @Nullable String helperRockets, @Nullable String helperSurveyResults,
        @Nullable List<String> interestingFacts, @Nullable Boolean isGoodWithKids,
        @Nullable Address location, @Nullable FullName makesOwnerThinkOf, @Nullable String name,
        @Nullable String ownerRocket, @Nullable String ownerSurveyResult, @Nullable Links pictures,
        @Nullable BigDecimal position, @TwentyReadOnly @Nullable String searchVector,
        @Nullable SoundSwag soundSwag, @Nullable Species species, @Nullable List<Traits> traits,
        @TwentyReadOnly Instant updatedAt, @Nullable Emails vetEmail, @Nullable Phones vetPhone,
        @TwentyReadOnly @Nullable List<Attachment> attachments,
        @TwentyReadOnly @Nullable List<Favorite> favorites,
        @TwentyReadOnly @Nullable List<NoteTarget> noteTargets,
        @TwentyReadOnly @Nullable List<TaskTarget> taskTargets,
        @TwentyReadOnly @Nullable List<TimelineActivity> timelineActivities,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> otherFields) {
    /**
     * The object's name in URIs.
     */
    public static final String RESOURCE = "pets";

    public Pet {
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
        builder.age = age;
        builder.averageCostOfKibblePerMonth = averageCostOfKibblePerMonth;
        builder.bio = bio;
        builder.birthday = birthday;
        builder.comments = comments;
        builder.createdBy = createdBy;
        builder.extraData = extraData;
        builder.helperRockets = helperRockets;
        builder.helperSurveyResults = helperSurveyResults;
        builder.interestingFacts = interestingFacts;
        builder.isGoodWithKids = isGoodWithKids;
        builder.location = location;
        builder.makesOwnerThinkOf = makesOwnerThinkOf;
        builder.name = name;
        builder.ownerRocket = ownerRocket;
        builder.ownerSurveyResult = ownerSurveyResult;
        builder.pictures = pictures;
        builder.position = position;
        builder.soundSwag = soundSwag;
        builder.species = species;
        builder.traits = traits;
        builder.vetEmail = vetEmail;
        builder.vetPhone = vetPhone;
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
        private BigDecimal age;

        @Nullable
        private Currency averageCostOfKibblePerMonth;

        @Nullable
        private String bio;

        @Nullable
        private LocalDate birthday;

        @Nullable
        private String comments;

        @Nullable
        private Actor createdBy;

        @Nullable
        private Object extraData;

        @Nullable
        private String helperRockets;

        @Nullable
        private String helperSurveyResults;

        @Nullable
        private List<String> interestingFacts;

        @Nullable
        private Boolean isGoodWithKids;

        @Nullable
        private Address location;

        @Nullable
        private FullName makesOwnerThinkOf;

        @Nullable
        private String name;

        @Nullable
        private String ownerRocket;

        @Nullable
        private String ownerSurveyResult;

        @Nullable
        private Links pictures;

        @Nullable
        private BigDecimal position;

        @Nullable
        private SoundSwag soundSwag;

        @Nullable
        private Species species;

        @Nullable
        private List<Traits> traits;

        @Nullable
        private Emails vetEmail;

        @Nullable
        private Phones vetPhone;

        private final Map<String, Object> otherFields = new LinkedHashMap<>();

        private Builder() {
        }

        public Builder id(@Nullable UUID id) {
            this.id = id;
            otherFields.remove("id");
            return this;
        }

        public Builder age(@Nullable BigDecimal age) {
            this.age = age;
            otherFields.remove("age");
            return this;
        }

        public Builder averageCostOfKibblePerMonth(@Nullable Currency averageCostOfKibblePerMonth) {
            this.averageCostOfKibblePerMonth = averageCostOfKibblePerMonth;
            otherFields.remove("averageCostOfKibblePerMonth");
            return this;
        }

        public Builder bio(@Nullable String bio) {
            this.bio = bio;
            otherFields.remove("bio");
            return this;
        }

        public Builder birthday(@Nullable LocalDate birthday) {
            this.birthday = birthday;
            otherFields.remove("birthday");
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

        public Builder extraData(@Nullable Object extraData) {
            this.extraData = extraData;
            otherFields.remove("extraData");
            return this;
        }

        public Builder helperRockets(@Nullable String helperRockets) {
            this.helperRockets = helperRockets;
            otherFields.remove("helperRockets");
            return this;
        }

        public Builder helperSurveyResults(@Nullable String helperSurveyResults) {
            this.helperSurveyResults = helperSurveyResults;
            otherFields.remove("helperSurveyResults");
            return this;
        }

        public Builder interestingFacts(@Nullable List<String> interestingFacts) {
            this.interestingFacts = interestingFacts;
            otherFields.remove("interestingFacts");
            return this;
        }

        public Builder isGoodWithKids(@Nullable Boolean isGoodWithKids) {
            this.isGoodWithKids = isGoodWithKids;
            otherFields.remove("isGoodWithKids");
            return this;
        }

        public Builder location(@Nullable Address location) {
            this.location = location;
            otherFields.remove("location");
            return this;
        }

        public Builder makesOwnerThinkOf(@Nullable FullName makesOwnerThinkOf) {
            this.makesOwnerThinkOf = makesOwnerThinkOf;
            otherFields.remove("makesOwnerThinkOf");
            return this;
        }

        public Builder name(@Nullable String name) {
            this.name = name;
            otherFields.remove("name");
            return this;
        }

        public Builder ownerRocket(@Nullable String ownerRocket) {
            this.ownerRocket = ownerRocket;
            otherFields.remove("ownerRocket");
            return this;
        }

        public Builder ownerSurveyResult(@Nullable String ownerSurveyResult) {
            this.ownerSurveyResult = ownerSurveyResult;
            otherFields.remove("ownerSurveyResult");
            return this;
        }

        public Builder pictures(@Nullable Links pictures) {
            this.pictures = pictures;
            otherFields.remove("pictures");
            return this;
        }

        public Builder position(@Nullable BigDecimal position) {
            this.position = position;
            otherFields.remove("position");
            return this;
        }

        public Builder soundSwag(@Nullable SoundSwag soundSwag) {
            this.soundSwag = soundSwag;
            otherFields.remove("soundSwag");
            return this;
        }

        public Builder species(@Nullable Species species) {
            this.species = species;
            otherFields.remove("species");
            return this;
        }

        public Builder traits(@Nullable List<Traits> traits) {
            this.traits = traits;
            otherFields.remove("traits");
            return this;
        }

        public Builder vetEmail(@Nullable Emails vetEmail) {
            this.vetEmail = vetEmail;
            otherFields.remove("vetEmail");
            return this;
        }

        public Builder vetPhone(@Nullable Phones vetPhone) {
            this.vetPhone = vetPhone;
            otherFields.remove("vetPhone");
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

        public Pet build() {
            return new Pet(
                    unlessSet("id", id),
                    unlessSet("age", age),
                    unlessSet("averageCostOfKibblePerMonth", averageCostOfKibblePerMonth),
                    unlessSet("bio", bio),
                    unlessSet("birthday", birthday),
                    unlessSet("comments", comments),
                    null,
                    unlessSet("createdBy", createdBy),
                    null,
                    unlessSet("extraData", extraData),
                    unlessSet("helperRockets", helperRockets),
                    unlessSet("helperSurveyResults", helperSurveyResults),
                    unlessSet("interestingFacts", interestingFacts),
                    unlessSet("isGoodWithKids", isGoodWithKids),
                    unlessSet("location", location),
                    unlessSet("makesOwnerThinkOf", makesOwnerThinkOf),
                    unlessSet("name", name),
                    unlessSet("ownerRocket", ownerRocket),
                    unlessSet("ownerSurveyResult", ownerSurveyResult),
                    unlessSet("pictures", pictures),
                    unlessSet("position", position),
                    null,
                    unlessSet("soundSwag", soundSwag),
                    unlessSet("species", species),
                    unlessSet("traits", traits),
                    null,
                    unlessSet("vetEmail", vetEmail),
                    unlessSet("vetPhone", vetPhone),
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
     * A value of {@code soundSwag}: one of the constants, or one that the workspace got later.
     */
    public record SoundSwag(@JsonValue String value) {
        public static final SoundSwag RATING_1 = new SoundSwag("RATING_1");

        public static final SoundSwag RATING_2 = new SoundSwag("RATING_2");

        public static final SoundSwag RATING_3 = new SoundSwag("RATING_3");

        public static final SoundSwag RATING_4 = new SoundSwag("RATING_4");

        public static final SoundSwag RATING_5 = new SoundSwag("RATING_5");

        @JsonCreator(
                mode = JsonCreator.Mode.DELEGATING
        )
        public SoundSwag {
            Objects.requireNonNull(value, "value");
        }

        /**
         * The values that the workspace allowed when this was generated.
         */
        public static List<SoundSwag> values() {
            return List.of(RATING_1, RATING_2, RATING_3, RATING_4, RATING_5);
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /**
     * A value of {@code species}: one of the constants, or one that the workspace got later.
     */
    public record Species(@JsonValue String value) {
        public static final Species DOG = new Species("DOG");

        public static final Species CAT = new Species("CAT");

        public static final Species BIRD = new Species("BIRD");

        public static final Species FISH = new Species("FISH");

        public static final Species RABBIT = new Species("RABBIT");

        public static final Species HAMSTER = new Species("HAMSTER");

        @JsonCreator(
                mode = JsonCreator.Mode.DELEGATING
        )
        public Species {
            Objects.requireNonNull(value, "value");
        }

        /**
         * The values that the workspace allowed when this was generated.
         */
        public static List<Species> values() {
            return List.of(DOG, CAT, BIRD, FISH, RABBIT, HAMSTER);
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /**
     * A value of {@code traits}: one of the constants, or one that the workspace got later.
     */
    public record Traits(@JsonValue String value) {
        public static final Traits PLAYFUL = new Traits("PLAYFUL");

        public static final Traits FRIENDLY = new Traits("FRIENDLY");

        public static final Traits PROTECTIVE = new Traits("PROTECTIVE");

        public static final Traits SHY = new Traits("SHY");

        public static final Traits BRAVE = new Traits("BRAVE");

        public static final Traits CURIOUS = new Traits("CURIOUS");

        @JsonCreator(
                mode = JsonCreator.Mode.DELEGATING
        )
        public Traits {
            Objects.requireNonNull(value, "value");
        }

        /**
         * The values that the workspace allowed when this was generated.
         */
        public static List<Traits> values() {
            return List.of(PLAYFUL, FRIENDLY, PROTECTIVE, SHY, BRAVE, CURIOUS);
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
