package io.github.cameltwenty.sandbox;

import java.util.List;
import java.util.Map;

/** What keeps a GraphQL request from being run at all: the answer holds errors and no data. */
final class GraphqlRefusal extends RuntimeException {
    private final int status;
    private final transient List<Map<String, Object>> errors;

    private GraphqlRefusal(int status, List<Map<String, Object>> errors) {
        super(null, null, false, false);
        this.status = status;
        this.errors = errors;
    }

    static GraphqlRefusal of(int status, Map<String, Object> error) {
        return of(status, List.of(error));
    }

    static GraphqlRefusal of(int status, List<Map<String, Object>> errors) {
        return new GraphqlRefusal(status, errors);
    }

    Reply reply() {
        return Reply.json(status, Map.of("errors", errors));
    }
}
