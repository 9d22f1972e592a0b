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
    private static final String COMMENT = "Generated from the OpenAPI document of a Twenty workspace";

    /** How each file starts that is generated from a workspace. */
    static final String MARK = "// " + COMMENT;

    private GeneratedSource() {}

    /** The first line of a file that is generated from this document. */
    public static String comment(JsonNode document) {
        return COMMENT + " (" + sign(document) + "). Do not edit: the next run writes it anew.";
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
