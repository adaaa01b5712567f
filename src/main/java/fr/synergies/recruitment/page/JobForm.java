package fr.synergies.recruitment.page;

import fr.synergies.platform.web.form.FieldLabels;
import fr.synergies.recruitment.JobDescription;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A job description as its page sends it.
 *
 * @param version the version of the recruitment that was read
 * @param shares in the order of the exercises, whose years the page does not ask for
 */
@FieldLabels("recruitment.field.")
record JobForm(
        @NotNull Integer version,
        @NotBlank @Size(max = JobDescription.LONGEST_LINE) String title,
        @NotBlank @Size(max = JobDescription.LONGEST_LINE) String entry,
        @NotBlank @Size(max = JobDescription.LONGEST_TEXT) String attachment,
        @NotBlank @Size(max = JobDescription.LONGEST_TEXT) String finality,
        @NotBlank @Size(max = JobDescription.LONGEST_TEXT) String mainActivities,
        @NotBlank @Size(max = JobDescription.LONGEST_TEXT) String secondaryActivities,
        @NotBlank @Size(max = JobDescription.LONGEST_TEXT) String skills,
        @NotNull List<@Valid Part> shares) {

    /** The split of the full-time post in an exercise. */
    record Part(
            @NotNull(message = RANGE)
            @DecimalMin(value = "0", message = RANGE)
            @DecimalMax(value = "1", message = RANGE)
            @Digits(integer = 1, fraction = 4, message = RANGE)
            BigDecimal eit,

            @NotNull(message = RANGE)
            @DecimalMin(value = "0", message = RANGE)
            @DecimalMax(value = "1", message = RANGE)
            @Digits(integer = 1, fraction = 4, message = RANGE)
            BigDecimal other,

            @Size(max = JobDescription.LONGEST_LINE) String subject) {

        private static final String RANGE = "{recruitment.shares.range}";
    }

    JobDescription description(List<Integer> years) {
        List<JobDescription.Share> split = new ArrayList<>();
        for (int i = 0; i < shares.size() && i < years.size(); i++) {
            Part part = shares.get(i);
            split.add(new JobDescription.Share(years.get(i), part.eit(), part.other(), part.subject()));
        }
        return new JobDescription(
                title, entry, attachment, finality, mainActivities, secondaryActivities, skills, split);
    }

    /** The fields of what is stored. */
    static Map<String, Object> fields(JobDescription job, int version) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("version", version);
        fields.put("title", job.title());
        fields.put("entry", job.entry());
        fields.put("attachment", job.attachment());
        fields.put("finality", job.finality());
        fields.put("mainActivities", job.mainActivities());
        fields.put("secondaryActivities", job.secondaryActivities());
        fields.put("skills", job.skills());
        for (int i = 0; i < job.shares().size(); i++) {
            JobDescription.Share share = job.shares().get(i);
            fields.put("shares[" + i + "].eit", share.eit());
            fields.put("shares[" + i + "].other", share.other());
            fields.put("shares[" + i + "].subject", share.subject());
        }
        return fields;
    }
}
