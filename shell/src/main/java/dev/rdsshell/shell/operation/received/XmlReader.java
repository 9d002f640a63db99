package dev.rdsshell.shell.operation.received;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an answer in XML. Nothing that it refers to elsewhere is fetched. */
public final class XmlReader {
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;

    private XmlReader(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** The root element; empty when the text is no XML. */
    public static Optional<XmlElement> read(String text) {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(text));
            return Optional.of(new XmlReader(reader).root());
        } catch (XMLStreamException notXml) {
            return Optional.empty();
        }
    }

    /** To the end of the text: behind the root there may be something that makes it no XML. */
    private XmlElement root() throws XMLStreamException {
        while (reader.next() != XMLStreamConstants.START_ELEMENT) {
            // a comment, or an instruction
        }
        XmlElement root = element();
        while (reader.hasNext()) {
            reader.next();
        }
        return root;
    }

    private XmlElement element() throws XMLStreamException {
        String name = reader.getLocalName();
        StringBuilder text = new StringBuilder();
        List<XmlElement> children = new ArrayList<>();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(element());
            } else if (reader.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(reader.getText());
            }
        }
        return new XmlElement(name, text.toString(), children);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
