/**
 * Internal. Many records by few calls: pages, chunks, look-ups, upserts, and what became of each record. Data comes as
 * {@code InputRecord}s and goes on as results in their order; it knows no Exchange.
 */
package io.github.cameltwenty.internal.bulk;
