package io.github.cameltwenty.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages of Twenty of November 2025: all tell the same total, and none knows what comes before it. */
final class CurrentPaging implements Paging {
    @Override
    public Page page(List<Map<String, Object>> found, FindMany call) {
        if (call.after() != null && call.before() != null) {
            throw Refusal.badRequest("Cannot provide both before and after");
        }
        List<Map<String, Object>> rest = Page.rest(found, call);
        int size = Math.min(rest.size(), call.limit());
        if (size == 0) {
            return Page.empty(found.size(), !rest.isEmpty() && call.before() == null);
        }
        return call.before() == null
                ? Page.forward(rest, call, size, found.size())
                : Page.backward(rest, call, size, found.size());
    }

    @Override
    public Map<String, Object> pageInfo(Page page) {
        Map<String, Object> pageInfo = new LinkedHashMap<>();
        pageInfo.put("hasNextPage", page.hasNextPage());
        pageInfo.put("hasPreviousPage", false);
        pageInfo.put("startCursor", page.startCursor());
        pageInfo.put("endCursor", page.endCursor());
        return pageInfo;
    }
}
