/** The build steps of the Quarkus extension. Nothing of this is in an application that runs. */
package io.github.cameltwenty.quarkus.deployment;
