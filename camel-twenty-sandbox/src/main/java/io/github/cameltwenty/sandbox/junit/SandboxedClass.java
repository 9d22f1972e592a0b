package io.github.cameltwenty.sandbox.junit;

import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ModifierSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * A class that says how its sandboxes are to be.
 *
 * @param type the test class, or the one that it is nested in
 */
record SandboxedClass(Class<?> type, TwentySandboxTest annotation) {
    static SandboxedClass of(Class<?> testClass) {
        for (Class<?> type = testClass; type != null; type = type.getEnclosingClass()) {
            Optional<TwentySandboxTest> annotation = AnnotationSupport.findAnnotation(type, TwentySandboxTest.class);
            if (annotation.isPresent()) {
                return new SandboxedClass(type, annotation.get());
            }
        }
        throw new ExtensionConfigurationException(testClass.getName() + " is not annotated with @TwentySandboxTest");
    }

    TwentySandboxOptions options() {
        TwentySandboxOptions options =
                annotation.options().isEmpty() ? TwentySandbox.options() : given(annotation.options());
        if (annotation.dialect().length > 1) {
            throw wrong("has more than one dialect; a test runs on one");
        }
        if (annotation.dialect().length == 1) {
            options.dialect(annotation.dialect()[0]);
        }
        if (!annotation.apiKey().isEmpty()) {
            options.apiKey(annotation.apiKey());
        }
        if (!annotation.seed().isEmpty()) {
            seed(options, annotation.seed());
        }
        return options.without(annotation.without());
    }

    private TwentySandboxOptions given(String name) {
        Method method = ReflectionSupport.findMethod(type, name)
                .filter(ModifierSupport::isStatic)
                .filter(found -> found.getReturnType() == TwentySandboxOptions.class)
                .orElseThrow(() -> wrong("names the options '" + name
                        + "'. Give the class a static method TwentySandboxOptions " + name + "()"));
        return (TwentySandboxOptions) ReflectionSupport.invokeMethod(method, null);
    }

    private void seed(TwentySandboxOptions options, String resource) {
        try (InputStream json = type.getResourceAsStream(resource)) {
            if (json == null) {
                throw wrong("names the seed '" + resource + "', which is not on the class path");
            }
            options.seed(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw wrong("names the seed '" + resource + "': " + e.getMessage());
        }
    }

    private ExtensionConfigurationException wrong(String what) {
        return new ExtensionConfigurationException("@TwentySandboxTest of " + type.getName() + " " + what);
    }
}
