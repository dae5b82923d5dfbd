package org.dateline.saved;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads XML, which the parser refuses unless it is well-formed and its prefixes are declared. */
final class Read {
    private Read() {}

    static Document xml(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not well-formed", e);
        }
    }

    static List<Element> elements(Document document, String name) {
        return list(document.getElementsByTagName(name));
    }

    static List<Element> elements(Element in, String name) {
        return list(in.getElementsByTagName(name));
    }

    static String text(Element in, String name) {
        return in.getElementsByTagName(name).item(0).getTextContent();
    }

    private static List<Element> list(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
