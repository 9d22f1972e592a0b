/**
 * Internal. A workspace as a whole: the layout of an export, where it is kept, its manifest and its model, and the work of writing
 * and reading it. It makes no call itself; {@code WorkspaceCalls} is what it asks for.
 */
package io.github.cameltwenty.internal.workspace;
