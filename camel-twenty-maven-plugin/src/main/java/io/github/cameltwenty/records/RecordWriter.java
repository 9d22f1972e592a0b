package io.github.cameltwenty.records;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.cameltwenty.TwentyReadOnly;
import io.github.cameltwenty.records.RecordModel.FieldModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;

/** Writes a model as a record class with its builder. */
final class RecordWriter {
    static final TypeName OTHER_FIELDS_TYPE = ParameterizedTypeName.get(Map.class, String.class, Object.class);
    static final String BUILDER = "Builder";
    static final String NULLABLE = "Nullable";

    private final String packageName;
    private final ClassName nullable;

    RecordWriter(String packageName, ClassName nullable) {
        this.packageName = packageName;
        this.nullable = nullable;
    }

    /** The class names that generated code uses: no class of an object or of a select may hide them. */
    static Set<String> typeNames() {
        Set<String> names = new HashSet<>(CompositeTypes.NAMES.values());
        names.addAll(List.of(CompositeTypes.LINK, CompositeTypes.PHONE, BUILDER, NULLABLE));
        Stream.of(
                        BigDecimal.class,
                        Collections.class,
                        Generated.class,
                        Instant.class,
                        JsonAnyGetter.class,
                        JsonAnySetter.class,
                        JsonCreator.class,
                        JsonIgnoreProperties.class,
                        JsonInclude.class,
                        JsonProperty.class,
                        JsonValue.class,
                        LinkedHashMap.class,
                        List.class,
                        LocalDate.class,
                        Map.class,
                        Objects.class,
                        TwentyReadOnly.class,
                        UUID.class)
                .map(Class::getSimpleName)
                .forEach(names::add);
        return names;
    }

    TypeSpec write(RecordModel model) {
        ClassName self = ClassName.get(packageName, model.name());
        TypeSpec.Builder type = TypeSpec.recordBuilder(self)
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(GeneratedSource.mark())
                .addAnnotation(AnnotationSpec.builder(JsonInclude.class)
                        .addMember("value", "$T.$L", JsonInclude.Include.class, JsonInclude.Include.NON_NULL)
                        .build())
                .recordConstructor(constructor(model))
                .addJavadoc(javadoc(model));
        if (model.resource() != null) {
            type.addField(FieldSpec.builder(String.class, "RESOURCE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                    .addJavadoc("The object's name in URIs.")
                    .initializer("$S", model.resource())
                    .build());
        }
        type.addMethod(MethodSpec.compactConstructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addStatement(
                        "$1N = $1N == null ? $2T.of() : $3T.unmodifiableMap(new $4T<>($1N))",
                        model.otherFields(),
                        Map.class,
                        Collections.class,
                        LinkedHashMap.class)
                .build());
        BuilderWriter builder = new BuilderWriter(self, model, nullable);
        type.addMethods(builder.entrances());
        type.addType(builder.type());
        model.choices().forEach(choice -> type.addType(new ChoiceWriter(self, choice).type()));
        return type.build();
    }

    private MethodSpec constructor(RecordModel model) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        model.fields().forEach(field -> constructor.addParameter(component(field)));
        return constructor
                .addParameter(ParameterSpec.builder(OTHER_FIELDS_TYPE, model.otherFields())
                        .addAnnotation(JsonAnySetter.class)
                        .addAnnotation(JsonAnyGetter.class)
                        .build())
                .build();
    }

    private ParameterSpec component(FieldModel field) {
        ParameterSpec.Builder component = ParameterSpec.builder(field.type(), field.name());
        if (!field.name().equals(field.field())) {
            component.addAnnotation(AnnotationSpec.builder(JsonProperty.class)
                    .addMember("value", "$S", field.field())
                    .build());
        }
        if (field.readOnly()) {
            component.addAnnotation(TwentyReadOnly.class);
        }
        if (field.nullable()) {
            component.addAnnotation(nullable);
        }
        return component.build();
    }

    private static CodeBlock javadoc(RecordModel model) {
        CodeBlock.Builder javadoc = CodeBlock.builder().add("$L\n\n", model.description());
        model.fields().stream()
                .filter(field -> field.description() != null)
                .forEach(field -> javadoc.add("@param $L $L\n", field.name(), field.description()));
        return javadoc.add(
                        "@param $L fields that Twenty sent and this class does not know, or that are set by name;"
                                + " null clears a field\n",
                        model.otherFields())
                .build();
    }
}
