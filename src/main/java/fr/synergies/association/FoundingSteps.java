package fr.synergies.association;

import fr.synergies.association.AssociationRepository.Board;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.platform.workflow.CompletedTask;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps from the statutes to the bank account: each is recorded with its date, which must not be in the future or before that
 * of the step it depends on.
 */
@Service
class FoundingSteps {

    private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final AssociationRepository associations;
    private final Readiness readiness;

    FoundingSteps(AssociationRepository associations, Readiness readiness) {
        this.associations = associations;
        this.readiness = readiness;
    }

    @Transactional
    public void statutes(CompletedTask task) {
        associations.set(readiness.locked(task.caseId()).id(), "statutes_on", readiness.today());
    }

    @Transactional
    public void meeting(CompletedTask task) {
        Association association = readiness.locked(task.caseId());
        LocalDate day = day(task, "meetingOn", Optional.empty());
        String attendance = task.text("attendance")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        associations.replaceSeats(association.id(), Board.ELECTED, StrandDefinition.seats(task));
        associations.set(association.id(), "meeting_on", day);
        associations.set(association.id(), "attendance", attendance);
    }

    @Transactional
    public void declaration(CompletedTask task) {
        Association association = readiness.locked(task.caseId());
        LocalDate day = day(task, "declaredOn", association.founding().meetingOn());
        associations.set(association.id(), "declared_on", day);
    }

    @Transactional
    public void publication(CompletedTask task) {
        Association association = readiness.locked(task.caseId());
        LocalDate day = day(task, "publishedOn", association.founding().declaredOn());
        associations.set(association.id(), "published_on", day);
        associations.set(
                association.id(),
                "publication_reference",
                task.text("publicationReference").strip());
    }

    @Transactional
    public void registration(CompletedTask task) {
        Association association = readiness.locked(task.caseId());
        LocalDate day = day(task, "registeredOn", association.founding().declaredOn());
        String rna = RegisterNumbers.rna(task.text("rna"));
        String siren = RegisterNumbers.siren(task.text("siren"));
        associations.set(association.id(), "registered_on", day);
        associations.set(association.id(), "rna", rna);
        associations.set(association.id(), "siren", siren);
    }

    @Transactional
    public void bankAccount(CompletedTask task) {
        Association association = readiness.locked(task.caseId());
        LocalDate day = day(task, "bankOn", association.founding().meetingOn());
        associations.set(association.id(), "bank_on", day);
    }

    private LocalDate day(CompletedTask task, String field, Optional<LocalDate> notBefore) {
        LocalDate day = (LocalDate) task.form().get(field);
        if (day.isAfter(readiness.today())) {
            throw Refusal.invalid(Violation.of(field, "association.day.ahead"));
        }
        notBefore.filter(day::isBefore).ifPresent(earlier -> {
            throw Refusal.invalid(Violation.of(field, "association.day.before", FRENCH_DAY.format(earlier)));
        });
        return day;
    }
}
