package io.github.cameltwenty.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a dialect cuts what was found into pages, and tells of them. */
interface Paging {
    /** @param found all that was found, in the order of the search */
    Page page(List<Map<String, Object>> found, FindMany call);

    Map<String, Object> pageInfo(Page page);

    /** The page as Twenty writes it, with its records as {@code name}. */
    default Map<String, Object> document(Page page, String name, Object value) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(name, value);
        document.put("pageInfo", pageInfo(page));
        document.put("totalCount", page.totalCount());
        return document;
    }
}
