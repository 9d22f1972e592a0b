package io.github.cameltwenty.dsl;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.records.GeneratedSource;
import io.github.cameltwenty.records.JavaDocs;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the builders of endpoints: one class for each operation, with the options that it makes use of. */
final class BuilderWriter {
    private static final ClassName PRODUCER = ClassName.get("org.apache.camel.builder", "EndpointProducerBuilder");
    private static final ClassName CONSUMER = ClassName.get("org.apache.camel.builder", "EndpointConsumerBuilder");

    private BuilderWriter() {}

    /** What the builders of all steps of a route have. */
    static TypeSpec allSteps() {
        return shared(DslNames.STEP_BUILDER, PRODUCER, EndpointOptions.ofAllSteps())
                .addJavadoc(
                        "A step of a route, with the options that all steps have.\n\n@param <B> the builder itself\n")
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(DslNames.TARGET, "target")
                        .addParameter(String.class, "operation")
                        .addStatement("super(target, operation)")
                        .build())
                .build();
    }

    static TypeSpec step(Operation operation) {
        ClassName builder = DslNames.builder(operation);
        return single(builder, DslNames.STEP_BUILDER, EndpointOptions.ofStep(operation))
                .addJavadoc("$L", described(operation))
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(DslNames.TARGET, "target")
                        .addStatement("super(target, $S)", operation.operationName())
                        .build())
                .build();
    }

    /** What polls and webhooks have in common. */
    static TypeSpec allChanges() {
        return shared(DslNames.FEED_BUILDER, CONSUMER, EndpointOptions.ofAllChanges())
                .addJavadoc("A route that begins with changes.\n\n@param <B> the builder itself\n")
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "scheme")
                        .addParameter(DslNames.TARGET, "target")
                        .addStatement("super(scheme, target, $S)", Operation.CHANGES.operationName())
                        .build())
                .build();
    }

    static TypeSpec polls() {
        return single(DslNames.builder(Operation.CHANGES), DslNames.FEED_BUILDER, EndpointOptions.ofPollsOnly())
                .addJavadoc("$L", described(Operation.CHANGES))
                .addMethod(feedOf(""))
                .build();
    }

    static TypeSpec webhooks() {
        return single(DslNames.WEBHOOK_BUILDER, DslNames.FEED_BUILDER, EndpointOptions.ofWebhooksOnly())
                .addJavadoc(
                        "Begins a route with what Twenty pushes, by Camel's webhook component. The options of polls need"
                                + " {@code reconcile}.\n")
                .addMethod(feedOf("webhook:"))
                .build();
    }

    private static MethodSpec feedOf(String scheme) {
        return MethodSpec.constructorBuilder()
                .addParameter(DslNames.TARGET, "target")
                .addStatement("super($S, target)", scheme)
                .build();
    }

    private static TypeSpec.Builder shared(ClassName type, ClassName role, List<EndpointOption> options) {
        TypeVariableName self = TypeVariableName.get("B");
        TypeSpec.Builder builder = TypeSpec.classBuilder(type)
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addAnnotation(GeneratedSource.mark())
                .addTypeVariable(TypeVariableName.get("B", ParameterizedTypeName.get(type, self)))
                .superclass(ParameterizedTypeName.get(DslNames.ENDPOINT_BUILDER, self))
                .addSuperinterface(role);
        return addOptions(builder, self, options, Modifier.PUBLIC, Modifier.FINAL);
    }

    private static TypeSpec.Builder single(ClassName type, ClassName base, List<EndpointOption> options) {
        TypeSpec.Builder builder = TypeSpec.classBuilder(type)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addAnnotation(GeneratedSource.mark())
                .superclass(ParameterizedTypeName.get(base, type));
        return addOptions(builder, type, options, Modifier.PUBLIC);
    }

    private static TypeSpec.Builder addOptions(
            TypeSpec.Builder builder, TypeName self, List<EndpointOption> options, Modifier... modifiers) {
        OptionMethods methods = new OptionMethods(self, modifiers);
        options.forEach(option -> methods.of(option).forEach(builder::addMethod));
        return builder;
    }

    /** What the operation does, and since when where not always. */
    static String described(Operation operation) {
        String since = operation.since().equals("1.0") ? "" : " From Twenty " + operation.since() + " on.";
        return "{@code " + operation.operationName() + "}: " + JavaDocs.sentence(operation.description()) + since
                + "\n";
    }
}
