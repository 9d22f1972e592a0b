package io.github.cameltwenty.records;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.cameltwenty.records.RecordModel.ChoiceModel;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/**
 * Writes the class of a select's values. It is no enum: a workspace gets new values at any time, and a text that came from
 * Twenty must go back as it came.
 */
final class ChoiceWriter {
    private static final String VALUE = "value";

    private final ClassName self;
    private final ChoiceModel model;

    ChoiceWriter(ClassName owner, ChoiceModel model) {
        this.self = owner.nestedClass(model.name());
        this.model = model;
    }

    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.recordBuilder(self)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "A value of {@code $L}: one of the constants, or one that the workspace got later.\n",
                        model.field())
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(ParameterSpec.builder(String.class, VALUE)
                                .addAnnotation(JsonValue.class)
                                .build())
                        .build());
        model.constants()
                .forEach(constant -> type.addField(
                        FieldSpec.builder(self, constant.name(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                                .initializer("new $T($S)", self, constant.value())
                                .build()));
        return type.addMethod(MethodSpec.compactConstructorBuilder()
                        .addAnnotation(AnnotationSpec.builder(JsonCreator.class)
                                .addMember("mode", "$T.$L", JsonCreator.Mode.class, JsonCreator.Mode.DELEGATING)
                                .build())
                        .addModifiers(Modifier.PUBLIC)
                        .addStatement("$T.requireNonNull($N, $S)", Objects.class, VALUE, VALUE)
                        .build())
                .addMethod(constants())
                .addMethod(MethodSpec.methodBuilder("toString")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement("return $N", VALUE)
                        .build())
                .build();
    }

    private MethodSpec constants() {
        CodeBlock names = model.constants().stream()
                .map(constant -> CodeBlock.of("$N", constant.name()))
                .collect(CodeBlock.joining(", "));
        return MethodSpec.methodBuilder("values")
                .addJavadoc("The values that the workspace allowed when this was generated.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), self))
                .addStatement("return $T.of($L)", List.class, names)
                .build();
    }
}
