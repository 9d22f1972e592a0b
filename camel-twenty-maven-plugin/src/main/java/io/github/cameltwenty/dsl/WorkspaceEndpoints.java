package io.github.cameltwenty.dsl;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.OpenApiCatalog;
import io.github.cameltwenty.records.GeneratedSource;
import io.github.cameltwenty.records.JavaNames;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;

/**
 * Writes a class with a method for each object of a workspace, its own objects among them, on top of
 * {@code camel-twenty-endpointdsl}.
 */
public final class WorkspaceEndpoints {
    private static final String NAME = "WorkspaceEndpoints";
    private static final String ENTRY = "workspace";
    private static final String TWENTY = "twenty";

    private final String packageName;

    /**
     * @param packageName where the class is to be
     * @throws IllegalArgumentException where that cannot be a package
     */
    public WorkspaceEndpoints(String packageName) {
        if (packageName == null || !SourceVersion.isName(packageName)) {
            throw new IllegalArgumentException(
                    "packageName is '" + packageName + "'; it must be the name of a Java package, as com.acme.crm");
        }
        this.packageName = packageName;
    }

    /**
     * @param document the workspace's OpenAPI document
     * @return the source of the class by its path
     * @throws IllegalArgumentException where the document has no objects
     */
    public Map<String, String> generate(JsonNode document) {
        Set<String> objects =
                new TreeSet<>(OpenApiCatalog.read(document, "").resources().keySet());
        if (objects.isEmpty()) {
            throw new IllegalArgumentException(
                    "The document is no OpenAPI document of a Twenty workspace: it has no objects");
        }
        Map<String, String> files = new TreeMap<>();
        GeneratedSource.put(
                files, packageName, type(objects), GeneratedSource.comment(GeneratedSource.ENDPOINTS, document));
        return files;
    }

    private TypeSpec type(Set<String> objects) {
        TypeSpec.Builder type = TypeSpec.classBuilder(NAME)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addAnnotation(GeneratedSource.mark())
                .addJavadoc("Endpoints of a workspace: {@code workspace().people().findMany().limit(20)} is"
                        + " {@code twenty:people/findMany?limit=20}.\n")
                .addField(DslNames.TWENTY_ENDPOINTS, TWENTY, Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(String.class, "component")
                        .addStatement("$1N = $2T.$1N(component)", TWENTY, DslNames.TWENTY_ENDPOINTS)
                        .build());
        EntryMethods.of(ENTRY, ClassName.get(packageName, NAME)).forEach(type::addMethod);
        JavaNames names = new JavaNames(Set.of(ENTRY));
        objects.forEach(plural -> type.addMethod(object(plural, names.member(plural))));
        return type.build();
    }

    private static MethodSpec object(String plural, String methodName) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(methodName)
                .addModifiers(Modifier.PUBLIC)
                .returns(ResourceKind.of(plural).type());
        return Catalog.twenty().resource(plural).isPresent()
                ? method.addStatement("return $N.$N()", TWENTY, plural).build()
                : method.addJavadoc("An object that the catalog does not know.\n")
                        .addStatement("return $N.customObject($S)", TWENTY, plural)
                        .build();
    }
}
