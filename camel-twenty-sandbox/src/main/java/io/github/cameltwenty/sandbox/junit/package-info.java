/** JUnit tests on a {@link io.github.cameltwenty.sandbox.TwentySandbox}. */
package io.github.cameltwenty.sandbox.junit;
