package fr.synergies.replay;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a journal and refuses it entirely if any entry is malformed. */
class JournalReader {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Duration BETWEEN_ACTS = Duration.ofMinutes(5);
    private static final int MOST_CODE_POINTS = 20_000_000;
    private static final Set<String> METHODS = Set.of("post", "put", "delete");
    private static final Set<String> COMMON = Set.of("on", "by", "source", "note");
    private static final Set<String> SOURCES = Set.of("paper", "assumption");

    private final String file;
    private final ZoneId zone;
    private final ObjectMapper yaml = YAMLMapper.builder().build();
    private int line;

    JournalReader(String file, ZoneId zone) {
        this.file = file;
        this.zone = zone;
    }

    /** @throws JournalError naming file, line and reason */
    Journal read(String text) {
        List<Integer> lines = lines(text);
        List<Entry> entries = new ArrayList<>();
        Instant before = Instant.MIN;
        for (JsonNode written : list(text)) {
            line = lines.get(entries.size());
            Entry entry = entry(written, before);
            entries.add(entry);
            before = entry.at();
        }
        if (entries.isEmpty()) {
            throw new JournalError(file, 1, "no entry");
        }
        return new Journal(file, entries);
    }

    private List<Integer> lines(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CODE_POINTS);
        options.setMaxAliasesForCollections(10_000);
        try {
            Node root = new Yaml(options).compose(new StringReader(text));
            if (!(root instanceof SequenceNode sequence)) {
                throw new JournalError(file, 1, "a journal is a list of entries");
            }
            return sequence.getValue().stream()
                    .map(node -> node.getStartMark().getLine() + 1)
                    .toList();
        } catch (MarkedYAMLException malformed) {
            throw new JournalError(file, malformed.getProblemMark().getLine() + 1, malformed.getProblem());
        }
    }

    private JsonNode list(String text) {
        try {
            return yaml.readTree(text);
        } catch (JacksonException malformed) {
            throw new JournalError(file, malformed.getLocation().getLineNr(), malformed.getOriginalMessage());
        }
    }

    private Entry entry(JsonNode written, Instant before) {
        if (!written.isObject()) {
            throw error("an entry has fields: on, by, and what was done");
        }
        if (!SOURCES.contains(written.path("source").asText())) {
            throw error("'source' is paper or assumption");
        }
        Instant at = at(text(written, "on"));
        if (at.isBefore(before) && !sameDay(at, before)) {
            throw error("goes back in time, before the entry above");
        }
        Instant after = at.isAfter(before) ? at : before.plus(BETWEEN_ACTS);
        return new Entry(line, after, text(written, "by"), step(written));
    }

    private JournalStep step(JsonNode written) {
        if (written.has("attach")) {
            only(written, "case", "task", "attach", "name", "text");
            return new JournalStep.Attach(
                    text(written, "case"),
                    text(written, "task"),
                    text(written, "attach"),
                    text(written, "name"),
                    text(written, "text"));
        }
        if (written.has("task")) {
            only(written, "case", "task", "form", "all");
            JsonNode form = written.has("form") ? written.get("form") : JsonNodeFactory.instance.objectNode();
            return new JournalStep.Complete(
                    text(written, "case"),
                    text(written, "task"),
                    form,
                    written.path("all").asBoolean());
        }
        for (String method : METHODS) {
            if (written.has(method)) {
                only(written, method, "body");
                return new JournalStep.Call(
                        method.toUpperCase(java.util.Locale.ROOT), text(written, method), written.path("body"));
            }
        }
        throw error("says nothing that was done: task, attach, post, put or delete");
    }

    private void only(JsonNode written, String... allowed) {
        Set<String> unknown = new TreeSet<>();
        written.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(COMMON);
        unknown.removeAll(Set.of(allowed));
        if (!unknown.isEmpty()) {
            throw error("unknown " + String.join(", ", unknown));
        }
    }

    private String text(JsonNode written, String field) {
        String text = written.path(field).asText();
        if (text.isBlank()) {
            throw error("'" + field + "' is missing");
        }
        return text;
    }

    private Instant at(String day) {
        try {
            return LocalDate.parse(day).atTime(MORNING).atZone(zone).toInstant();
        } catch (DateTimeException unreadable) {
            throw error("'on' is no day: " + day);
        }
    }

    private boolean sameDay(Instant one, Instant other) {
        return LocalDate.ofInstant(one, zone).equals(LocalDate.ofInstant(other, zone));
    }

    private JournalError error(String reason) {
        return new JournalError(file, line, reason);
    }
}
