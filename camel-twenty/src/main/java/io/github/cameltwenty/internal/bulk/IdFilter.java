package io.github.cameltwenty.internal.bulk;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import io.github.cameltwenty.TwentyFilter;
import io.github.cameltwenty.internal.options.OptionChecks;
import java.util.Collection;

/** Names records by their ids; without quotes, as later servers were seen to read several, where they are UUIDs. */
final class IdFilter {
    private IdFilter() {}

    static String of(Collection<String> ids) {
        return ids.size() > 1 && ids.stream().allMatch(OptionChecks::isUuid)
                ? "id[in]:[" + String.join(",", ids) + "]"
                : TwentyFilter.field(ID).in(ids).toString();
    }
}
