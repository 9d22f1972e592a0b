package io.github.cameltwenty.sandbox;

/** API keys where they are settings, and have a role. */
interface ApiKeySettings extends MetadataResource {
    /** The id of the role of a key; null for one that was there from the start without any. */
    String roleId(String id);
}
