package io.github.cameltwenty.catalog;

/** A Twenty that was recorded. What is said of it holds for what came after it, up to the next one, as far as is known. */
public enum Release {
    /** 1.0.3, of June 2025. */
    V1_0("1.0"),
    /** About 1.10. */
    V1_10("November 2025"),
    /** 2.21.0, of July 2026. */
    V2_21("2.21");

    private final String title;

    Release(String title) {
        this.title = title;
    }

    /** As the documentation names it. */
    public String title() {
        return title;
    }
}
