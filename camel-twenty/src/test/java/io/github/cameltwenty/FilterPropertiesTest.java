package io.github.cameltwenty;

import static io.github.cameltwenty.TwentyFilter.field;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.TwentySandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;

/** What a filter can carry is found, whatever characters it is made of; what it cannot is refused before the call. */
class FilterPropertiesTest {
    private static TwentySandbox twenty;
    private static DefaultCamelContext context;

    @BeforeContainer
    static void start() {
        twenty = TwentySandbox.start();
        context = new DefaultCamelContext();
        TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
        component.setBaseUrl(twenty.baseUrl());
        component.setApiKey(twenty.apiKey());
        context.start();
    }

    @AfterContainer
    static void stop() {
        context.stop();
        twenty.close();
    }

    private static Exchange send(String uri, Object body, Object filter) {
        return context.createProducerTemplate().send(uri, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeader(TwentyConstants.FILTER, filter);
        });
    }

    @Property(tries = 300)
    void aNameIsFoundByItself(
            @ForAll
                    @NotBlank
                    @StringLength(max = 12)
                    @Chars({'"', '\'', '(', ')', '[', ']', ',', ':', '%', '_', '+', '&', '#', '\\', ' ', 'ü'})
                    @CharRange(from = 'a', to = 'd')
                    String name,
            @ForAll
                    @NotBlank
                    @StringLength(max = 12)
                    @Chars({'"', '\'', '(', ')', '[', ']', ',', ' '})
                    @CharRange(from = 'a', to = 'd')
                    String other) {
        String id = send("twenty:companies/createOne", Map.of("name", name), null)
                .getMessage()
                .getBody(Map.class)
                .get("id")
                .toString();
        TwentyFilter filter;
        try {
            filter = field("id")
                    .eq(id)
                    .and(field("name").eq(name).or(field("name").eq(other)));
        } catch (IllegalArgumentException refused) {
            return;
        }

        Exchange found = send("twenty:companies/findMany?depth=0", null, filter);

        assertThat(found.getException()).isNull();
        assertThat(ids(found)).containsExactly(id);
    }

    private static List<Object> ids(Exchange found) {
        List<Object> ids = new ArrayList<>();
        for (Object record : found.getMessage().getBody(List.class)) {
            ids.add(((Map<?, ?>) record).get("id"));
        }
        return ids;
    }
}
