/** Workspaces exported, imported, compared and copied by a command: a jar that runs by itself, and a plugin of the Camel CLI. */
package io.github.cameltwenty.examples.workspace;
