/**
 * Objects and fields of a workspace: what is wanted, what there is, and the calls between. It knows no exchange.
 */
package io.github.cameltwenty.internal.schema;
