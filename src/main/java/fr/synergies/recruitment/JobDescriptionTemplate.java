package fr.synergies.recruitment;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.synergies.programme.Exercise;
import fr.synergies.programme.Programme;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The job description that a recruitment starts from, with its working time split over the programme's exercises. The file
 * ({@code synergies.recruitment.job-description}) is by default the paper's own (fiche-action 2022, annex « Fiche de
 * Poste »).
 */
@Component
class JobDescriptionTemplate {

    private final JobDescription paper;

    JobDescriptionTemplate(
            @Value("${synergies.recruitment.job-description:classpath:recruitment/job-description.yaml}") Resource file)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            paper = YAMLMapper.builder().findAndAddModules().build().readValue(content, JobDescription.class);
        }
    }

    JobDescription of(Programme programme) {
        List<JobDescription.Share> shares =
                programme.exercises().stream().map(this::share).toList();
        return paper.with(shares);
    }

    /** The programme's share in an exercise, the rest of the full-time post, and its subject according to the paper. */
    private JobDescription.Share share(Exercise exercise) {
        String subject = paper.shares().stream()
                .filter(share -> share.year() == exercise.year())
                .map(JobDescription.Share::subject)
                .findFirst()
                .orElse("");
        BigDecimal rest = BigDecimal.ONE.subtract(exercise.fte()).max(BigDecimal.ZERO);
        return new JobDescription.Share(exercise.year(), plain(exercise.fte()), plain(rest), subject);
    }

    private static BigDecimal plain(BigDecimal share) {
        BigDecimal stripped = share.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
