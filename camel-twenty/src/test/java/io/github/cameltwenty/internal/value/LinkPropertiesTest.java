package io.github.cameltwenty.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import okhttp3.HttpUrl;

/** Our reading of links beside that of a library of the same standard, on links of which both have the same idea. */
class LinkPropertiesTest {
    private static Arbitrary<String> text(String characters, int shortest) {
        String[] each = characters.codePoints().mapToObj(Character::toString).toArray(String[]::new);
        return Arbitraries.of(each).list().ofMinSize(shortest).ofMaxSize(8).map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> links() {
        Arbitrary<String> scheme = Arbitraries.of("https://", "http://", "HTTPS://");
        // the library reads an emoji in a host otherwise: ours is measured by the punycode in LinksTest
        Arbitrary<String> label = text("abzABZ09äÖéñ日本", 1);
        Arbitrary<String> port = Arbitraries.of("", ":", ":443", ":80", ":8443", ":0090");
        Arbitrary<String> segment = Arbitraries.oneOf(
                text("azAZ09-._~!$&()*+,;=:@äß漢🚀 \"<>`{}", 0), Arbitraries.of(".", "..", "%2e", "%2E.", "%C3%BC", ""));
        Arbitrary<String> path =
                segment.list().ofMaxSize(5).map(parts -> parts.isEmpty() ? "" : "/" + String.join("/", parts));
        Arbitrary<String> query = text("az09=&?/:@ä\"<>' ", 1).map(text -> "?" + text);
        return Combinators.combine(scheme, label, port, path, Arbitraries.oneOf(Arbitraries.just(""), query))
                .as((first, host, number, rest, last) -> (first + host + ".example" + number + rest + last).strip());
    }

    @Property
    void aLinkIsReadAsTheLibraryReadsIt(@ForAll("links") String link) {
        StoredForm form = Links.store(link, Storage.V1_0);
        String read = HttpUrl.get(link).toString();
        assertThat(form).isEqualTo(StoredForm.stored(read.endsWith("/") ? read.substring(0, read.length() - 1) : read));
    }

    @Property
    void whatIsStoredStaysAsItIsWhenItIsSentAgain(@ForAll("links") String link) {
        String stored = (String) Links.store(link, Storage.V2_21).value();
        // of several slashes at the end, one is dropped each time, as is an empty query that was left by it
        Assume.that(!stored.matches(".*[/?]"));
        assertThat(Links.store(stored, Storage.V2_21).value()).isEqualTo(stored);
    }
}
