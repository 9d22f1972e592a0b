package io.github.cameltwenty;

import static io.github.cameltwenty.TwentyFilter.field;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.camel.Exchange;

/**
 * One value is one condition on every version, whatever characters it is made of; what a filter cannot carry is refused before
 * the call.
 */
class FilterPropertiesTest {
    private static SandboxPerDialect twenties;

    @BeforeContainer
    static void start() {
        twenties = new SandboxPerDialect(List.of(Dialect.V1_0, Dialect.V1_10, Dialect.V2_21));
    }

    @AfterContainer
    static void stop() {
        twenties.close();
    }

    private static Exchange send(String uri, Object body, Object filter) {
        return twenties.context().createProducerTemplate().send(uri, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeader(TwentyConstants.FILTER, filter);
        });
    }

    @Provide
    Arbitrary<String> values() {
        Arbitrary<String> characters = Arbitraries.strings()
                .withChars("\"'()[],:%_+&#\\ ü\nabN")
                .ofMinLength(1)
                .ofMaxLength(6);
        Arbitrary<String> attacks = Arbitraries.of(
                "\",name[neq]:\"",
                "',name[neq]:'",
                "\"),not(name[eq]:\"",
                ") or(name[neq]:x",
                "],name[like]:\"%",
                "and(",
                "not(a)",
                "NULL",
                "TRUE",
                "12");
        return Arbitraries.oneOf(characters, attacks)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(parts -> String.join("", parts))
                .filter(text -> !text.isBlank());
    }

    @Property(tries = 200)
    void aValueIsOneCondition(@ForAll("values") String value, @ForAll("values") String other) {
        TwentyFilter named;
        TwentyFilter beside;
        try {
            named = field("name").eq(value);
            beside = named.or(field("name").eq(other + "#"));
        } catch (IllegalArgumentException refused) {
            return;
        }
        for (Dialect dialect : twenties.servers().keySet()) {
            String wanted = created(dialect, value);
            String decoy = created(dialect, "decoy");
            TwentyFilter both = field("id").in(List.of(wanted, decoy));

            assertThat(found(dialect, both, named))
                    .as("%s on %s", named, dialect)
                    .containsExactly(wanted);
            assertThat(found(dialect, both, named.not()))
                    .as("%s on %s", named, dialect)
                    .containsExactly(decoy);
            assertThat(found(dialect, both, beside))
                    .as("%s on %s", beside, dialect)
                    .containsExactly(wanted);
        }
    }

    @Property(tries = 100)
    void aBeginningIsOneCondition(@ForAll("values") String value) {
        TwentyFilter begun;
        try {
            begun = field("name").startsWith(value);
        } catch (IllegalArgumentException refused) {
            return;
        }
        for (Dialect dialect : twenties.servers().keySet()) {
            String wanted = created(dialect, value + " and more");
            String decoy = created(dialect, "decoy " + value);
            TwentyFilter both = field("id").in(List.of(wanted, decoy));

            assertThat(found(dialect, both, begun))
                    .as("%s on %s", begun, dialect)
                    .containsExactly(wanted);
        }
    }

    private static String created(Dialect dialect, String name) {
        Exchange created =
                send(SandboxPerDialect.scheme(dialect) + ":companies/createOne?depth=0", Map.of("name", name), null);
        assertThat(created.getException()).isNull();
        return created.getMessage().getBody(Map.class).get("id").toString();
    }

    private static List<Object> found(Dialect dialect, TwentyFilter both, TwentyFilter filter) {
        Exchange found =
                send(SandboxPerDialect.scheme(dialect) + ":companies/findMany?depth=0", null, both.and(filter));
        assertThat(found.getException()).isNull();
        List<Object> ids = new ArrayList<>();
        for (Object record : found.getMessage().getBody(List.class)) {
            ids.add(((Map<?, ?>) record).get("id"));
        }
        return ids;
    }
}
