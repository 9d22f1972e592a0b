package io.github.cameltwenty.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.util.Map;
import javax.annotation.processing.Generated;

/** What all files have in common that are generated. */
public final class GeneratedSource {
    private static final String BY = "io.github.cameltwenty:camel-twenty-maven-plugin";
    /** What the comment of each record begins with. */
    public static final String RECORDS = "Generated from the OpenAPI document of a Twenty workspace";

    /** What the comment of {@code WorkspaceEndpoints} begins with. */
    public static final String ENDPOINTS = "Endpoints, generated from the OpenAPI document of a Twenty workspace";

    private GeneratedSource() {}

    /** How a file starts whose comment begins so. */
    public static String start(String comment) {
        return "// " + comment;
    }

    /**
     * The comment of a file that is generated from this document.
     *
     * @param begin {@link #RECORDS} or {@link #ENDPOINTS}
     */
    public static String comment(String begin, JsonNode document) {
        return begin + " (" + sign(document) + "). Do not edit: the next run writes it anew.";
    }

    /** What the document says of itself. */
    private static String sign(JsonNode document) {
        return (document.at("/info/title").asText("untitled") + " "
                        + document.at("/info/version").asText("without version"))
                .replaceAll("[\\s\\\\]+", " ")
                .strip();
    }

    /** Adds the source of a class by its path, as {@code com/acme/crm/Company.java}. */
    public static void put(Map<String, String> files, String packageName, TypeSpec type, String comment) {
        JavaFile file = JavaFile.builder(packageName, type)
                .addFileComment("$L", comment)
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
        files.put(packageName.replace('.', '/') + "/" + type.name() + ".java", file.toString());
    }

    /** For each class. */
    public static AnnotationSpec mark() {
        return AnnotationSpec.builder(Generated.class)
                .addMember("value", "$S", BY)
                .build();
    }
}
