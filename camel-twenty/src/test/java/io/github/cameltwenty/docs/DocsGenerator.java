package io.github.cameltwenty.docs;

import io.github.cameltwenty.architecture.Room;
import io.github.cameltwenty.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Writes the pages of the documentation that are made from code: {@value #COMMAND}. */
public final class DocsGenerator {
    static final String COMMAND = "mvn -q -pl camel-twenty -am test-compile exec:java@docs";

    private static final Path VERSIONS = Project.DOCS.resolve("versions.md");
    private static final String TABLE = "<!-- drawn from ActionTable -->";
    private static final Path OBSERVABILITY = Project.DOCS.resolve("observability.md");
    private static final String METERS = "<!-- drawn from TwentyMeter -->";
    private static final Path ARCHITECTURE = Project.DOCS.resolve("architecture.md");
    private static final String PICTURE = "<!-- drawn from Room -->";
    private static final String END = "<!-- end of what is drawn -->";

    private DocsGenerator() {}

    public static void main(String[] args) throws IOException {
        for (Map.Entry<Path, String> page : pages().entrySet()) {
            Files.writeString(page.getKey(), page.getValue());
            System.out.println("Wrote " + Project.ROOT.relativize(page.getKey()));
        }
    }

    /** The text of each page by its file. */
    static Map<Path, String> pages() {
        Metadata metadata = Metadata.read();
        Map<Path, String> pages = new TreeMap<>();
        pages.put(Project.DOCS.resolve("operations.md"), new OperationsPage(Catalog.twenty(), metadata).text());
        pages.put(Project.DOCS.resolve("n8n-actions.md"), new N8nActionsPage(Catalog.twenty()).text());
        pages.put(Project.DOCS.resolve("options.md"), new OptionsPage(metadata).text());
        pages.put(Project.DOCS.resolve("exceptions.md"), new ExceptionsPage().text());
        pages.put(ARCHITECTURE, with(PICTURE, Room.picture(), Project.read(ARCHITECTURE)));
        pages.put(VERSIONS, with(TABLE, ActionTablePart.text(), Project.read(VERSIONS)));
        pages.put(OBSERVABILITY, with(METERS, MetersPart.text(), Project.read(OBSERVABILITY)));
        for (Path page : Project.pages()) {
            String text = pages.getOrDefault(page, Project.read(page));
            if (text.contains(PageNeeds.MARK)) {
                pages.put(page, with(PageNeeds.MARK, PageNeeds.of(page).text(), text));
            }
        }
        return pages;
    }

    /** The page with what is drawn between two marks. */
    private static String with(String mark, String drawn, String page) {
        int begin = page.indexOf(mark) + mark.length();
        int end = page.indexOf(END, begin);
        return page.substring(0, begin) + "\n" + drawn + page.substring(end);
    }
}
