package dev.rdsshell.sandbox.s3;

import java.util.function.Consumer;

/** Writes the XML of an answer, element by element. */
final class Xml {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"";

    private final StringBuilder out = new StringBuilder(DECLARATION);

    private Xml() {}

    /** A document in the namespace of S3. */
    static String document(String root, Consumer<Xml> content) {
        Xml xml = new Xml();
        xml.out.append('<').append(root).append(NAMESPACE).append('>');
        content.accept(xml);
        xml.out.append("</").append(root).append('>');
        return xml.out.toString();
    }

    /** A document in no namespace, as errors are. */
    static String plainDocument(String root, Consumer<Xml> content) {
        return new Xml().element(root, content).out.toString();
    }

    Xml element(String name, Consumer<Xml> content) {
        out.append('<').append(name).append('>');
        content.accept(this);
        out.append("</").append(name).append('>');
        return this;
    }

    Xml text(String name, Object value) {
        return element(name, xml -> xml.escaped(value.toString()));
    }

    /** Text directly inside the element that is open. */
    Xml escaped(String text) {
        text.codePoints().forEach(this::append);
        return this;
    }

    private void append(int character) {
        switch (character) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\r' -> out.append("&#13;");
            default -> out.appendCodePoint(character);
        }
    }
}
