package io.github.cameltwenty.sandbox.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** What {@link TwentySandboxTest} gives to tests: each of the nested static classes is run by a test here. */
class TwentySandboxExtensionTest {
    /** Those that the tests were given, in this order. */
    private static final List<TwentySandbox> GIVEN = new ArrayList<>();

    @BeforeEach
    void forget() {
        GIVEN.clear();
    }

    private static Events run(Class<?> testClass) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(testClass))
                .execute()
                .testEvents();
    }

    private static void assertPassed(Class<?> testClass, int tests) {
        assertThat(run(testClass).failed().list()).isEmpty();
        assertThat(GIVEN).hasSize(tests);
    }

    private static boolean isOpen(TwentySandbox twenty) {
        int port = URI.create(twenty.baseUrl()).getPort();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @TwentySandboxTest
    static class EachTestItsOwn {
        @Test
        void one(TwentySandbox twenty) {
            assertThat(isOpen(twenty)).isTrue();
            GIVEN.add(twenty);
        }

        @Test
        void other(TwentySandbox twenty) {
            GIVEN.add(twenty);
        }
    }

    @Test
    void eachTestHasASandboxOfItsOwn() {
        assertPassed(EachTestItsOwn.class, 2);
        assertThat(new HashSet<>(GIVEN)).hasSize(2);
    }

    @Test
    void itIsClosedAfterTheTest() {
        assertPassed(EachTestItsOwn.class, 2);
        assertThat(GIVEN).noneMatch(TwentySandboxExtensionTest::isOpen);
    }

    @TwentySandboxTest
    static class TheSameForAllOfATest {
        private final TwentySandbox ofConstructor;
        private TwentySandbox ofBefore;

        TheSameForAllOfATest(TwentySandbox twenty) {
            ofConstructor = twenty;
        }

        @BeforeEach
        void before(TwentySandbox twenty) {
            ofBefore = twenty;
        }

        @Test
        void test(TwentySandbox twenty) {
            GIVEN.addAll(List.of(ofConstructor, ofBefore, twenty));
        }

        @Test
        void another(TwentySandbox twenty) {
            GIVEN.addAll(List.of(ofConstructor, ofBefore, twenty));
        }

        @Nested
        class Inner {
            @Test
            void test(TwentySandbox twenty) {
                GIVEN.addAll(List.of(ofConstructor, ofBefore, twenty));
            }
        }
    }

    @Test
    void theConstructorTheMethodsBeforeAndTheTestHaveTheSame() {
        assertPassed(TheSameForAllOfATest.class, 9);
        for (int test = 0; test < 9; test += 3) {
            assertThat(GIVEN.subList(test, test + 3)).containsOnly(GIVEN.get(test));
        }
        assertThat(new HashSet<>(GIVEN)).hasSize(3);
    }

    @TwentySandboxTest
    static class OneForTheClass {
        @BeforeAll
        static void before(TwentySandbox twenty) {
            GIVEN.add(twenty);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void test(int number, TwentySandbox twenty) {
            GIVEN.add(twenty);
        }
    }

    @TwentySandboxTest
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OneForTheInstance {
        OneForTheInstance(TwentySandbox twenty) {
            GIVEN.add(twenty);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void test(int number, TwentySandbox twenty) {
            GIVEN.add(twenty);
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {OneForTheClass.class, OneForTheInstance.class})
    void oneThatIsGivenBeforeAllTestsIsForAllOfThem(Class<?> testClass) {
        assertPassed(testClass, 3);
        assertThat(GIVEN).containsOnly(GIVEN.get(0)).noneMatch(TwentySandboxExtensionTest::isOpen);
    }

    @TwentySandboxTest(
            dialect = Dialect.V1_10,
            apiKey = "my-key",
            without = "favorites",
            seed = "companies.json",
            options = "workspace")
    static class AsTheAnnotationSays {
        static TwentySandboxOptions workspace() {
            return TwentySandbox.options()
                    .apiKey("another-key")
                    .customObject("rocket", "rockets", Map.of("thrust", FieldType.INTEGER));
        }

        @Test
        void test(TwentySandbox twenty) {
            assertThat(twenty.apiKey()).isEqualTo("my-key");
            assertThat(twenty.records("companies")).extracting("name").containsExactlyInAnyOrder("Acme", "Bravo");
            assertThat(twenty.records("rockets")).isEmpty();
            assertThat(twenty.records("dashboards")).as("of the dialect").isEmpty();
            GIVEN.add(twenty);
        }
    }

    @Test
    void itIsAsTheAnnotationSays() {
        assertPassed(AsTheAnnotationSays.class, 1);
    }

    /** Has what it inherits. */
    static class Inherited extends EachTestItsOwn {}

    @Test
    void aSubclassHasWhatItsSuperclassHas() {
        assertPassed(Inherited.class, 2);
    }

    private static void assertRefused(Class<?> testClass, String complaint) {
        List<Throwable> failures = run(testClass).failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow())
                .toList();
        assertThat(failures).singleElement().satisfies(failure -> assertThat(failure)
                .hasMessageContaining(complaint));
    }

    @TwentySandboxTest(options = "workspace")
    static class OptionsOfAnInstance {
        TwentySandboxOptions workspace() {
            return TwentySandbox.options();
        }

        @Test
        void test(TwentySandbox twenty) {}
    }

    @Test
    void optionsComeFromAStaticMethod() {
        assertRefused(OptionsOfAnInstance.class, "a static method TwentySandboxOptions workspace()");
    }

    @TwentySandboxTest(seed = "nowhere.json")
    static class NoSeed {
        @Test
        void test(TwentySandbox twenty) {}
    }

    @Test
    void aSeedMustBeThere() {
        assertRefused(NoSeed.class, "NoSeed names the seed 'nowhere.json', which is not on the class path");
    }

    @TwentySandboxTest(dialect = {Dialect.V1_0, Dialect.V1_10})
    static class TwoDialects {
        @Test
        void test(TwentySandbox twenty) {}
    }

    @Test
    void aTestRunsOnOneDialect() {
        assertRefused(TwoDialects.class, "more than one dialect");
    }
}
