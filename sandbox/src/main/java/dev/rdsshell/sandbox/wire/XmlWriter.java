package dev.rdsshell.sandbox.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rdsshell.sandbox.server.Reply;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes an XML document without indentation, as the services do. */
public final class XmlWriter {
    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    /** Opens the root element in a namespace, lets the content be written, and closes it. */
    public XmlWriter root(String name, String namespace, Runnable content) {
        text.append('<').append(name).append(" xmlns=\"").append(namespace).append("\">");
        content.run();
        text.append("</").append(name).append('>');
        return this;
    }

    /** An element around other elements. */
    public XmlWriter element(String name, Runnable content) {
        text.append('<').append(name).append('>');
        content.run();
        text.append("</").append(name).append('>');
        return this;
    }

    /** An element around text. */
    public XmlWriter element(String name, String value) {
        return element(name, () -> escape(value));
    }

    /** The document as an answer. */
    public Reply reply(int status, Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putIfAbsent("Content-Type", "text/xml");
        return new Reply(status, all, toString().getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void escape(String value) {
        value.codePoints().forEach(this::escape);
    }

    private void escape(int character) {
        switch (character) {
            case '&' -> text.append("&amp;");
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '"' -> text.append("&quot;");
            case '\r' -> text.append("&#13;");
            default -> text.appendCodePoint(inXml(character) ? character : '\uFFFD');
        }
    }

    /** XML 1.0 has no way to carry most control characters, not even escaped. */
    private static boolean inXml(int character) {
        if (character < ' ') {
            return character == '\n' || character == '\t';
        }
        return (character < 0xD800 || character > 0xDFFF) && character != 0xFFFE && character != 0xFFFF;
    }
}
