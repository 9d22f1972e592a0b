package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.catalog.GraphqlResource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which of the forms that Twenty's GraphQL API has had over its versions this server was found to have. A server may be upgraded
 * at any time: who is refused for the form learns anew.
 */
public final class GraphqlForms {
    private volatile SearchForm search = SearchForm.PAGES;
    private volatile UploadForm upload;
    private final Map<String, List<String>> fields = new ConcurrentHashMap<>();

    /** The one that answered last; {@link SearchForm#PAGES} before the first answer. */
    public SearchForm search() {
        return search;
    }

    public void learn(SearchForm form) {
        search = form;
    }

    /** Whether a resource was found to be at {@code /metadata} and no longer in REST. */
    boolean isInMetadata(String resource) {
        return fields.containsKey(resource);
    }

    /** The fields that it has there, as far as is known. */
    List<String> fields(GraphqlResource resource) {
        return fields.getOrDefault(resource.resource(), resource.fields());
    }

    /**
     * @param known null to forget
     */
    void learn(GraphqlResource resource, List<String> known) {
        if (known == null) {
            fields.remove(resource.resource());
        } else {
            fields.put(resource.resource(), known);
        }
    }

    /** As before the first answer. */
    void forget() {
        search = SearchForm.PAGES;
        upload = null;
        fields.clear();
    }

    /** Null where it is not known. */
    public UploadForm upload() {
        return upload;
    }

    /**
     * @param form null to forget
     */
    public void learn(UploadForm form) {
        upload = form;
    }
}
