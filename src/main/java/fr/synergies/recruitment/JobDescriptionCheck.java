package fr.synergies.recruitment;

import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Checks a job description before it is saved. */
final class JobDescriptionCheck {

    private static final int LINE = 300;
    private static final int TEXT = 8000;

    private final List<Violation> violations = new ArrayList<>();

    private JobDescriptionCheck() {}

    /** @throws Refusal INVALID naming every field that is wrong */
    static void refuseUnlessGood(JobDescription job, List<Integer> years) {
        JobDescriptionCheck check = new JobDescriptionCheck();
        check.text("title", job.title(), LINE);
        check.text("entry", job.entry(), LINE);
        check.text("attachment", job.attachment(), TEXT);
        check.text("finality", job.finality(), TEXT);
        check.text("mainActivities", job.mainActivities(), TEXT);
        check.text("secondaryActivities", job.secondaryActivities(), TEXT);
        check.text("skills", job.skills(), TEXT);
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
            if (share.subject() == null || share.subject().length() > LINE) {
                violations.add(Violation.of("shares[" + i + "].subject", "recruitment.field.long", LINE));
            }
        }
    }

    private static boolean isShare(BigDecimal part) {
        return part != null && part.signum() >= 0 && part.compareTo(BigDecimal.ONE) <= 0 && part.scale() <= 4;
    }
}
