package io.github.cameltwenty.dsl;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.records.GeneratedSource;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the classes that have a method for each operation, and the one that has a method for each resource. */
final class ResourceWriter {
    private static final String TARGET = "target";
    private static final String COMPONENT = "component";
    private static final ClassName GENERAL = DslNames.named("GeneralEndpoints");

    private ResourceWriter() {}

    /** The operations of a kind of resource. */
    static TypeSpec kind(ResourceKind kind) {
        boolean hasBase = kind.base().isPresent();
        boolean isBase = Stream.of(ResourceKind.values())
                .anyMatch(other -> other.base().filter(kind::equals).isPresent());
        TypeSpec.Builder type = operations(kind.type(), kind.title() + ".\n", kind.additional(), hasBase);
        if (!isBase) {
            type.addModifiers(Modifier.FINAL);
        }
        kind.base().ifPresent(base -> type.superclass(base.type()));
        if (!hasBase) {
            type.addMethod(webhook(CodeBlock.of("$N", TARGET)));
        }
        return type.build();
    }

    /** The operations that belong to no resource. */
    static TypeSpec general() {
        return operations(
                        GENERAL, "The operations that belong to no resource.\n", Operation.of(Operation.GENERAL), false)
                .addModifiers(Modifier.FINAL)
                .build();
    }

    private static TypeSpec.Builder operations(
            ClassName type, String javadoc, List<Operation> operations, boolean hasBase) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addParameter(DslNames.TARGET, TARGET)
                .addStatement(hasBase ? "super($N)" : "this.$1N = $1N", TARGET);
        TypeSpec.Builder builder = TypeSpec.classBuilder(type)
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(GeneratedSource.mark())
                .addJavadoc("$L", javadoc)
                .addMethod(constructor.build());
        if (!hasBase) {
            builder.addField(DslNames.TARGET, TARGET, Modifier.FINAL);
        }
        operations.forEach(operation -> builder.addMethod(operation(operation)));
        return builder;
    }

    private static MethodSpec operation(Operation operation) {
        ClassName builder = DslNames.builder(operation);
        return MethodSpec.methodBuilder(operation.operationName())
                .addJavadoc("$L", BuilderWriter.described(operation))
                .addModifiers(Modifier.PUBLIC)
                .returns(builder)
                .addStatement("return new $T($N)", builder, TARGET)
                .build();
    }

    private static MethodSpec webhook(CodeBlock target) {
        return MethodSpec.methodBuilder("webhook")
                .addJavadoc("Begins a route with what Twenty pushes: {@code webhook:twenty:}.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(DslNames.WEBHOOK_BUILDER)
                .addStatement("return new $T($L)", DslNames.WEBHOOK_BUILDER, target)
                .build();
    }

    /** Where an endpoint begins. */
    static TypeSpec twenty() {
        TypeSpec.Builder type = TypeSpec.classBuilder(DslNames.TWENTY_ENDPOINTS)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addAnnotation(GeneratedSource.mark())
                .addJavadoc(
                        "Endpoints of a {@code twenty:} component: {@code twenty().people().findMany().limit(20)} is"
                                + " {@code twenty:people/findMany?limit=20}.\n")
                .addField(String.class, COMPONENT, Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(String.class, COMPONENT)
                        .addStatement("this.$1N = $1N", COMPONENT)
                        .build());
        EntryMethods.of("twenty", DslNames.TWENTY_ENDPOINTS).forEach(type::addMethod);
        Catalog.twenty().resources().keySet().forEach(resource -> type.addMethod(resource(resource)));
        return type.addMethod(MethodSpec.methodBuilder(Operation.GENERAL)
                        .addJavadoc("What belongs to no resource.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(GENERAL)
                        .addStatement(
                                "return new $T(new $T($N, $S, false))",
                                GENERAL,
                                DslNames.TARGET,
                                COMPONENT,
                                Operation.GENERAL)
                        .build())
                .addMethod(customObject())
                .addMethod(webhook(CodeBlock.of("new $T($N, $S, false)", DslNames.TARGET, COMPONENT, "*")))
                .build();
    }

    private static MethodSpec resource(String resource) {
        ClassName kind = ResourceKind.of(resource).type();
        return MethodSpec.methodBuilder(resource)
                .addModifiers(Modifier.PUBLIC)
                .returns(kind)
                .addStatement("return new $T(new $T($N, $S, false))", kind, DslNames.TARGET, COMPONENT, resource)
                .build();
    }

    private static MethodSpec customObject() {
        ClassName kind = ResourceKind.RECORD.type();
        return MethodSpec.methodBuilder("customObject")
                .addJavadoc(
                        "An object of the workspace's own, by its plural API name, with {@code customObject=true}.\n")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(String.class, "plural")
                .returns(kind)
                .addStatement("return new $T(new $T($N, plural, true))", kind, DslNames.TARGET, COMPONENT)
                .build();
    }
}
