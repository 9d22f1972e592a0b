package io.github.cameltwenty.sandbox.junit;

import io.github.cameltwenty.sandbox.TwentySandbox;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test its sandbox. It lives as long as what it was first given to: JUnit closes it with the store it is in. */
final class TwentySandboxExtension implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(TwentySandboxExtension.class);

    /** Closed as the one by JUnit 5.12, which Spring Boot 3.5 brings, and as the other from 5.13 on. */
    @SuppressWarnings("deprecation")
    private record Started(TwentySandbox twenty) implements ExtensionContext.Store.CloseableResource, AutoCloseable {
        @Override
        public void close() {
            twenty.close();
        }
    }

    /** That of the test, for constructors too, unless all tests of a class share their instance. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TwentySandbox.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        SandboxedClass annotated = SandboxedClass.of(context.getRequiredTestClass());
        // a store finds what the stores above it hold: a sandbox of the class, where there is one
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        annotated.type(), type -> new Started(TwentySandbox.start(annotated.options())), Started.class)
                .twenty();
    }
}
