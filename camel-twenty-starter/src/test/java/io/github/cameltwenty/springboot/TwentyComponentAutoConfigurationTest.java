package io.github.cameltwenty.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.Bucket;
import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyConfiguration;
import io.github.cameltwenty.TwentyOutputFormat;
import io.github.cameltwenty.TwentyRecordError;
import io.github.cameltwenty.options.ChangesOptions;
import io.github.cameltwenty.options.ReadingOptions;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@ExtendWith(OutputCaptureExtension.class)
class TwentyComponentAutoConfigurationTest extends SandboxTest {
    @Test
    void propertiesSetTheComponent() {
        configured()
                .withPropertyValues(
                        "camel.component.twenty.depth=2",
                        "camel.component.twenty.limit=20",
                        "camel.component.twenty.output-format=json",
                        "camel.component.twenty.output-class=java.util.TreeMap",
                        "camel.component.twenty.on-record-error=isolate",
                        "camel.component.twenty.prefetch=false",
                        "camel.component.twenty.max-records=5000000000",
                        "camel.component.twenty.lazy-start-producer=true")
                .run(application -> {
                    TwentyConfiguration options = options(application);
                    assertThat(options.getBaseUrl()).isEqualTo(twenty.baseUrl());
                    assertThat(options.getApiKey()).isEqualTo(twenty.apiKey());
                    assertThat(component(application).getReading().getDepth()).isEqualTo(2);
                    assertThat(component(application).getReading().getLimit()).isEqualTo(20);
                    assertThat(component(application).getResult().getOutputFormat())
                            .isEqualTo(TwentyOutputFormat.json);
                    assertThat(component(application).getResult().getOutputClass())
                            .isEqualTo(TreeMap.class);
                    assertThat(component(application).getWriting().getOnRecordError())
                            .isEqualTo(TwentyRecordError.isolate);
                    assertThat(component(application).getReading().isPrefetch()).isFalse();
                    assertThat(component(application).getReading().getMaxRecords())
                            .isEqualTo(5_000_000_000L);
                    assertThat(component(application).isLazyStartProducer()).isTrue();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2500", "2500ms", "PT2.5S"})
    void durationsAreMillisecondsOrHaveAUnit(String delay) {
        configured()
                .withPropertyValues(
                        "camel.component.twenty.retry-delay=" + delay, "camel.component.twenty.max-retry-delay=2m")
                .run(application -> {
                    assertThat(options(application).getRetryDelay()).isEqualTo(2500);
                    assertThat(options(application).getMaxRetryDelay()).isEqualTo(120_000);
                });
    }

    @Test
    void theEnvironmentSetsTheComponent() {
        bare().withInitializer(application -> application
                        .getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "test-systemEnvironment",
                                Map.of(
                                        "CAMEL_COMPONENT_TWENTY_API_KEY", "key",
                                        "CAMEL_COMPONENT_TWENTY_BASE_URL", "https://crm.example.com"))))
                .run(application -> {
                    assertThat(options(application).getApiKey()).isEqualTo("key");
                    assertThat(options(application).getBaseUrl()).isEqualTo("https://crm.example.com");
                });
    }

    @Test
    void camelsPlaceholdersAreResolved() {
        configured()
                .withPropertyValues("camel.component.twenty.api-key={{crm.key}}", "crm.key=secret")
                .run(application -> assertThat(options(application).getApiKey()).isEqualTo("secret"));
    }

    @Test
    void theComponentCanBeInjected() {
        configured().run(application -> assertThat(component(application))
                .isSameAs(application.getBean(TwentyComponent.class)));
    }

    @Test
    void itCanBeSwitchedOff() {
        configured().withPropertyValues("camel.component.twenty.enabled=false").run(application -> {
            assertThat(application)
                    .doesNotHaveBean(TwentyComponent.class)
                    .doesNotHaveBean(TwentyComponentAutoConfiguration.class)
                    .doesNotHaveBean("configureTwentyComponent");
            assertThat(options(application).getApiKey()).isNull();
        });
    }

    @Test
    void itIsOffWhereAllComponentsAre() {
        configured().withPropertyValues("camel.component.enabled=false").run(application -> assertThat(application)
                .doesNotHaveBean(TwentyComponent.class));
        configured()
                .withPropertyValues("camel.component.enabled=false", "camel.component.twenty.enabled=true")
                .run(application -> assertThat(application).hasSingleBean(TwentyComponent.class));
    }

    static class Own {
        static TwentyComponent component(String key) {
            TwentyComponent component = new TwentyComponent();
            component.setApiKey(key);
            component.setBaseUrl("https://own.example.com");
            component.getReading().setDepth(0);
            return component;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class NamedAsTheScheme {
        @Bean
        TwentyComponent twenty() {
            return Own.component("own");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class NamedAsCamelDoes {
        @Bean("twenty-component")
        TwentyComponent crm() {
            return Own.component("own");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class NamedOtherwise {
        @Bean
        TwentyComponent crm() {
            return Own.component("own");
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {NamedAsTheScheme.class, NamedAsCamelDoes.class, NamedOtherwise.class})
    void aComponentOfTheApplicationsOwnWins(Class<?> own) {
        configured()
                .withPropertyValues("camel.component.twenty.depth=2")
                .withUserConfiguration(own)
                .run(application -> {
                    assertThat(application).hasSingleBean(TwentyComponent.class);
                    assertThat(component(application)).isSameAs(application.getBean(TwentyComponent.class));
                    assertThat(options(application).getApiKey()).isEqualTo("own");
                    assertThat(options(application).getBaseUrl()).isEqualTo("https://own.example.com");
                    assertThat(component(application).getReading().getDepth()).isZero();
                });
    }

    @Test
    void propertiesThatAnOwnComponentMakesUselessAreNotPassedOverInSilence(CapturedOutput output) {
        bare().withUserConfiguration(NamedOtherwise.class).run(application -> {
            assertThat(options(application).getApiKey()).isEqualTo("own");
            assertThat(output).doesNotContain("are not used");
        });
        configured().withUserConfiguration(NamedOtherwise.class).run(application -> assertThat(output)
                .contains("The bean crm is the component of twenty:")
                .doesNotContain(twenty.apiKey()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"api-key-file", "user-email", "user-password", "access-token", "refresh-token"})
    void aCredentialOfAnyKindThatAnOwnComponentMakesUselessIsToldOf(String property, CapturedOutput output) {
        bare().withPropertyValues("camel.component.twenty." + property + "=of-no-use")
                .withUserConfiguration(NamedOtherwise.class)
                .run(application -> assertThat(output)
                        .contains("The bean crm is the component of twenty:")
                        .doesNotContain("of-no-use"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"api-key-file", "user-password", "refresh-token"})
    void aCredentialThatNoVariableSetsIsNotSent(String property) {
        bare().withPropertyValues("camel.component.twenty." + property + "=${CRM_SECRET_OF_NO_ONE}")
                .run(application -> assertThatThrownBy(() -> options(application))
                        .hasStackTraceContaining("camel.component.twenty." + property
                                + " is ${CRM_SECRET_OF_NO_ONE}, which nothing sets"));
    }

    @Test
    void aUserSignsInByTheProperties() {
        bare().withPropertyValues(
                        "camel.component.twenty.user-email=ada@example.com",
                        "camel.component.twenty.user-password=secret")
                .run(application -> {
                    assertThat(options(application).getUserEmail()).isEqualTo("ada@example.com");
                    assertThat(options(application).getUserPassword()).isEqualTo("secret");
                });
    }

    @Test
    void aComponentOfTheParentContextWins() {
        new ApplicationContextRunner()
                .withUserConfiguration(NamedAsTheScheme.class)
                .run(parent -> configured().withParent(parent).run(application -> assertThat(
                                options(application).getApiKey())
                        .isEqualTo("own")));
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoWorkspaces {
        @Bean
        TwentyComponent twenty() {
            return Own.component("first");
        }

        @Bean
        TwentyComponent crm2() {
            return Own.component("second");
        }
    }

    @Test
    void aSecondWorkspaceHasASchemeOfItsOwn() {
        bare().withUserConfiguration(TwoWorkspaces.class).run(application -> {
            assertThat(options(application).getApiKey()).isEqualTo("first");
            assertThat(application
                            .getBean(CamelContext.class)
                            .getComponent("crm2", TwentyComponent.class)
                            .getConfiguration()
                            .getApiKey())
                    .isEqualTo("second");
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Customized {
        @Bean
        ComponentCustomizer depthZero() {
            return ComponentCustomizer.builder(TwentyComponent.class)
                    .build(component -> component.getReading().setDepth(0));
        }
    }

    @Test
    void customizersHaveTheLastWord() {
        configured()
                .withPropertyValues("camel.component.twenty.depth=2")
                .withUserConfiguration(Customized.class)
                .run(application -> {
                    assertThat(component(application).getReading().getDepth()).isZero();
                    assertThat(options(application).getApiKey()).isEqualTo(twenty.apiKey());
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnCustomizer {
        @Bean
        ComponentCustomizer configureTwentyComponent() {
            return new ComponentCustomizer() {
                @Override
                public void configure(String name, Component target) {
                    ((TwentyComponent) target).setApiKey("replaced");
                }

                @Override
                public boolean isEnabled(String name, Component target) {
                    return target instanceof TwentyComponent;
                }
            };
        }
    }

    @Test
    void theStartersOwnCustomizerCanBeReplaced() {
        configured().withUserConfiguration(OwnCustomizer.class).run(application -> {
            assertThat(options(application).getApiKey()).isEqualTo("replaced");
            assertThat(options(application).getBaseUrl()).isNull();
        });
    }

    @Test
    void theStartersOwnCustomizerCanBeSwitchedOff() {
        configured()
                .withPropertyValues("camel.component.twenty.customizer.enabled=false")
                .run(application -> assertThat(options(application).getApiKey()).isNull());
    }

    @Configuration(proxyBeanMethods = false)
    static class Shared {
        @Bean
        ReadingOptions sharedOptions() {
            ReadingOptions reading = new ReadingOptions();
            reading.setDepth(0);
            reading.setLimit(7);
            return reading;
        }

        @Bean
        StateRepository<String, String> states() {
            return new MemoryStateRepository();
        }

        @Bean
        Bucket budget() {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(10).refillGreedy(10, Duration.ofMinutes(1)))
                    .build();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "#bean:"})
    void optionsThatAreObjectsAreBeans(String reference) {
        configured()
                .withPropertyValues(
                        "camel.component.twenty.reading=" + reference + "sharedOptions",
                        "camel.component.twenty.bucket=" + reference + "budget",
                        "camel.component.twenty.state-repository=" + reference + "states",
                        "camel.component.twenty.overlap=7s",
                        "camel.component.twenty.limit=9")
                .withUserConfiguration(Shared.class)
                .run(application -> {
                    TwentyConfiguration options = options(application);
                    assertThat(component(application).getReading()).isSameAs(application.getBean(ReadingOptions.class));
                    assertThat(options.getBucket()).isSameAs(application.getBean(Bucket.class));
                    ChangesOptions changes = application
                            .getBean(CamelContext.class)
                            .getComponent("twenty", TwentyComponent.class)
                            .getChanges();
                    assertThat(changes.getStateRepository()).isSameAs(application.getBean(StateRepository.class));
                    assertThat(changes.getOverlap()).isEqualTo(7000);
                    assertThat(options.getApiKey()).isEqualTo(twenty.apiKey());
                    assertThat(component(application).getReading().getLimit()).isEqualTo(9);
                    assertThat(component(application).getReading().getDepth()).isZero();
                });
    }

    @Test
    void theSettingsOfHttpHoldForTwenty() {
        configured()
                .withPropertyValues("camel.component.http.proxy-host=proxy.example.com")
                .run(application -> assertThat(application
                                .getBean(CamelContext.class)
                                .getComponent("https", HttpComponent.class)
                                .getProxyHost())
                        .isEqualTo("proxy.example.com"));
    }

    @Test
    void theKeyIsNotPrinted() {
        configured().run(application -> assertThat(
                        application.getBean(TwentyComponentConfiguration.class).toString())
                .doesNotContain(twenty.apiKey()));
    }
}
