package fr.synergies.funding.verdict;

import fr.synergies.kernel.LocalizedText;
import fr.synergies.programme.Financer;
import fr.synergies.rules.Finding;
import fr.synergies.rules.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A verdict as a page shows it, in one language.
 *
 * @param financers columns of the co-financing table
 * @param lines lines of the plan
 * @param gauges one for each cap
 * @param findings all findings, most severe first
 */
public record VerdictView(
        FundingVerdict verdict, List<Column> financers, List<Line> lines, List<Gauge> gauges, List<Sentence> findings) {

    /** A financer and the total it pays. */
    record Column(String code, String name, BigDecimal total) {}

    /** A line, with its most severe finding. */
    record Line(
            int number,
            String category,
            String label,
            FundingVerdict.LineVerdict figures,
            Optional<Severity> gravest) {}

    /** A cap as a bar, in percent of the larger of ceiling and request. */
    record Gauge(
            String name, FundingVerdict.CapVerdict figures, BigDecimal granted, BigDecimal asked, BigDecimal mark) {

        /** Whether the lines request more than the ceiling. */
        public boolean over() {
            return figures.asked().compareTo(figures.ceiling()) > 0;
        }
    }

    /** A finding in one language; {@code number} counts lines from 1, empty for the whole plan. */
    record Sentence(
            String rule, Severity severity, Optional<Integer> number, String line, String message, String source) {}

    public static VerdictView of(PlanFacts facts, FundingVerdict verdict, FundingRules rules, Locale language) {
        Map<String, String> categories =
                names(rules.categories(facts.programme(), facts.year()), Category::code, Category::name, language);
        Map<String, String> caps = names(rules.caps(facts.programme(), facts.year()), Cap::code, Cap::name, language);
        List<Column> columns = facts.programme().financers().stream()
                .map(financer -> column(financer, verdict, language))
                .toList();
        List<Line> lines = lines(verdict, categories);
        return new VerdictView(
                verdict,
                columns,
                lines,
                verdict.caps().stream()
                        .map(cap -> gauge(caps.getOrDefault(cap.cap(), cap.cap()), cap))
                        .toList(),
                verdict.findings().stream()
                        .map(finding -> sentence(finding, lines, language))
                        .toList());
    }

    /** The style of the outcome: an open excess is an error, a settled one is not. */
    public String mark() {
        return switch (verdict.outcome()) {
            case COMPLIANT -> "text-bg-success";
            case OVER_CAP -> "text-bg-danger";
            case CAPPED -> "text-bg-secondary";
            case DEROGATION -> "text-bg-warning";
        };
    }

    /** The style of an excess, which is red until somebody decided on it. */
    public String excessMark() {
        return verdict.overCap() ? "text-danger" : "text-body-secondary";
    }

    /** The number of findings of this severity. */
    public long count(String severity) {
        return findings.stream()
                .filter(finding -> finding.severity().name().equals(severity))
                .count();
    }

    private static List<Line> lines(FundingVerdict verdict, Map<String, String> categories) {
        List<Line> lines = new ArrayList<>();
        for (FundingVerdict.LineVerdict line : verdict.lines()) {
            int index = lines.size();
            Optional<Severity> gravest = verdict.findings().stream()
                    .filter(finding -> finding.line() != null && finding.line() == index)
                    .map(Finding::severity)
                    .min(Enum::compareTo);
            String category = categories.getOrDefault(line.category(), line.category());
            lines.add(new Line(index + 1, category, line.label(), line, gravest));
        }
        return lines;
    }

    private static Column column(Financer financer, FundingVerdict verdict, Locale language) {
        return new Column(
                financer.code(),
                financer.name().in(language),
                verdict.partners().get(financer.code()));
    }

    private static Gauge gauge(String name, FundingVerdict.CapVerdict cap) {
        BigDecimal whole = cap.ceiling().max(cap.asked()).max(cap.granted());
        return new Gauge(name, cap, part(cap.granted(), whole), part(cap.asked(), whole), part(cap.ceiling(), whole));
    }

    private static BigDecimal part(BigDecimal amount, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : amount.movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP);
    }

    private static Sentence sentence(Finding finding, List<Line> lines, Locale language) {
        Optional<Integer> index = Optional.ofNullable(finding.line());
        return new Sentence(
                finding.rule(),
                finding.severity(),
                index.map(line -> line + 1),
                index.map(line -> lines.get(line).category()).orElse(""),
                unbroken(finding.message().in(language)),
                unbroken(finding.source().in(language)));
    }

    /** Prevents line breaks within amounts and before punctuation, using the narrow spaces of French typography. */
    private static String unbroken(String sentence) {
        return sentence.replaceAll("(?<=\\d) (?=\\d{3}|€|%)", "\u202f").replaceAll(" (?=[:;»?!])|(?<=«) ", "\u00a0");
    }

    private static <T> Map<String, String> names(
            List<T> rows, Function<T, String> code, Function<T, LocalizedText> name, Locale language) {
        return rows.stream()
                .collect(Collectors.toMap(code, row -> name.apply(row).in(language)));
    }
}
