package fr.synergies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The financing plans as the API has them. */
public final class Plans {

    private Plans() {}

    /** Where the plan of an exercise is. */
    public static String path(int year) {
        return "/api/programmes/SYNERGIES/exercises/" + year + "/funding-plan";
    }

    public static String caseId(int year) {
        return "funding-SYNERGIES-" + year + "-r1";
    }

    /** The content of a plan as it was read, with what one of its lines asks changed: what a save sends. */
    public static String asking(JsonNode read, int line, String amount, String requestedAid) {
        ObjectNode content = content(read);
        ((ObjectNode) content.path("lines").path(line))
                .put("amount", new java.math.BigDecimal(amount))
                .put("requestedAid", new java.math.BigDecimal(requestedAid))
                .remove("partners");
        return content.toString();
    }

    /** The content of a plan as it was read, with one more line. */
    public static String with(JsonNode read, String category, String amount) {
        ObjectNode content = content(read);
        ((com.fasterxml.jackson.databind.node.ArrayNode) content.path("lines"))
                .addObject()
                .put("category", category)
                .put("amount", new java.math.BigDecimal(amount));
        return content.toString();
    }

    /** The content of a plan as it was read: what a save sends. */
    public static ObjectNode content(JsonNode read) {
        ObjectNode content = read.deepCopy();
        content.retain("version", "months", "fte", "lines");
        return content;
    }
}
