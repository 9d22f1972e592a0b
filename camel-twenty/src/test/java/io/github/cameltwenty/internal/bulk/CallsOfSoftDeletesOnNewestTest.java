package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;

/** The same on a Twenty 2.21. */
class CallsOfSoftDeletesOnNewestTest extends CallsOfSoftDeletesTest {
    @Override
    protected TwentySandboxOptions options() {
        return TwentySandbox.options().dialect(Dialect.V2_21);
    }
}
