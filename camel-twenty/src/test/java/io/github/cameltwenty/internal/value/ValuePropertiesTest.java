package io.github.cameltwenty.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import java.util.List;
import java.util.Locale;
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
                Spelled.of(FieldType.INTEGER, numbers, Spellings::number),
                Spelled.of(FieldType.BOOLEAN, Arbitraries.of(true, false), Arbitraries::just),
                Spelled.of(FieldType.DATE_TIME, Arbitraries.longs().between(0, 4_000_000_000L), Spellings::instant),
                Spelled.of(
                        FieldType.UUID,
                        Arbitraries.longs().map(bits -> new UUID(bits & ~0xF000L | 0x4000L, 1L << 63).toString()),
                        Spellings::inAnyCase),
                Spelled.of(FieldType.LINKS, words.map(word -> word + "a"), Spellings::link),
                Spelled.of(FieldType.EMAILS, words.map(word -> word + "@values.example"), email -> Spellings.inAnyCase(
                                email)
                        .map(text -> Spellings.parts("primaryEmail", text))),
                Spelled.of(FieldType.PHONES, Arbitraries.integers().between(10_000, 99_999), Spellings::phone),
                Spelled.of(
                        FieldType.FULL_NAME,
                        Arbitraries.of("", "Ada", "L").list().ofSize(2),
                        Spellings::name),
                Spelled.of(FieldType.CURRENCY, numbers, Spellings::amount));
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
