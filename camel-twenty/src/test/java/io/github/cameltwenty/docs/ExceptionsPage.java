package io.github.cameltwenty.docs;

import static io.github.cameltwenty.docs.Markdown.code;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyFailure;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@code exceptions.md}, from the exception classes and their Javadoc. */
final class ExceptionsPage {
    private static final String WHEN = "Which one when";
    private static final String COMMON = "What each tells";
    private static final String FAILURE = "TwentyFailure";
    private static final String IN_THE_BODY = "Refusals in the body";

    String text() {
        Markdown page = new Markdown("Exceptions");
        page.paragraph(
                "An action that does not succeed throws a `TwentyException` or a subclass of it. All are unchecked and in "
                        + "the package `" + TwentyException.class.getPackageName()
                        + "`, so `onException` and `doCatch` take them by "
                        + "class. The message names the action, as `companies/createOne`, the status, and the server's own words. "
                        + "The message body is then what it was before.");
        page.paragraph("Mistakes of configuration are no `TwentyException`: the route does not start, and Camel's "
                + "`FailedToCreateRouteException` or `FailedToStartRouteException` has a `TwentyConfigurationException` among its causes: its "
                + "message is the reason, its `getAction()` says what to do."
                + " With `verify=true` it may be what the workspace said, as a `TwentyException`.");
        page.paragraph("Messages, their causes and what to do: [troubleshooting](troubleshooting.md).");
        page.heading(2, WHEN);
        page.table(
                List.of("exception", "when", "tells besides"),
                ExceptionTypes.all().stream()
                        .map(type -> List.of(
                                code(type.getSimpleName()),
                                new JavaSource(type).classDoc(),
                                type == TwentyException.class
                                        ? ""
                                        : String.join(
                                                " ",
                                                accessors(type)
                                                        .map(method -> told(type, method))
                                                        .toList()))));
        page.paragraph(
                "Twenty 1.0 answers nearly every refusal with 400, so the component looks at the message as well as at the "
                        + "status.");
        page.heading(2, COMMON);
        page.table(
                List.of("accessor", "type", "what"),
                accessors(TwentyException.class)
                        .map(method -> List.of(
                                code(method.getName() + "()"),
                                type(method),
                                new JavaSource(TwentyException.class).methodDoc(method.getName()))));
        page.heading(2, FAILURE);
        page.paragraph("A Java record. `TwentyBatchException.getFailures()` holds such, and the header "
                + code(TwentyConstants.FAILURES) + " with `onRecordError=isolate`.");
        page.table(
                List.of("part", "what"),
                new JavaSource(TwentyFailure.class)
                        .parts().entrySet().stream().map(part -> List.of(code(part.getKey() + "()"), part.getValue())));
        page.heading(2, IN_THE_BODY);
        page.paragraph(
                "With `throwExceptionOnFailure=false` a refusal by the server is not thrown: the body is a `Map` with "
                        + "`statusCode`, `error` and `messages`, and the header `CamelTwentyStatusCode` holds the status. "
                        + "What the server has not refused is thrown all the same: input that fails before the call, a connection "
                        + "that breaks, a 2xx answer that is not Twenty's. Of an operation over many records that stopped "
                        + "part-way the body does not tell what is done: leave the option as it is there.");
        return page.toString();
    }

    private static Stream<Method> accessors(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !method.isSynthetic() && method.getParameterCount() == 0)
                .filter(method -> method.getName().matches("(get|is)[A-Z].*"))
                .sorted(Comparator.comparing(Method::getName));
    }

    private static String told(Class<?> type, Method method) {
        return code(method.getName() + "()") + ", " + type(method) + ": "
                + new JavaSource(type).methodDoc(method.getName());
    }

    private static String type(Method method) {
        return code(method.getGenericReturnType().getTypeName().replaceAll("[a-z]+\\.", ""));
    }
}
