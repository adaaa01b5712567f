package fr.synergies.fuzz;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The forms that a user finds on the pages, filled in with their real field names. */
final class FormFuzzer {

    private static final int MOST_PAGES = 25;

    private final FuzzClient client;
    private final Junk junk;
    private final List<Element> forms = new ArrayList<>();

    FormFuzzer(FuzzClient client, Junk junk) {
        this.client = client;
        this.junk = junk;
        walk();
    }

    int forms() {
        return forms.size();
    }

    /** Sends one of the forms, each in turn. */
    FuzzClient.Answered send(int turn) {
        Element form = forms.get(turn % forms.size());
        String fields = form.select("input[name],select[name],textarea[name]").stream()
                .filter(field -> junk.of(92))
                .map(field -> field.attr("name") + "=" + ApiRequests.encoded(value(field)))
                .collect(Collectors.joining("&"));
        return client.post(form.attr("action"), fields);
    }

    private String value(Element field) {
        if (field.attr("name").equals("_csrf")) {
            return field.attr("value");
        }
        List<String> options = field.select("option").eachAttr("value");
        if (!options.isEmpty() && junk.of(75)) {
            return junk.one(options);
        }
        if (junk.of(35) && !field.attr("value").isEmpty()) {
            return field.attr("value");
        }
        return switch (field.attr("type")) {
            case "date" -> junk.of(70) ? "2022-03-0" + (1 + junk.below(9)) : junk.text();
            case "number" -> junk.of(70) ? String.valueOf(junk.below(2000)) : junk.text();
            default -> junk.of(50) ? "Motif " + junk.below(100) : junk.text();
        };
    }

    /** Reads pages from the home page on, and notes each form once by its address and fields. */
    private void walk() {
        Deque<String> toRead = new ArrayDeque<>(List.of("/", "/tasks", "/programmes", "/cases"));
        Set<String> seen = new LinkedHashSet<>(toRead);
        Set<String> noted = new LinkedHashSet<>();
        for (int page = 0; page < MOST_PAGES && !toRead.isEmpty(); page++) {
            Document read = Jsoup.parse(client.get(toRead.remove()).body());
            for (Element form : read.select("form[method=post]")) {
                String action = form.attr("action");
                boolean leaves = action.contains("sign-out")
                        || !form.select("input[type=password],input[type=file]").isEmpty();
                if (!leaves
                        && action.startsWith("/")
                        && noted.add(action + form.select("[name]").eachAttr("name"))) {
                    forms.add(form);
                }
            }
            for (String link : read.select("main a[href],nav a[href]").eachAttr("href")) {
                String plain = link.replaceAll("[?#].*", "");
                boolean isPage = plain.startsWith("/")
                        && !plain.matches("/(api|camunda|swagger|v3|engine-rest|webjars).*|.*\\.[a-z]{2,4}");
                if (isPage && seen.add(plain)) {
                    toRead.add(plain);
                }
            }
        }
    }
}
