package io.github.cameltwenty.quarkus.deployment;

import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.ExtensionSslNativeSupportBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;

/**
 * What Quarkus is to know of the component. What a native image has to keep is told by the component's own jar, in
 * {@code META-INF/native-image}.
 */
public class TwentyProcessor {
    private static final String FEATURE = "camel-twenty";

    /** Printed among the installed features when an application starts. */
    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem(FEATURE);
    }

    /** A native image has no TLS unless somebody asks for it. */
    @BuildStep
    ExtensionSslNativeSupportBuildItem tls() {
        return new ExtensionSslNativeSupportBuildItem(FEATURE);
    }
}
