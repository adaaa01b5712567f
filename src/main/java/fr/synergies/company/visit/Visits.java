package fr.synergies.company.visit;

import fr.synergies.company.Companies;
import fr.synergies.company.CompanyActs;
import fr.synergies.company.flow.CurrentStaff;
import fr.synergies.company.flow.Listing;
import fr.synergies.company.flow.PageKey;
import fr.synergies.company.flow.StoredCompany;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.kernel.WorkCalendar;
import fr.synergies.programme.Programmes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The visits to companies; callers have checked that the user is staff. */
@Service
public class Visits {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final LocalDate BEGINNING = LocalDate.of(9999, 12, 31);

    private final Companies companies;
    private final VisitRepository visits;
    private final Programmes programmes;
    private final CompanyActs acts;
    private final WorkCalendar calendar;

    Visits(
            Companies companies,
            VisitRepository visits,
            Programmes programmes,
            CompanyActs acts,
            WorkCalendar calendar) {
        this.companies = companies;
        this.visits = visits;
        this.programmes = programmes;
        this.acts = acts;
        this.calendar = calendar;
    }

    /**
     * A page of visits, latest first.
     *
     * @param page the {@code next} of the previous page, empty for the first page
     * @throws Refusal NOT_FOUND if there is no such company, INVALID if the page is not a valid key
     */
    @Transactional(readOnly = true)
    public Listing<Visit> list(String programme, String siret, String page, int size) {
        StoredCompany company = companies.of(programme, siret);
        if (page.isEmpty()) {
            return Listing.cut(visits.list(company.id(), BEGINNING, 0, size + 1), size, Visit::key);
        }
        try {
            String[] key = page.split("_", 2);
            LocalDate day = LocalDate.parse(key[0]);
            return Listing.cut(
                    visits.list(company.id(), day, PageKey.id(key[key.length - 1]), size + 1), size, Visit::key);
        } catch (DateTimeException none) {
            throw Refusal.invalid(Violation.of("page", "synergy.page.wrong", page));
        }
    }

    /**
     * Records a visit.
     *
     * @throws Refusal NOT_FOUND if there is no such company, INVALID if the day is in the future or before the programme
     */
    @Transactional
    public Visit record(String programme, String siret, VisitForm form) {
        programmes.lock(programmes.named(programme).code());
        StoredCompany company = companies.of(programme, siret);
        if (form.visitedOn().isAfter(calendar.today())) {
            throw Refusal.invalid(Violation.of("visitedOn", "synergy.visit.ahead"));
        }
        LocalDate start = programmes.named(programme).start();
        if (form.visitedOn().isBefore(start)) {
            throw Refusal.invalid(Violation.of("visitedOn", "synergy.visit.before", DAY.format(start)));
        }
        Visit recorded = visits.add(
                company.id(),
                form.visitedOn(),
                Boolean.TRUE.equals(form.diagnostic()),
                form.words(),
                CurrentStaff.name());
        acts.tell(
                company.programme(),
                company.siret(),
                "company-visited",
                recorded.diagnostic() ? "DIAGNOSTIC" : "VISIT");
        return recorded;
    }
}
