package fr.synergies.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Facts and verdicts as they are stored: JSON in a column of a table. What cannot be read there is a defect of the data. */
public final class StoredJson {

    private final ObjectMapper json;

    public StoredJson(ObjectMapper json) {
        this.json = json;
    }

    public String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Not written as JSON: " + value.getClass(), unwritable);
        }
    }

    public <T> T read(String stored, Class<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Stored " + type.getSimpleName() + " cannot be read", unreadable);
        }
    }

    public <T> T read(String stored, TypeReference<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Stored " + type.getType() + " cannot be read", unreadable);
        }
    }
}
