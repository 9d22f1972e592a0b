package io.github.cameltwenty.docs;

import io.github.cameltwenty.TwentyException;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;

/** The exceptions that the documentation tells of. */
public final class ExceptionTypes {
    private ExceptionTypes() {}

    /** The public exception classes, the general one first. */
    public static List<Class<?>> all() {
        String packageName = TwentyException.class.getPackageName();
        return Project.filesBelow(JavaSource.FOLDER.resolve(packageName.replace('.', '/')), "Exception.java")
                .filter(file -> file.getParent().endsWith(packageName.substring(packageName.lastIndexOf('.') + 1)))
                .<Class<?>>map(file ->
                        type(packageName + "." + file.getFileName().toString().replace(".java", "")))
                .filter(type -> Modifier.isPublic(type.getModifiers()) && TwentyException.class.isAssignableFrom(type))
                .sorted(Comparator.comparing((Class<?> type) -> type != TwentyException.class)
                        .thenComparing(Class::getSimpleName))
                .toList();
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
