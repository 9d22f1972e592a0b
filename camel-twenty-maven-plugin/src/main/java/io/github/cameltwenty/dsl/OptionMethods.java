package io.github.cameltwenty.dsl;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.github.cameltwenty.records.JavaDocs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writes the methods of an option: one that takes a value of its type, and one that takes a text, as a property placeholder is.
 *
 * @param builder what the methods return
 * @param modifiers theirs
 */
record OptionMethods(TypeName builder, Modifier... modifiers) {
    List<MethodSpec> of(EndpointOption option) {
        if (option.hasSeveralValues()) {
            return List.of(ofSeveral(option));
        }
        List<MethodSpec> methods = new ArrayList<>();
        Optional<TypeName> type = type(option);
        type.ifPresent(typed -> methods.add(method(option, typed, described(option, ""))));
        String asText = type.isPresent()
                ? "The same as text, such as a property placeholder.\n"
                : described(option, isBean(option) ? " The name of a bean of the registry, as {@code #name}." : "");
        methods.add(method(option, ClassName.get(String.class), asText));
        return methods;
    }

    private MethodSpec ofSeveral(EndpointOption option) {
        return MethodSpec.methodBuilder(option.methodName())
                .addJavadoc("$L", described(option, ""))
                .addModifiers(modifiers)
                .addParameter(String.class, "name")
                .addParameter(Object.class, "value")
                .returns(builder)
                .addStatement("return set($S + name, value)", option.prefix())
                .build();
    }

    private MethodSpec method(EndpointOption option, TypeName type, String javadoc) {
        return MethodSpec.methodBuilder(option.methodName())
                .addJavadoc("$L", javadoc)
                .addModifiers(modifiers)
                .addParameter(type, "value")
                .returns(builder)
                .addStatement("return set($S, value)", option.name())
                .build();
    }

    private static String described(EndpointOption option, String more) {
        String unlessSet = option.defaultValue().isEmpty()
                ? ""
                : " Unless set: {@code " + JavaDocs.escaped(option.defaultValue()) + "}.";
        String description = option.description().replaceFirst(" This is a multi-value option with prefix: .*", "");
        return JavaDocs.sentence(description) + more + unlessSet + "\n";
    }

    private static boolean isBean(EndpointOption option) {
        return option.type().equals("object");
    }

    /** Nothing where a text is all there is. */
    private static Optional<TypeName> type(EndpointOption option) {
        return switch (option.type()) {
            case "boolean" -> Optional.of(TypeName.BOOLEAN);
            case "duration" -> Optional.of(ClassName.get(Duration.class));
            case "integer", "enum", "string" -> javaType(option.javaType());
            case "object" -> Optional.empty();
            default -> throw new IllegalArgumentException("No type for " + option);
        };
    }

    private static Optional<TypeName> javaType(String name) {
        if (name.startsWith("java.lang.Class<")) {
            return Optional.of(
                    ParameterizedTypeName.get(ClassName.get(Class.class), WildcardTypeName.subtypeOf(Object.class)));
        }
        return switch (name) {
            case "java.lang.String" -> Optional.empty();
            case "int", "java.lang.Integer" -> Optional.of(TypeName.INT);
            case "long", "java.lang.Long" -> Optional.of(TypeName.LONG);
            default -> Optional.of(ClassName.bestGuess(name));
        };
    }
}
