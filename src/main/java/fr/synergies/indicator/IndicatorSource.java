package fr.synergies.indicator;

/**
 * A query of facts.
 *
 * @param place distinguishes the sources of an indicator; together with id and part it orders the facts
 * @param from the tables, and the conditions on facts
 * @param grouping columns by which rows are grouped into one fact, empty if each row is a fact
 */
record IndicatorSource(
        int place,
        IndicatorFact.Kind kind,
        String id,
        String part,
        String day,
        String title,
        String siret,
        String detail,
        String caseId,
        String amount,
        String from,
        String grouping) {

    private static final String NONE = "''";

    /** A source whose facts each count as one. */
    static IndicatorSource of(int place, IndicatorFact.Kind kind, String id, String from) {
        return new IndicatorSource(place, kind, id, "0", "", NONE, NONE, NONE, NONE, "1", from, "");
    }

    IndicatorSource on(String column) {
        return new IndicatorSource(place, kind, id, part, column, title, siret, detail, caseId, amount, from, grouping);
    }

    /** The same source with the columns of the company that a fact concerns. */
    IndicatorSource about(String name, String number) {
        return new IndicatorSource(place, kind, id, part, day, name, number, detail, caseId, amount, from, grouping);
    }

    IndicatorSource titled(String name) {
        return about(name, NONE);
    }

    IndicatorSource told(String code, String business) {
        return new IndicatorSource(place, kind, id, part, day, title, siret, code, business, amount, from, grouping);
    }

    IndicatorSource counting(String column) {
        return new IndicatorSource(place, kind, id, part, day, title, siret, detail, caseId, column, from, grouping);
    }

    /** The same source with a column that distinguishes facts with the same id. */
    IndicatorSource parted(String column) {
        return new IndicatorSource(place, kind, id, column, day, title, siret, detail, caseId, amount, from, grouping);
    }

    IndicatorSource grouped(String columns) {
        return new IndicatorSource(place, kind, id, part, day, title, siret, detail, caseId, amount, from, columns);
    }

    /** The query of the amounts only, for their sum. */
    String amounts() {
        return "select " + amount + " as amount from " + from + by();
    }

    /** The query of the facts that follow a page, in order. */
    String facts(IndicatorPage after) {
        String shared = siret.equals(NONE) ? "1" : "case when company.consent = 'GIVEN' then 1 else 0 end";
        String behind =
                place > after.place() ? "" : " and " + id + " >= :id and (" + id + " > :id or " + part + " > :part)";
        return "(select " + place + " as place, " + id + " as id, " + part + " as part, '" + kind + "' as kind, " + day
                + " as fact_day, " + title + " as title, " + siret + " as siret, " + shared + " as shared, " + detail
                + " as detail, " + caseId + " as case_id, " + amount + " as amount from " + from + behind + by()
                + " order by 2, 3 fetch first :limit rows only)";
    }

    private String by() {
        return grouping.isEmpty() ? "" : " group by " + grouping;
    }
}
