/**
 * Internal. Reads all records in any order, and in several ranges of ids at once: plans for the pages of {@code internal.bulk}, and
 * a walk over ranges. It knows no Exchange.
 */
package io.github.cameltwenty.internal.walk;
