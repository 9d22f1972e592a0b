/**
 * Internal. What the route templates for agents need besides Camel's own steps: arguments that a model gave, and leave to write.
 * The templates are resources, in {@code io/github/cameltwenty/agent}.
 */
package io.github.cameltwenty.internal.agent;
