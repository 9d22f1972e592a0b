package io.github.cameltwenty.internal.workspace;

/**
 * How an import is done.
 *
 * @param newIds whether records get other ids than they had
 * @param withFiles whether attachments are imported, with their files
 * @param dryRun whether nothing is written, and only told what would be
 * @param window how many records are read and written before it is noted how far the import has come
 */
public record ImportSettings(ObjectChoice choice, boolean newIds, boolean withFiles, boolean dryRun, int window) {}
