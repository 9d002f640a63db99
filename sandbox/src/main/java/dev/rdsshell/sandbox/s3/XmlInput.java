package dev.rdsshell.sandbox.s3;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** One element of the XML in a request's body. */
record XmlInput(Element element) {
    /**
     * Reads a body.
     *
     * @throws S3Failure MalformedXML
     */
    static XmlInput parse(byte[] body) {
        try {
            return new XmlInput(reader().parse(new ByteArrayInputStream(body)).getDocumentElement());
        } catch (SAXException e) {
            throw S3Failure.malformedXml();
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("The platform's XML parser does not work", e);
        }
    }

    /** The children of a name, wherever they stand below this element. */
    List<XmlInput> all(String name) {
        NodeList nodes = element.getElementsByTagNameNS("*", name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(index -> new XmlInput((Element) nodes.item(index)))
                .toList();
    }

    /** The text of the first child of a name, or the empty text. */
    String text(String name) {
        return all(name).stream()
                .map(child -> child.element.getTextContent())
                .findFirst()
                .orElse("");
    }

    /** No document type, hence no external entity, is ever read. */
    private static DocumentBuilder reader() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder reader = factory.newDocumentBuilder();
        reader.setErrorHandler(new DefaultHandler());
        return reader;
    }
}
