package io.github.cameltwenty.internal.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.StubbedTest;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.micrometer.core.instrument.Meter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who sees the metrics sees no key, no record, no id. */
class MetricsHoldNoSecretsTest extends MeteredTest {
    @Test
    void noTagHoldsMoreThanNames() {
        twenty.misbehave(Misbehaviour.status(
                401, "{\"statusCode\":401,\"error\":\"x\",\"messages\":[\"Token " + twenty.apiKey() + " invalid\"]}"));
        send("twenty:companies/findMany", null);
        sent("twenty:companies/createOne", Map.of("name", "Kestrel Robotics"));
        send("twenty:companies/findOne", null, Map.of("CamelTwentyId", StubbedTest.ID));
        send("twenty:companies/findMany?filter=name[eq]:Kestrel", null);
        send("twenty:general/rest?method=GET&path=/rest/companies/" + StubbedTest.ID, null);
        send("twenty:companies/createMany", List.of(Map.of("name", "Kestrel Robotics", "employees", "many")));

        assertThat(registry.getMeters()).isNotEmpty();
        assertThat(registry.getMeters().stream().map(Meter::getId).map(Object::toString))
                .noneMatch(id -> id.contains(twenty.apiKey()) || id.contains("Kestrel") || id.contains(StubbedTest.ID));
    }
}
