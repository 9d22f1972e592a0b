/**
 * Internal. Records on their way: under an id, as one of many, cut to some fields. It holds data and looks nothing up.
 */
package io.github.cameltwenty.internal.record;
