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
 * A company: a record of {@code companies}.
 *
 * @param id Id.
 * @param address Address of the company.
 * @param annualRecurringRevenue Annual Recurring Revenue: The actual or estimated annual revenue of the company.
 * @param createdAt Creation date.
 * @param createdBy The creator of the record.
 * @param deletedAt Date when the record was deleted.
 * @param domainName The company website URL. We use this url to fetch the company icon.
 * @param employees Number of employees in the company.
 * @param idealCustomerProfile Ideal Customer Profile: Indicates whether the company is the most suitable and valuable customer for you.
 * @param linkedinLink The company Linkedin account.
 * @param name The company name.
 * @param position Company record position.
 * @param searchVector Twenty's own index for its search.
 * @param updatedAt Last time the record was changed.
 * @param xLink The company Twitter/X account.
 * @param accountOwner The related record of {@code workspaceMembers}; null at depth 0.
 * @param attachments The related {@code attachments}; null at depth 0.
 * @param favorites The related {@code favorites}; null at depth 0.
 * @param noteTargets The related {@code noteTargets}; null at depth 0.
 * @param opportunities The related {@code opportunities}; null at depth 0.
 * @param people The related {@code people}; null at depth 0.
 * @param taskTargets The related {@code taskTargets}; null at depth 0.
 * @param timelineActivities The related {@code timelineActivities}; null at depth 0.
 * @param otherFields fields that Twenty sent and this class does not know, or that are set by name; null clears a field
 */
@Generated("io.github.cameltwenty:camel-twenty-maven-plugin")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Company(UUID id, @Nullable UUID accountOwnerId, @Nullable Address address,
        @Nullable Currency annualRecurringRevenue, @TwentyReadOnly Instant createdAt,
        @Nullable Actor createdBy, @TwentyReadOnly @Nullable Instant deletedAt,
        @Nullable Links domainName, @Nullable BigDecimal employees,
        @Nullable Boolean idealCustomerProfile, @Nullable Links introVideo,
        @Nullable Links linkedinLink, @Nullable String name, @Nullable BigDecimal position,
        @TwentyReadOnly @Nullable String searchVector, @Nullable String tagline,
        @TwentyReadOnly Instant updatedAt, @Nullable Boolean visaSponsorship,
        @Nullable List<WorkPolicy> workPolicy, @Nullable Links xLink,
        @TwentyReadOnly @Nullable WorkspaceMember accountOwner,
        @TwentyReadOnly @Nullable List<Attachment> attachments,
        @TwentyReadOnly @Nullable List<Favorite> favorites,
        @TwentyReadOnly @Nullable List<NoteTarget> noteTargets,
        @TwentyReadOnly @Nullable List<Opportunity> opportunities,
        @TwentyReadOnly @Nullable List<Person> people,
        @TwentyReadOnly @Nullable List<TaskTarget> taskTargets,
        @TwentyReadOnly @Nullable List<TimelineActivity> timelineActivities,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> otherFields) {
    /**
     * The object's name in URIs.
     */
    public static final String RESOURCE = "companies";

    public Company {
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
        builder.accountOwnerId = accountOwnerId;
        builder.address = address;
        builder.annualRecurringRevenue = annualRecurringRevenue;
        builder.createdBy = createdBy;
        builder.domainName = domainName;
        builder.employees = employees;
        builder.idealCustomerProfile = idealCustomerProfile;
        builder.introVideo = introVideo;
        builder.linkedinLink = linkedinLink;
        builder.name = name;
        builder.position = position;
        builder.tagline = tagline;
        builder.visaSponsorship = visaSponsorship;
        builder.workPolicy = workPolicy;
        builder.xLink = xLink;
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
        private UUID accountOwnerId;

        @Nullable
        private Address address;

        @Nullable
        private Currency annualRecurringRevenue;

        @Nullable
        private Actor createdBy;

        @Nullable
        private Links domainName;

        @Nullable
        private BigDecimal employees;

        @Nullable
        private Boolean idealCustomerProfile;

        @Nullable
        private Links introVideo;

        @Nullable
        private Links linkedinLink;

        @Nullable
        private String name;

        @Nullable
        private BigDecimal position;

        @Nullable
        private String tagline;

        @Nullable
        private Boolean visaSponsorship;

        @Nullable
        private List<WorkPolicy> workPolicy;

        @Nullable
        private Links xLink;

        private final Map<String, Object> otherFields = new LinkedHashMap<>();

        private Builder() {
        }

        public Builder id(@Nullable UUID id) {
            this.id = id;
            otherFields.remove("id");
            return this;
        }

        public Builder accountOwnerId(@Nullable UUID accountOwnerId) {
            this.accountOwnerId = accountOwnerId;
            otherFields.remove("accountOwnerId");
            return this;
        }

        public Builder address(@Nullable Address address) {
            this.address = address;
            otherFields.remove("address");
            return this;
        }

        public Builder annualRecurringRevenue(@Nullable Currency annualRecurringRevenue) {
            this.annualRecurringRevenue = annualRecurringRevenue;
            otherFields.remove("annualRecurringRevenue");
            return this;
        }

        public Builder createdBy(@Nullable Actor createdBy) {
            this.createdBy = createdBy;
            otherFields.remove("createdBy");
            return this;
        }

        public Builder domainName(@Nullable Links domainName) {
            this.domainName = domainName;
            otherFields.remove("domainName");
            return this;
        }

        public Builder employees(@Nullable BigDecimal employees) {
            this.employees = employees;
            otherFields.remove("employees");
            return this;
        }

        public Builder idealCustomerProfile(@Nullable Boolean idealCustomerProfile) {
            this.idealCustomerProfile = idealCustomerProfile;
            otherFields.remove("idealCustomerProfile");
            return this;
        }

        public Builder introVideo(@Nullable Links introVideo) {
            this.introVideo = introVideo;
            otherFields.remove("introVideo");
            return this;
        }

        public Builder linkedinLink(@Nullable Links linkedinLink) {
            this.linkedinLink = linkedinLink;
            otherFields.remove("linkedinLink");
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

        public Builder tagline(@Nullable String tagline) {
            this.tagline = tagline;
            otherFields.remove("tagline");
            return this;
        }

        public Builder visaSponsorship(@Nullable Boolean visaSponsorship) {
            this.visaSponsorship = visaSponsorship;
            otherFields.remove("visaSponsorship");
            return this;
        }

        public Builder workPolicy(@Nullable List<WorkPolicy> workPolicy) {
            this.workPolicy = workPolicy;
            otherFields.remove("workPolicy");
            return this;
        }

        public Builder xLink(@Nullable Links xLink) {
            this.xLink = xLink;
            otherFields.remove("xLink");
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

        public Company build() {
            return new Company(
                    unlessSet("id", id),
                    unlessSet("accountOwnerId", accountOwnerId),
                    unlessSet("address", address),
                    unlessSet("annualRecurringRevenue", annualRecurringRevenue),
                    null,
                    unlessSet("createdBy", createdBy),
                    null,
                    unlessSet("domainName", domainName),
                    unlessSet("employees", employees),
                    unlessSet("idealCustomerProfile", idealCustomerProfile),
                    unlessSet("introVideo", introVideo),
                    unlessSet("linkedinLink", linkedinLink),
                    unlessSet("name", name),
                    unlessSet("position", position),
                    null,
                    unlessSet("tagline", tagline),
                    null,
                    unlessSet("visaSponsorship", visaSponsorship),
                    unlessSet("workPolicy", workPolicy),
                    unlessSet("xLink", xLink),
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
     * A value of {@code workPolicy}: one of the constants, or one that the workspace got later.
     */
    public record WorkPolicy(@JsonValue String value) {
        public static final WorkPolicy ON_SITE = new WorkPolicy("ON_SITE");

        public static final WorkPolicy HYBRID = new WorkPolicy("HYBRID");

        public static final WorkPolicy REMOTE_WORK = new WorkPolicy("REMOTE_WORK");

        @JsonCreator(
                mode = JsonCreator.Mode.DELEGATING
        )
        public WorkPolicy {
            Objects.requireNonNull(value, "value");
        }

        /**
         * The values that the workspace allowed when this was generated.
         */
        public static List<WorkPolicy> values() {
            return List.of(ON_SITE, HYBRID, REMOTE_WORK);
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
