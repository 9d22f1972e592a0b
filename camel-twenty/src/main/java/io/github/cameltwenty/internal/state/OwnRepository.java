package io.github.cameltwenty.internal.state;

import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.service.ServiceHelper;

/** A repository of the user's, where state is kept in the place of files. */
public final class OwnRepository {
    private OwnRepository() {}

    /** Before it is used. It is never stopped here: others may use it still, and Camel stops it. */
    public static void start(StateRepository<String, String> own, CamelContext context) {
        CamelContextAware.trySetCamelContext(own, context);
        ServiceHelper.startService(own);
    }
}
