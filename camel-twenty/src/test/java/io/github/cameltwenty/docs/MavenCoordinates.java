package io.github.cameltwenty.docs;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Where Maven finds something.
 *
 * @param version null where it is not given
 */
record MavenCoordinates(String group, String artifact, String version) {
    /** The {@code <dependency>} and {@code <plugin>} elements of a piece of a POM. */
    static List<MavenCoordinates> used(String xml) {
        Document document = parse("<all>" + xml.replaceFirst("<\\?xml.*?\\?>", "") + "</all>");
        return Stream.of("dependency", "plugin")
                .map(document::getElementsByTagName)
                .flatMap(MavenCoordinates::elements)
                .map(element -> new MavenCoordinates(
                        child(element, "groupId"), child(element, "artifactId"), child(element, "version")))
                .toList();
    }

    /** The project's own modules. */
    static List<MavenCoordinates> modules() {
        Document parent = parse(Project.read(Project.ROOT.resolve("pom.xml")));
        String group = child(parent.getDocumentElement(), "groupId");
        String version = child(parent.getDocumentElement(), "version");
        List<MavenCoordinates> modules = new ArrayList<>();
        elements(parent.getElementsByTagName("module"))
                .map(module -> Project.ROOT.resolve(module.getTextContent()).resolve("pom.xml"))
                .map(MavenCoordinates::artifactOf)
                .forEach(artifact -> modules.add(new MavenCoordinates(group, artifact, version)));
        return modules;
    }

    private static String artifactOf(Path pom) {
        return child(parse(Project.read(pom)).getDocumentElement(), "artifactId");
    }

    private static Document parse(String xml) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalArgumentException("Not XML: " + xml, e);
        }
    }

    private static String child(Element element, String name) {
        NodeList children = element.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(child -> child.getNodeName().equals(name))
                .map(Node::getTextContent)
                .findFirst()
                .orElse(null);
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(index -> (Element) nodes.item(index));
    }
}
