package org.dateline.saved;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML with StAX, leaving out what XML can't hold. Elements carry their prefix in their name. */
final class Xml {
    private final XMLStreamWriter out;

    private Xml(XMLStreamWriter out) {
        this.out = out;
    }

    /** What this writes, as a UTF-8 document. */
    static byte[] write(Consumer<Xml> document) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            document.accept(new Xml(out));
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("saved: XML could not be written to memory", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @FunctionalInterface
    private interface Step {
        void run() throws XMLStreamException;
    }

    private Xml step(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("saved: XML could not be written to memory", e);
        }
        return this;
    }

    Xml comment(String text) {
        return step(() -> out.writeComment(" " + text + " "));
    }

    Xml open(String name) {
        return step(() -> {
            out.writeCharacters("\n");
            out.writeStartElement(name);
        });
    }

    Xml attribute(String name, String value) {
        return step(() -> out.writeAttribute(name, PlainText.line(value)));
    }

    Xml text(String text) {
        return step(() -> out.writeCharacters(PlainText.clean(text)));
    }

    Xml close() {
        return step(out::writeEndElement);
    }

    /** An element that holds text alone. */
    Xml element(String name, String text) {
        return open(name).text(text).close();
    }

    /** An element without content, attribute names and values in turn. */
    Xml empty(String name, String... attributes) {
        step(() -> {
            out.writeCharacters("\n");
            out.writeEmptyElement(name);
        });
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        return this;
    }
}
