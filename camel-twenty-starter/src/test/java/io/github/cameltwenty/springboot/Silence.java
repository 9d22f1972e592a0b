package io.github.cameltwenty.springboot;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Of a class of Camel's that tells at ERROR, with its trace, what the tests of a class have fail on purpose. */
record Silence(Class<?> of) implements BeforeAllCallback, AfterAllCallback {
    @Override
    public void beforeAll(ExtensionContext tests) {
        logger().setLevel(Level.OFF);
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        logger().setLevel(null);
    }

    private Logger logger() {
        return (Logger) LoggerFactory.getLogger(of);
    }
}
