package fr.synergies.indicator;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The start of a page of facts: after the fact with this place, id and part. */
record IndicatorPage(int place, long id, int part) {

    static final IndicatorPage FIRST = new IndicatorPage(0, 0, 0);

    private static final Pattern TEXT = Pattern.compile("([0-9])-([0-9]{1,18})-([0-9]{1,4})");

    /**
     * Parses the requested page; an empty text is the first one.
     *
     * @throws Refusal INVALID if it is not a page
     */
    static IndicatorPage of(String page) {
        if (page.isEmpty()) {
            return FIRST;
        }
        Matcher known = TEXT.matcher(page);
        if (!known.matches()) {
            throw Refusal.invalid(Violation.of("page", "synergy.page.wrong", page));
        }
        return new IndicatorPage(
                Integer.parseInt(known.group(1)), Long.parseLong(known.group(2)), Integer.parseInt(known.group(3)));
    }

    String text() {
        return place + "-" + id + "-" + part;
    }
}
