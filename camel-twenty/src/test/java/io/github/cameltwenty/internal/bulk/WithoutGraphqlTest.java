package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.sandbox.Misbehaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a key may not use GraphQL, or the server does not know its form, records are written one by one, if REST has no other way. */
class WithoutGraphqlTest extends SandboxedTest {
    private static final String FORBIDDEN =
            "{\"statusCode\":403,\"error\":\"Forbidden\",\"messages\":[\"Forbidden resource\"]}";
    private static final String UNKNOWN_FORM =
            "{\"errors\":[{\"message\":\"Cannot query field \\\"x\\\" on type \\\"Company\\\".\","
                    + "\"extensions\":{\"code\":\"GRAPHQL_VALIDATION_FAILED\"}}]}";

    private final List<String> ids = new ArrayList<>();

    @BeforeEach
    void fill() {
        sent("twenty:companies/createMany?depth=0", companies(12))
                .getMessage()
                .getBody(List.class)
                .forEach(record -> ids.add((String) ((Map<?, ?>) record).get("id")));
        twenty.clearRequests();
    }

    private void refuse(int status, String body) {
        twenty.misbehaveWith(
                request -> request.path().equals("/graphql") ? Misbehaviour.status(status, body) : Misbehaviour.none());
    }

    @ParameterizedTest
    @ValueSource(strings = {"updateMany?depth=0", "updateMany?depth=0&field.employees=5"})
    void changesAreMadeAllTheSame(String operation) {
        refuse(403, FORBIDDEN);

        List<Map<String, Object>> changes = ids.stream()
                .map(id -> Map.<String, Object>of("id", id, "name", "New " + ids.indexOf(id)))
                .toList();
        List<?> updated =
                sent("twenty:companies/" + operation, changes).getMessage().getBody(List.class);

        assertThat(namesOf(updated)).startsWith("New 0", "New 1").hasSize(12);
        assertThat(names()).contains("New 0", "New 11").doesNotContain("Company 0");
    }

    @Test
    void deletesAreMadeAllTheSame() {
        refuse(403, FORBIDDEN);

        sent("twenty:companies/deleteMany", ids);

        assertThat(names()).isEmpty();
    }

    @Test
    void aFormThatIsNotKnownIsTriedOnce() {
        refuse(400, UNKNOWN_FORM);

        sent("twenty:companies/deleteMany?batchSize=4", ids);

        assertThat(names()).isEmpty();
        assertThat(calls()).filteredOn(call -> call.path().equals("/graphql")).hasSizeLessThanOrEqualTo(1);
    }
}
