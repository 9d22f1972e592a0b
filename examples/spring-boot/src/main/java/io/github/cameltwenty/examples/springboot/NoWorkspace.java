package io.github.cameltwenty.examples.springboot;

import java.util.stream.Stream;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Holds where neither the address nor the key of a workspace is set. One without the other fails the start. */
class NoWorkspace implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return Stream.of("camel.component.twenty.base-url", "camel.component.twenty.api-key")
                .map(context.getEnvironment()::getProperty)
                .noneMatch(StringUtils::hasText);
    }
}
