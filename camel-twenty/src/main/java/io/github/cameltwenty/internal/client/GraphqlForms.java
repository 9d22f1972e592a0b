package io.github.cameltwenty.internal.client;

/**
 * Which of the forms that Twenty's GraphQL API has had over its versions this server was found to have. A server may be upgraded
 * at any time: who is refused for the form learns anew.
 */
public final class GraphqlForms {
    private volatile SearchForm search = SearchForm.PAGES;
    private volatile UploadForm upload;

    /** The one that answered last; {@link SearchForm#PAGES} before the first answer. */
    public SearchForm search() {
        return search;
    }

    public void learn(SearchForm form) {
        search = form;
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
