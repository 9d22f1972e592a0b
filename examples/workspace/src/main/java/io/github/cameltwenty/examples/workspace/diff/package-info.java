/** Compares two workspaces, or exports of them: their objects and fields, their records by id, the content of their files. */
package io.github.cameltwenty.examples.workspace.diff;
