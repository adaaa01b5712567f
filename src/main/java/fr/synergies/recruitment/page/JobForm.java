package fr.synergies.recruitment.page;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.recruitment.JobDescription;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Parses a job description sent by a page; values that are not numbers are reported like any other error. */
final class JobForm {

    private JobForm() {}

    static JobDescription read(Map<String, String> typed, List<Integer> years) {
        List<JobDescription.Share> shares = IntStream.range(0, years.size())
                .mapToObj(i -> new JobDescription.Share(
                        years.get(i),
                        number(typed, "shares[" + i + "].eit"),
                        number(typed, "shares[" + i + "].other"),
                        text(typed, "shares[" + i + "].subject")))
                .toList();
        return new JobDescription(
                text(typed, "title"),
                text(typed, "entry"),
                text(typed, "attachment"),
                text(typed, "finality"),
                text(typed, "mainActivities"),
                text(typed, "secondaryActivities"),
                text(typed, "skills"),
                shares);
    }

    static int version(Map<String, String> typed) {
        String version = text(typed, "version");
        if (!version.matches("\\d{1,9}")) {
            throw Refusal.invalid(Violation.of("version", "recruitment.field.missing"));
        }
        return Integer.parseInt(version);
    }

    private static BigDecimal number(Map<String, String> typed, String field) {
        String text = text(typed, field).replace(',', '.');
        if (!text.matches("\\d{1,2}(\\.\\d{1,4})?")) {
            throw Refusal.invalid(Violation.of(field, "recruitment.shares.range"));
        }
        return new BigDecimal(text);
    }

    private static String text(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").strip().replace("\r\n", "\n");
    }
}
