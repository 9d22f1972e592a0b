package io.github.cameltwenty.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages of Twenty 1.0, which counts from the cursor on, and knows no way to go on backward. */
final class V1Paging implements Paging {
    @Override
    public Page page(List<Map<String, Object>> found, FindMany call) {
        if (call.after() != null && call.before() != null) {
            return Page.empty(0, false);
        }
        List<Map<String, Object>> rest = Page.rest(found, call);
        int size = Math.min(rest.size(), call.limit());
        if (size == 0) {
            return Page.empty(rest.size(), false);
        }
        return call.before() == null
                ? Page.forward(rest, call, size, rest.size())
                : Page.backward(rest, call, size, rest.size());
    }

    @Override
    public Map<String, Object> pageInfo(Page page) {
        Map<String, Object> pageInfo = new LinkedHashMap<>();
        pageInfo.put("hasNextPage", page.hasNextPage());
        pageInfo.put("startCursor", page.startCursor());
        pageInfo.put("endCursor", page.endCursor());
        return pageInfo;
    }
}
