/**
 * The options in groups, each declared once with the operations that it is for. Data comes from the URI and the component;
 * it knows the catalog's operations and the enums of the root package.
 */
package io.github.cameltwenty.options;
