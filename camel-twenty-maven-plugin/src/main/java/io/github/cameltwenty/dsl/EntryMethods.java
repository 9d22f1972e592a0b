package io.github.cameltwenty.dsl;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the two static methods that endpoints begin with. */
final class EntryMethods {
    private EntryMethods() {}

    static List<MethodSpec> of(String name, ClassName type) {
        return List.of(
                entry(name, type)
                        .addJavadoc("Endpoints of the component {@code twenty}.\n")
                        .addStatement("return $N($S)", name, "twenty")
                        .build(),
                entry(name, type)
                        .addJavadoc("Endpoints of a component of another name, as for a second workspace.\n")
                        .addParameter(String.class, "component")
                        .addStatement("return new $T(component)", type)
                        .build());
    }

    private static MethodSpec.Builder entry(String name, ClassName type) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(type);
    }
}
