/**
 * Internal. How far an input is done, kept on disk, so that an import that is killed is gone on with: the records that are done are
 * passed over, and the calls that were under way are settled by the ids of their records.
 */
package io.github.cameltwenty.internal.checkpoint;
