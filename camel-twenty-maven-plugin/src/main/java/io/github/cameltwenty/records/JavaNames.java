package io.github.cameltwenty.records;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Turns names of a workspace into names that Java takes, each once within its scope. */
public final class JavaNames {
    /** What a record cannot name a component, and what the generated classes name themselves. */
    private static final Set<String> MEMBERS = Set.of(
            "clone",
            "finalize",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "toString",
            "wait",
            "equals",
            "builder",
            "toBuilder",
            "build",
            "set",
            "clear",
            "unlessSet",
            "RESOURCE");

    private final Set<String> taken = new HashSet<>();

    JavaNames() {}

    public JavaNames(Set<String> taken) {
        this.taken.addAll(taken);
    }

    /** For a class; where the name is taken, the suffix is added. */
    String type(String name, String suffix) {
        String wanted = identifier(upperFirst(name));
        return once(isTaken(wanted) ? wanted + suffix : wanted);
    }

    /** For a component of a record, and what is named after it. */
    public String member(String name) {
        String wanted = identifier(name);
        return once(MEMBERS.contains(wanted) ? wanted + "_" : wanted);
    }

    /** For the constant of a value. */
    String constant(String value) {
        String wanted = identifier(value.toUpperCase(Locale.ROOT));
        return once(wanted);
    }

    private boolean isTaken(String type) {
        return taken.contains(type) || isInJavaLang(type);
    }

    private static boolean isInJavaLang(String type) {
        try {
            Class.forName("java.lang." + type, false, null);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private String once(String wanted) {
        String name = wanted;
        for (int number = 2; !taken.add(name); number++) {
            name = wanted + "_" + number;
        }
        return name;
    }

    private static String identifier(String name) {
        StringBuilder identifier = new StringBuilder();
        name.codePoints()
                .map(point ->
                        Character.isJavaIdentifierPart(point) && !Character.isIdentifierIgnorable(point) ? point : '_')
                .forEach(identifier::appendCodePoint);
        if (identifier.isEmpty() || !Character.isJavaIdentifierStart(identifier.codePointAt(0))) {
            identifier.insert(0, '_');
        }
        String result = identifier.toString();
        return SourceVersion.isKeyword(result) ? result + "_" : result;
    }

    private static String upperFirst(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
