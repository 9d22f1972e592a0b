/** Auto-configuration of the {@code twenty:} component for Spring Boot. */
package io.github.cameltwenty.springboot;
