package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Resource;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What a Twenty serves and how it answers, which changed from version to version. */
public enum Dialect {
    /** Twenty 1.0.3, as it was recorded. */
    V1_0(Rules.V1_0, new V1Wording(), new V1Paging(), UnaryOperator.identity()) {
        @Override
        Api api(Workspace workspace, Limits limits, RateLimit rateLimit, Supplier<UUID> ids, Set<String> roles) {
            ObjectMetadata objects = new ObjectMetadata(workspace.catalog(), catalog());
            return new V1Api(workspace, limits, MetadataApi.ofV1(workspace, objects, ids));
        }
    },

    /** Twenty of November 2025, about 1.10, as it was recorded. */
    V1_10(Rules.V1_10, new CurrentWording(), new CurrentPaging(), CurrentCatalog::of) {
        @Override
        Api api(Workspace workspace, Limits limits, RateLimit rateLimit, Supplier<UUID> ids, Set<String> roles) {
            return new CurrentApi(workspace, limits, metadata(workspace, ids, roles), rateLimit, OpenApiRow.V1_10);
        }
    },

    /** Twenty 2.21.0 of July 2026, as it was recorded. */
    V2_21(Rules.V2_21, new V2Wording(), new CurrentPaging(), V2Catalog::of) {
        @Override
        Api api(Workspace workspace, Limits limits, RateLimit rateLimit, Supplier<UUID> ids, Set<String> roles) {
            V2ObjectMetadata objects = new V2ObjectMetadata(workspace.catalog(), catalog());
            return new V2Api(workspace, limits, V2MetadataApi.of(workspace, objects, roles, ids), rateLimit);
        }

        @Override
        Catalog with(Catalog start, Collection<Resource> objects) {
            return V2Catalog.with(start, objects);
        }
    },

    /**
     * What is known of Twenty up to 2.43 of September 2026, from its sources and release notes: it was not recorded.
     * Where nothing is known, it is as {@link #V1_10}.
     */
    V2_43(Rules.V1_10, new CurrentWording(), new CurrentPaging(), V2Catalog::of) {
        @Override
        Api api(Workspace workspace, Limits limits, RateLimit rateLimit, Supplier<UUID> ids, Set<String> roles) {
            return new NewestApi(workspace, limits, metadata(workspace, ids, roles), rateLimit);
        }
    };

    final Rules rules;
    final Wording wording;
    final Paging paging;
    private final UnaryOperator<Catalog> catalog;

    Dialect(Rules rules, Wording wording, Paging paging, UnaryOperator<Catalog> catalog) {
        this.rules = rules;
        this.wording = wording;
        this.paging = paging;
        this.catalog = catalog;
    }

    /**
     * @param rateLimit null for none
     * @param roles the ids of the roles that API keys may be given
     */
    abstract Api api(Workspace workspace, Limits limits, RateLimit rateLimit, Supplier<UUID> ids, Set<String> roles);

    /** As people name it: {@code Twenty 1.0}. */
    String title() {
        return "Twenty " + name().substring(1).replace('_', '.');
    }

    /** The catalog with objects of the workspace's own. */
    Catalog with(Catalog start, Collection<Resource> objects) {
        return Catalogs.with(start, objects);
    }

    /** How it answers GraphQL. */
    GraphqlDialect graphql() {
        return switch (this) {
            case V1_0 -> new V1Graphql();
            case V1_10 -> new V110Graphql();
            case V2_21, V2_43 -> new V221Graphql();
        };
    }

    /** What every workspace has. */
    Catalog catalog() {
        return catalog.apply(Catalog.twenty());
    }

    MetadataApi metadata(Workspace workspace, Supplier<UUID> ids, Set<String> roles) {
        ObjectMetadata objects = new ObjectMetadata(workspace.catalog(), catalog());
        return MetadataApi.ofNovember2025(workspace, objects, roles, ids);
    }
}
