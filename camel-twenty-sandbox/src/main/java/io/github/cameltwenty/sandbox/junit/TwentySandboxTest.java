package io.github.cameltwenty.sandbox.junit;

import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * On a test class: a parameter of the type {@link TwentySandbox} is a sandbox that runs. The constructor, the methods
 * before and after a test and the test itself are given the same one, and each test another, so that no test sees the
 * records of one before. A {@code @BeforeAll} method with such a parameter makes it one for the whole class, and so does
 * the constructor of a class whose tests share their instance. It is closed after the test, or the class.
 *
 * <pre>{@code
 * @TwentySandboxTest
 * class CompaniesTest {
 *     @Test
 *     void begins(TwentySandbox twenty) {
 *         // call twenty.baseUrl() with twenty.apiKey(), then look at twenty.records("companies")
 *     }
 * }
 * }</pre>
 *
 * <p>Needs JUnit 5.12 or later. A {@code @Nested} class has what its outer class has, unless it is annotated itself.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(TwentySandboxExtension.class)
public @interface TwentySandboxTest {
    /** Which Twenty it is; at most one. None: what {@link TwentySandboxOptions#dialect} is by default. */
    Dialect[] dialect() default {};

    /** The API key that opens it; {@code sandbox-key} if not given. */
    String apiKey() default "";

    /** The objects that it does not have, by plural name. */
    String[] without() default {};

    /**
     * The records it starts with: the name of a resource on the class path, beside the test class or, with a slash in
     * front, from the root. See {@link TwentySandboxOptions#seed(java.io.InputStream)}.
     */
    String seed() default "";

    /**
     * For whatever else {@link TwentySandboxOptions} can say: the name of a static method of the test class without
     * parameters that gives them. The other attributes, where they are set, are put on top.
     */
    String options() default "";
}
