package fr.synergies.recruitment;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Checks a job description before it is saved. */
final class JobDescriptionCheck {

    private final List<Violation> violations = new ArrayList<>();

    private JobDescriptionCheck() {}

    /** @throws Refusal INVALID naming every field that is wrong */
    static void refuseUnlessGood(JobDescription job, List<Integer> years) {
        JobDescriptionCheck check = new JobDescriptionCheck();
        check.text("title", job.title(), JobDescription.LONGEST_LINE);
        check.text("entry", job.entry(), JobDescription.LONGEST_LINE);
        check.text("attachment", job.attachment(), JobDescription.LONGEST_TEXT);
        check.text("finality", job.finality(), JobDescription.LONGEST_TEXT);
        check.text("mainActivities", job.mainActivities(), JobDescription.LONGEST_TEXT);
        check.text("secondaryActivities", job.secondaryActivities(), JobDescription.LONGEST_TEXT);
        check.text("skills", job.skills(), JobDescription.LONGEST_TEXT);
        check.shares(job.shares(), years);
        if (!check.violations.isEmpty()) {
            throw Refusal.invalid(check.violations);
        }
    }

    private void text(String field, String text, int most) {
        if (text == null || text.isBlank()) {
            violations.add(Violation.of(field, "recruitment.field.missing"));
        } else if (text.length() > most) {
            violations.add(Violation.of(field, "recruitment.field.long", most));
        }
    }

    private void shares(List<JobDescription.Share> shares, List<Integer> years) {
        if (!shares.stream().map(JobDescription.Share::year).toList().equals(years)) {
            violations.add(Violation.of("shares", "recruitment.shares.years", years.toString()));
        }
        for (int i = 0; i < shares.size(); i++) {
            JobDescription.Share share = shares.get(i);
            boolean good = isShare(share.eit()) && isShare(share.other());
            if (!good || share.eit().add(share.other()).compareTo(BigDecimal.ONE) > 0) {
                violations.add(Violation.of("shares[" + i + "].eit", "recruitment.shares.range"));
            }
            if (share.subject() == null || share.subject().length() > JobDescription.LONGEST_LINE) {
                violations.add(Violation.of(
                        "shares[" + i + "].subject", "recruitment.field.long", JobDescription.LONGEST_LINE));
            }
        }
    }

    private static boolean isShare(BigDecimal part) {
        return part != null && part.signum() >= 0 && part.compareTo(BigDecimal.ONE) <= 0 && part.scale() <= 4;
    }
}
