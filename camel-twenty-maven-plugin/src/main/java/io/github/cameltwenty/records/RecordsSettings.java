package io.github.cameltwenty.records;

import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * How the records of a workspace are to be written.
 *
 * @param packageName the package of all generated classes
 * @param objects plural names of the objects to write records for; empty: all
 * @param excludedObjects plural names of objects to leave out
 * @param nullableAnnotation qualified name of the annotation for what may be null; null: one is generated with the records
 */
public record RecordsSettings(
        String packageName, Set<String> objects, Set<String> excludedObjects, String nullableAnnotation) {
    /**
     * @throws IllegalArgumentException where a name cannot be one in Java
     */
    public RecordsSettings {
        objects = Set.copyOf(objects);
        excludedObjects = Set.copyOf(excludedObjects);
        if (packageName == null || !SourceVersion.isName(packageName)) {
            throw new IllegalArgumentException(
                    "packageName is '" + packageName + "'; it must be the name of a Java package, as com.acme.crm");
        }
        if (nullableAnnotation != null && !isQualifiedClass(nullableAnnotation)) {
            throw new IllegalArgumentException("nullableAnnotation is '" + nullableAnnotation
                    + "'; it must be the qualified name of an annotation, as org.jspecify.annotations.Nullable");
        }
    }

    /** All objects, into this package. */
    public static RecordsSettings into(String packageName) {
        return new RecordsSettings(packageName, Set.of(), Set.of(), null);
    }

    private static boolean isQualifiedClass(String name) {
        return SourceVersion.isName(name) && name.indexOf('.') > 0;
    }
}
