package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;

/** The same on a Twenty 2.21. */
class CallsOfSoftDeletesOnNewestTest extends CallsOfSoftDeletesTest {
    @Override
    protected TwentySandbox.Options options() {
        return TwentySandbox.options().dialect(Dialect.V2_21);
    }
}
