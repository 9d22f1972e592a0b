package io.github.cameltwenty.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Values of each type in several spellings: those that are stored as one have one key, and others have others. */
class ValuePropertiesTest {
    /** A value with two ways to write it, and another value. */
    record Spelled(Field field, Object value, Object one, Object other, Object another, Object anotherValue) {
        static <T> Arbitrary<Spelled> of(FieldType type, Arbitrary<T> values, Function<T, Arbitrary<?>> spellings) {
            return values.flatMap(value -> values.flatMap(another -> spellings
                    .apply(value)
                    .flatMap(one -> spellings.apply(value).flatMap(other -> spellings
                            .apply(another)
                            .map(third -> new Spelled(Values.field(type), value, one, other, third, another))))));
        }
    }

    private static Map<String, Object> parts(Object... namesAndParts) {
        Map<String, Object> parts = new HashMap<>();
        for (int i = 0; i < namesAndParts.length; i += 2) {
            parts.put((String) namesAndParts[i], namesAndParts[i + 1]);
        }
        return parts;
    }

    /** Each letter in lower or upper case. */
    private static Arbitrary<String> inAnyCase(String text) {
        return Arbitraries.of(true, false).list().ofSize(text.length()).map(isUpper -> {
            StringBuilder spelled = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                String letter = text.substring(i, i + 1);
                spelled.append(isUpper.get(i) ? letter.toUpperCase(Locale.ROOT) : letter);
            }
            return spelled.toString();
        });
    }

    private static Arbitrary<?> number(int number) {
        BigDecimal decimal = BigDecimal.valueOf(number);
        return Arbitraries.of(number, (double) number, decimal.setScale(3), (long) number);
    }

    private static Arbitrary<?> instant(Long seconds) {
        Instant instant = Instant.ofEpochSecond(seconds);
        return Arbitraries.of(
                instant,
                instant.toString(),
                instant.plusNanos(499_000),
                instant.atOffset(ZoneOffset.ofHours(5)),
                instant.atOffset(ZoneOffset.UTC).toLocalDateTime(),
                instant.toString().replace("T", " "));
    }

    private static Arbitrary<?> link(String name) {
        Arbitrary<String> scheme = Arbitraries.of("https", "HTTPS");
        Arbitrary<String> end = Arbitraries.of("", "/", ":443", ":443/", "/./", "/x/..");
        return inAnyCase(name)
                .flatMap(host -> scheme.flatMap(
                        first -> end.map(last -> parts("primaryLinkUrl", first + "://" + host + ".example" + last))));
    }

    private static Arbitrary<?> phone(Integer last) {
        String digits = "6123" + last;
        return Arbitraries.of(
                parts("primaryPhoneNumber", "+33" + digits),
                parts("primaryPhoneNumber", "+33 (0)6.123-" + last),
                parts("primaryPhoneNumber", "0" + digits, "primaryPhoneCountryCode", "FR"),
                parts("primaryPhoneNumber", digits, "primaryPhoneCallingCode", "+33"),
                parts(
                        "primaryPhoneNumber", "0033" + digits,
                        "primaryPhoneCallingCode", "+33",
                        "primaryPhoneCountryCode", "FR"));
    }

    private static Arbitrary<?> name(List<String> names) {
        Map<String, Object> whole = parts("firstName", names.get(0), "lastName", names.get(1));
        Map<String, Object> shortened = new HashMap<>(whole);
        shortened.values().removeIf(""::equals);
        return Arbitraries.of(List.of(whole, shortened));
    }

    private static Arbitrary<?> amount(int micros) {
        return Arbitraries.of(
                parts("amountMicros", micros, "currencyCode", "EUR"),
                parts("amountMicros", String.valueOf(micros), "currencyCode", "EUR"),
                parts("amountMicros", BigDecimal.valueOf(micros).setScale(2), "currencyCode", "EUR"));
    }

    @Provide
    Arbitrary<Spelled> values() {
        Arbitrary<String> words = Arbitraries.strings()
                .alpha()
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(6)
                .map(word -> word.toLowerCase(Locale.ROOT));
        Arbitrary<Integer> numbers = Arbitraries.integers();
        return Arbitraries.oneOf(
                Spelled.of(FieldType.TEXT, Arbitraries.of("a", "A", " a", "a ", "5", "5.0", "ä"), Arbitraries::just),
                Spelled.of(FieldType.INTEGER, numbers, ValuePropertiesTest::number),
                Spelled.of(FieldType.BOOLEAN, Arbitraries.of(true, false), Arbitraries::just),
                Spelled.of(
                        FieldType.DATE_TIME,
                        Arbitraries.longs().between(0, 4_000_000_000L),
                        ValuePropertiesTest::instant),
                Spelled.of(
                        FieldType.UUID,
                        Arbitraries.longs().map(bits -> new UUID(bits & ~0xF000L | 0x4000L, 1L << 63).toString()),
                        ValuePropertiesTest::inAnyCase),
                Spelled.of(FieldType.LINKS, words.map(word -> word + "a"), ValuePropertiesTest::link),
                Spelled.of(FieldType.EMAILS, words.map(word -> word + "@values.example"), email -> inAnyCase(email)
                        .map(text -> parts("primaryEmail", text))),
                Spelled.of(
                        FieldType.PHONES, Arbitraries.integers().between(10_000, 99_999), ValuePropertiesTest::phone),
                Spelled.of(
                        FieldType.FULL_NAME,
                        Arbitraries.of("", "Ada", "L").list().ofSize(2),
                        ValuePropertiesTest::name),
                Spelled.of(FieldType.CURRENCY, numbers, ValuePropertiesTest::amount));
    }

    private static List<String> key(Storage storage, Field field, Object value) {
        return KeyForm.given(field, null, value, new ValueRules(storage));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void spellingsThatAreStoredAsOneHaveOneKey(@ForAll("values") Spelled values, @ForAll Storage storage) {
        assertThat(key(storage, values.field(), values.one())).isEqualTo(key(storage, values.field(), values.other()));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void valuesThatAreStoredApartHaveKeysOfTheirOwn(@ForAll("values") Spelled values, @ForAll Storage storage) {
        Assume.that(!values.value().equals(values.anotherValue()));
        assertThat(key(storage, values.field(), values.one()))
                .isNotEqualTo(key(storage, values.field(), values.another()));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aValueHasTheKeyOfWhatIsStored(@ForAll("values") Spelled values, @ForAll Storage storage) {
        Object stored =
                new ValueRules(storage).create(values.field(), values.one()).value();
        assertThat(KeyForm.stored(values.field(), null, stored))
                .isEqualTo(key(storage, values.field(), values.other()));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whatIsStoredStaysAsItIsWhenItIsSentAgain(@ForAll("values") Spelled values, @ForAll Storage storage) {
        ValueRules rules = new ValueRules(storage);
        Object stored = rules.create(values.field(), values.one()).value();
        assertThat(rules.same(values.field(), stored, stored)).isEqualTo(Sameness.YES);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void anotherSpellingChangesNothing(@ForAll("values") Spelled values, @ForAll Storage storage) {
        ValueRules rules = new ValueRules(storage);
        Object stored = rules.create(values.field(), values.one()).value();
        assertThat(rules.same(values.field(), values.other(), stored)).isEqualTo(Sameness.YES);
    }
}
