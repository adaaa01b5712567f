package fr.synergies.trail.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.synergies.trail.chain.Proof;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Acts as an object-centric event log, OCEL 2.0 in JSON: events and the cases, programmes, persons and verdicts they concern. The
 * type of a case is its process. Written in one pass: first the events, then the objects they refer to, then the types. Reasons
 * are left out, as in {@link XesLog}.
 */
final class OcelLog {

    private static final String CASE = "case";
    private static final String PROGRAMME = "programme";
    private static final String PERSON = "person";
    private static final String VERDICT = "verdict";
    private static final Map<String, String> EVENT_ATTRIBUTES = Map.of(
            "activity",
            "string",
            "element",
            "string",
            "outcome",
            "string",
            "amount",
            "float",
            "groups",
            "string",
            "rules",
            "string");

    private final JsonGenerator json;
    private final OcelJson parts;
    private final Set<String> acts = new TreeSet<>();
    private final Set<String> types = new TreeSet<>();
    private final Set<String> programmes = new TreeSet<>();
    private final Set<String> persons = new TreeSet<>();
    private final Set<String> verdicts = new TreeSet<>();
    private String caseId = "";

    private OcelLog(JsonGenerator json) {
        this.json = json;
        this.parts = new OcelJson(json);
    }

    static void write(ActSource source, OutputStream target) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(target);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        OcelLog log = new OcelLog(json);
        json.writeStartObject();
        json.writeArrayFieldStart("events");
        source.byCase(act -> log.quietly(() -> log.event(act)));
        json.writeEndArray();
        json.writeArrayFieldStart("objects");
        source.byCase(act -> log.quietly(() -> log.objects(act)));
        for (String programme : log.programmes) {
            log.object(PROGRAMME, programme, PROGRAMME, Map.of(), "", Map.of());
        }
        for (String person : log.persons) {
            log.object(PERSON, person, PERSON, Map.of(), "", Map.of());
        }
        json.writeEndArray();
        log.types();
        json.writeEndObject();
        json.close();
    }

    private void event(ActHit act) throws IOException {
        acts.add(act.act());
        Map<String, String> related = new LinkedHashMap<>();
        related.put(CASE, act.caseId());
        related.put(PROGRAMME, act.programme());
        related.put(PERSON, act.actor());
        related.put(VERDICT, act.verdictId().isEmpty() ? "" : verdict(act));
        programmes.add(act.programme());
        persons.add(act.actor());
        json.writeStartObject();
        json.writeStringField("id", "act-" + act.sequence());
        json.writeStringField("type", act.act());
        json.writeStringField("time", Proof.text(act.at()));
        json.writeArrayFieldStart("attributes");
        parts.attribute("activity", XesLog.activity(act), "");
        parts.attribute("element", act.element(), "");
        parts.attribute("outcome", act.outcome(), "");
        parts.attribute("groups", act.groups(), "");
        parts.attribute("rules", act.rulesVersion(), "");
        if (act.amount().isPresent()) {
            parts.number("amount", act.amount().get());
        }
        json.writeEndArray();
        parts.relationships(related);
        json.writeEndObject();
    }

    private void objects(ActHit act) throws IOException {
        String time = Proof.text(act.at());
        if (!act.caseId().equals(caseId)) {
            caseId = act.caseId();
            verdicts.clear();
            String type = act.process().isEmpty() ? CASE : act.process();
            types.add(type);
            object(CASE, caseId, type, Map.of("name", caseId), time, Map.of(PROGRAMME, act.programme()));
            programmes.add(act.programme());
        }
        if (!act.verdictId().isEmpty() && verdicts.add(act.verdictId())) {
            object(VERDICT, verdict(act), VERDICT, Map.of("rules", act.rulesVersion()), time, Map.of(CASE, caseId));
        }
    }

    /** The object id of a verdict, which contains its kind because each module numbers its own verdicts. */
    private static String verdict(ActHit act) {
        return act.caseId() + "/" + act.verdictId();
    }

    private void object(
            String kind,
            String name,
            String type,
            Map<String, String> attributes,
            String time,
            Map<String, String> related)
            throws IOException {
        if (name.isEmpty()) {
            return;
        }
        json.writeStartObject();
        json.writeStringField("id", kind + ":" + name);
        json.writeStringField("type", type);
        json.writeArrayFieldStart("attributes");
        for (Map.Entry<String, String> each : attributes.entrySet()) {
            parts.attribute(each.getKey(), each.getValue(), time);
        }
        json.writeEndArray();
        parts.relationships(related);
        json.writeEndObject();
    }

    private void types() throws IOException {
        json.writeArrayFieldStart("eventTypes");
        for (String act : acts) {
            parts.type(act, EVENT_ATTRIBUTES);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("objectTypes");
        for (String type : types) {
            parts.type(type, Map.of("name", "string"));
        }
        parts.type(PROGRAMME, Map.of());
        parts.type(PERSON, Map.of());
        parts.type(VERDICT, Map.of("rules", "string"));
        json.writeEndArray();
    }

    private interface Writing {
        void write() throws IOException;
    }

    private void quietly(Writing writing) {
        try {
            writing.write();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
