package fr.synergies.trail.export;

import fr.synergies.trail.chain.Proof;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Acts as an event log in XES (IEEE 1849-2016), with one trace per case. Reasons are left out, because the log is passed to other
 * tools and reasons may concern people.
 */
final class XesLog {

    private static final Map<String, String> TRANSITIONS = Map.of(
            "task-created", "schedule",
            "task-claimed", "assign",
            "task-released", "reassign",
            "task-cancelled", "withdraw",
            "task-reminded", "unknown",
            "task-escalated", "unknown");

    private final XMLStreamWriter xml;
    private String caseId = "";

    private XesLog(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static void write(ActSource source, OutputStream target) throws IOException {
        try {
            XesLog log = new XesLog(XMLOutputFactory.newFactory().createXMLStreamWriter(target, "UTF-8"));
            log.begin();
            source.byCase(log::add);
            log.end();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private void begin() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("log");
        xml.writeAttribute("xes.version", "1849.2016");
        xml.writeAttribute("xes.features", "");
        extension("Concept", "concept");
        extension("Time", "time");
        extension("Organizational", "org");
        extension("Lifecycle", "lifecycle");
        xml.writeStartElement("global");
        xml.writeAttribute("scope", "trace");
        attribute("string", "concept:name", "?");
        xml.writeEndElement();
        xml.writeStartElement("global");
        xml.writeAttribute("scope", "event");
        attribute("string", "concept:name", "?");
        attribute("date", "time:timestamp", "1970-01-01T00:00:00Z");
        attribute("string", "lifecycle:transition", "complete");
        xml.writeEndElement();
        classifier("Activity", "concept:name");
        classifier("ActivityAndTransition", "concept:name lifecycle:transition");
        classifier("Act", "act");
        classifier("Resource", "org:resource");
        attribute("string", "concept:name", "Synergies");
    }

    private void add(ActHit act) {
        try {
            if (!act.caseId().equals(caseId)) {
                endTrace();
                caseId = act.caseId();
                xml.writeStartElement("trace");
                attribute("string", "concept:name", caseId);
                optional("programme", act.programme());
                optional("process", act.process());
            }
            event(act);
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void event(ActHit act) throws XMLStreamException {
        xml.writeStartElement("event");
        attribute("string", "concept:name", activity(act));
        attribute("date", "time:timestamp", Proof.text(act.at()));
        attribute("string", "lifecycle:transition", TRANSITIONS.getOrDefault(act.act(), "complete"));
        attribute("string", "org:resource", act.actor());
        optional("org:group", act.groups());
        attribute("string", "act", act.act());
        optional("element", act.element());
        optional("outcome", act.outcome());
        if (act.amount().isPresent()) {
            attribute("float", "amount", act.amount().get().toPlainString());
        }
        optional("verdict", act.verdictId());
        optional("rules", act.rulesVersion());
        xml.writeEndElement();
    }

    private void end() throws XMLStreamException {
        endTrace();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void endTrace() throws XMLStreamException {
        if (!caseId.isEmpty()) {
            xml.writeEndElement();
        }
    }

    /** The name of the step of the process, otherwise of the act. */
    static String activity(ActHit act) {
        boolean step = act.act().startsWith("task-")
                || act.act().equals("service-done")
                || act.act().equals("timer-fired");
        return step && !act.elementName().isEmpty() ? act.elementName() : act.act();
    }

    private void extension(String name, String prefix) throws XMLStreamException {
        xml.writeEmptyElement("extension");
        xml.writeAttribute("name", name);
        xml.writeAttribute("prefix", prefix);
        xml.writeAttribute("uri", "http://www.xes-standard.org/" + prefix + ".xesext");
    }

    private void classifier(String name, String keys) throws XMLStreamException {
        xml.writeEmptyElement("classifier");
        xml.writeAttribute("name", name);
        xml.writeAttribute("scope", "event");
        xml.writeAttribute("keys", keys);
    }

    private void optional(String key, String value) throws XMLStreamException {
        if (!value.isEmpty()) {
            attribute("string", key, value);
        }
    }

    private void attribute(String type, String key, String value) throws XMLStreamException {
        xml.writeEmptyElement(type);
        xml.writeAttribute("key", key);
        xml.writeAttribute("value", allowed(value));
    }

    /** Removes characters that XML cannot contain. */
    private static String allowed(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints().map(letter -> legal(letter) ? letter : '\uFFFD').forEach(allowed::appendCodePoint);
        return allowed.toString();
    }

    private static boolean legal(int letter) {
        return letter == '\t'
                || letter == '\n'
                || letter == '\r'
                || letter >= 0x20 && letter <= 0xD7FF
                || letter >= 0xE000 && letter <= 0xFFFD
                || letter >= 0x10000;
    }
}
