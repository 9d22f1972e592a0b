package io.github.cameltwenty.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/**
 * Writes Java records for the objects of a Twenty workspace, from the OpenAPI document that the workspace gives out of itself:
 * a class for each object, custom ones included, and one for each composite type. They are made to be an {@code outputClass}
 * and the body of a {@code twenty:} step.
 *
 * <p>The same document gives the same files, byte by byte.
 */
public final class RecordsGenerator {
    private final RecordsSettings settings;

    public RecordsGenerator(RecordsSettings settings) {
        this.settings = settings;
    }

    /**
     * @param document the workspace's OpenAPI document, as {@code twenty:general/getOpenApiSchema} gives it
     * @return the source of each class by its path, as {@code com/acme/crm/Company.java}
     * @throws IllegalArgumentException where the document is no such document, or lacks an object that is asked for
     */
    public Map<String, String> generate(JsonNode document) {
        String comment = GeneratedSource.comment(GeneratedSource.RECORDS, document);
        ClassName own = ClassName.get(settings.packageName(), RecordWriter.NULLABLE);
        ClassName nullable = settings.nullableAnnotation() == null ? own : named(settings.nullableAnnotation());
        RecordWriter writer = new RecordWriter(settings.packageName(), nullable);
        Map<String, String> files = new TreeMap<>();
        String packageName = settings.packageName();
        ModelReader.read(document, settings)
                .forEach(model -> GeneratedSource.put(files, packageName, writer.write(model), comment));
        if (nullable.equals(own)) {
            GeneratedSource.put(files, packageName, nullable(), comment);
        }
        return files;
    }

    private static ClassName named(String qualified) {
        int dot = qualified.lastIndexOf('.');
        return ClassName.get(qualified.substring(0, dot), qualified.substring(dot + 1));
    }

    private static TypeSpec nullable() {
        return TypeSpec.annotationBuilder(RecordWriter.NULLABLE)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Marks what may be null in an answer of Twenty.\n")
                .addAnnotation(GeneratedSource.mark())
                .addAnnotation(Documented.class)
                .addAnnotation(AnnotationSpec.builder(Target.class)
                        .addMember("value", "$T.$L", ElementType.class, ElementType.TYPE_USE)
                        .build())
                .build();
    }
}
