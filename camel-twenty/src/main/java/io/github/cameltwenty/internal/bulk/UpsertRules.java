package io.github.cameltwenty.internal.bulk;

import java.util.Set;

/**
 * What an upsert does beyond the operation's own options.
 *
 * @param onlyOfNew fields that a record gets when it is created, and keeps then
 * @param emptiesRichTexts whether a null empties a rich text; else it is refused, as it is in a call
 * @param creates whether records that are not there are created; else they are told as not found
 * @param needsHolders whether the work stops where the server is away when it is asked who holds a refused value; else the record is
 *     refused without that
 */
public record UpsertRules(Set<String> onlyOfNew, boolean emptiesRichTexts, boolean creates, boolean needsHolders) {
    /** As {@code upsertMany} has it. */
    static final UpsertRules PLAIN = new UpsertRules(Set.of(), false, true, false);
}
