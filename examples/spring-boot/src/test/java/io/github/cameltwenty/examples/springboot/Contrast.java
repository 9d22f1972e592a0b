package io.github.cameltwenty.examples.springboot;

/** Measures the contrast of all text on a page with what is behind it. */
final class Contrast {
    static final String SCRIPT = """
            const channels = color => color.match(/[\\d.]+/g).map(Number);
            const luminance = color => channels(color).slice(0, 3)
                .map(channel => channel / 255)
                .map(share => share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4)
                .reduce((sum, share, place) => sum + share * [0.2126, 0.7152, 0.0722][place], 0);
            const opaque = color => channels(color).length === 3;
            const behind = element => {
              const color = getComputedStyle(element).backgroundColor;
              return opaque(color) ? color : behind(element.parentElement);
            };
            return [...document.querySelectorAll('body *')]
                .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
                .filter(element => element.checkVisibility())
                .map(element => [getComputedStyle(element).color, behind(element)].map(luminance))
                .map(both => (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05));
            """;

    private Contrast() {}
}
