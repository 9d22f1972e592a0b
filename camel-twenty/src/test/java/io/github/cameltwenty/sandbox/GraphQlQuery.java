package io.github.cameltwenty.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the GraphQL that the sandbox understands: one query, variables, arguments, aliases; no fragments. */
final class GraphQlQuery {
    private static final Pattern TOKEN = Pattern.compile(
            "[\\s,]+|#[^\\n]*|(\"(?:[^\"\\\\]|\\\\.)*\"|-?\\d+(?:\\.\\d+)?|\\w+|\\.\\.\\.|.)", Pattern.DOTALL);

    private final List<String> tokens = new ArrayList<>();
    private final Map<String, Object> variables;
    private int at;

    /** @param key under which the result stands in the answer */
    record Field(String key, String name, Map<String, Object> arguments, List<Field> fields) {}

    private GraphQlQuery(String text, Map<String, Object> variables) {
        this.variables = new LinkedHashMap<>(variables);
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                tokens.add(matcher.group(1));
            }
        }
        tokens.add("<EOF>");
    }

    /** @throws IllegalArgumentException with the complaint of GraphQL where it cannot be read */
    static List<Field> read(String text, Map<String, Object> variables) {
        GraphQlQuery query = new GraphQlQuery(text, variables);
        query.start();
        List<Field> fields = query.fields();
        query.expect("<EOF>");
        return fields;
    }

    private String peek() {
        return tokens.get(at);
    }

    private String next() {
        String token = peek();
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    private boolean skip(String token) {
        boolean found = peek().equals(token);
        if (found) {
            next();
        }
        return found;
    }

    private void expect(String token) {
        if (!skip(token)) {
            throw unexpected();
        }
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException(
                "Syntax Error: Unexpected " + (peek().equals("<EOF>") ? "<EOF>" : "\"" + peek() + "\"") + ".");
    }

    private String name() {
        if (!peek().matches("[A-Za-z_]\\w*")) {
            throw unexpected();
        }
        return next();
    }

    /** The operation's name and its variables, of which the defaults are taken. */
    private void start() {
        if (!skip("query")) {
            return;
        }
        if (!peek().equals("(") && !peek().equals("{")) {
            name();
        }
        if (skip("(")) {
            while (!skip(")")) {
                expect("$");
                String name = name();
                expect(":");
                while (peek().matches("[\\[\\]!]|\\w+")) {
                    next();
                }
                if (skip("=")) {
                    variables.putIfAbsent(name, value());
                }
            }
        }
    }

    private List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        expect("{");
        while (!skip("}")) {
            String key = name();
            String name = skip(":") ? name() : key;
            Map<String, Object> arguments = skip("(") ? pairs(")") : Map.of();
            fields.add(new Field(key, name, arguments, peek().equals("{") ? fields() : List.of()));
        }
        return fields;
    }

    private Map<String, Object> pairs(String end) {
        Map<String, Object> pairs = new LinkedHashMap<>();
        while (!skip(end)) {
            String name = name();
            expect(":");
            pairs.put(name, value());
        }
        return pairs;
    }

    private Object value() {
        if (skip("$")) {
            return variables.get(name());
        }
        if (skip("{")) {
            return pairs("}");
        }
        if (skip("[")) {
            List<Object> list = new ArrayList<>();
            while (!skip("]")) {
                list.add(value());
            }
            return list;
        }
        if (!peek().matches("(?s)\".*|-?\\d.*|\\w+")) {
            throw unexpected();
        }
        String token = next();
        // what is neither number nor text nor a word of JSON is an enum's value
        Object value = Json.readOrNull(token);
        return value == null && !token.equals("null") ? token : value;
    }
}
