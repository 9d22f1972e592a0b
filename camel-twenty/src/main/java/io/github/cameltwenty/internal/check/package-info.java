/**
 * What is looked at before a call: records by the types of their fields, and the names of fields in options. It goes by the
 * catalog, and with {@code catalog=workspace} by the workspace's own fields.
 */
package io.github.cameltwenty.internal.check;
