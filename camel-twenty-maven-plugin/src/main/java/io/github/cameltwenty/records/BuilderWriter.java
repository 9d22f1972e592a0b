package io.github.cameltwenty.records;

import static io.github.cameltwenty.records.RecordWriter.BUILDER;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.github.cameltwenty.records.RecordModel.FieldModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes a record's builder: a setter for each field that may be sent. */
final class BuilderWriter {
    private static final String UNLESS_SET = "unlessSet";

    private final ClassName self;
    private final ClassName builder;
    private final RecordModel model;
    private final List<FieldModel> writable;
    private final ClassName nullable;
    private final String otherFields;

    BuilderWriter(ClassName self, RecordModel model, ClassName nullable) {
        this.self = self;
        this.builder = self.nestedClass(BUILDER);
        this.model = model;
        this.writable =
                model.fields().stream().filter(field -> !field.readOnly()).toList();
        this.nullable = nullable;
        this.otherFields = model.otherFields();
    }

    /** The methods of the record that give a builder. */
    List<MethodSpec> entrances() {
        MethodSpec empty = MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(builder)
                .addStatement("return new $T()", builder)
                .build();
        MethodSpec.Builder filled = MethodSpec.methodBuilder("toBuilder")
                .addJavadoc("A builder with all of this that can be sent; not what Twenty sets itself.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(builder)
                .addStatement("$1T builder = new $1T()", builder);
        writable.forEach(field -> filled.addStatement("builder.$1N = $1N", field.name()));
        filled.addStatement("builder.$1N.putAll($1N)", otherFields).addStatement("return builder");
        return List.of(empty, filled.build());
    }

    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(BUILDER)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Makes one to be sent: what is not set is not sent, and stays in Twenty as it is.\n");
        writable.forEach(field -> type.addField(FieldSpec.builder(field.type(), field.name(), Modifier.PRIVATE)
                .addAnnotation(nullable)
                .build()));
        type.addField(FieldSpec.builder(RecordWriter.OTHER_FIELDS_TYPE, otherFields, Modifier.PRIVATE, Modifier.FINAL)
                .initializer("new $T<>()", LinkedHashMap.class)
                .build());
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        writable.forEach(field -> type.addMethod(setter(field)));
        return type.addMethod(setByName())
                .addMethod(clear())
                .addMethod(build())
                .addMethod(unlessSet())
                .build();
    }

    private MethodSpec setter(FieldModel field) {
        return MethodSpec.methodBuilder(field.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(builder)
                .addParameter(nullable(field.type(), field.name()))
                .addStatement("this.$1N = $1N", field.name())
                .addStatement("$N.remove($S)", otherFields, field.field())
                .addStatement("return this")
                .build();
    }

    private MethodSpec setByName() {
        return MethodSpec.methodBuilder("set")
                .addJavadoc("Sets a field that has no method here.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(builder)
                .addParameter(String.class, "field")
                .addParameter(nullable(ClassName.get(Object.class), "value"))
                .addStatement("$N.put(field, value)", otherFields)
                .addStatement("return this")
                .build();
    }

    private MethodSpec clear() {
        return MethodSpec.methodBuilder("clear")
                .addJavadoc("Has Twenty empty a field: null is sent for it.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(builder)
                .addParameter(String.class, "field")
                .addStatement("return set(field, null)")
                .build();
    }

    private MethodSpec build() {
        CodeBlock arguments = model.fields().stream()
                .map(field -> field.readOnly()
                        ? CodeBlock.of("null")
                        : CodeBlock.of("$N($S, $N)", UNLESS_SET, field.field(), field.name()))
                .collect(Collectors.collectingAndThen(Collectors.toList(), all -> CodeBlock.join(all, ",\n")));
        return MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .returns(self)
                .addStatement("return new $T(\n$L,\n$N)", self, arguments, otherFields)
                .build();
    }

    /** What is set by name is not sent twice. */
    private MethodSpec unlessSet() {
        TypeVariableName any = TypeVariableName.get("T");
        return MethodSpec.methodBuilder(UNLESS_SET)
                .addModifiers(Modifier.PRIVATE)
                .addTypeVariable(any)
                .addAnnotation(nullable)
                .returns(any)
                .addParameter(String.class, "field")
                .addParameter(nullable(any, "value"))
                .addStatement("return $N.containsKey(field) ? null : value", otherFields)
                .build();
    }

    private ParameterSpec nullable(TypeName type, String name) {
        return ParameterSpec.builder(type, name).addAnnotation(nullable).build();
    }
}
