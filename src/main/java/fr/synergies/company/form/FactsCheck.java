package fr.synergies.company.form;

import fr.synergies.company.flow.Consent;
import fr.synergies.company.flow.CurrentSynergyTables;
import fr.synergies.company.flow.Dimension;
import fr.synergies.company.flow.FlowUnit;
import fr.synergies.company.flow.Period;
import fr.synergies.company.flow.SynergyTables;
import fr.synergies.company.reference.NafList;
import fr.synergies.company.reference.Siret;
import fr.synergies.company.reference.WasteList;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.kernel.WorkCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Checks that everything companies and flows refer to exists and is consistent. Lengths and ranges are checked by their forms.
 */
@Component
public class FactsCheck {

    private final CurrentSynergyTables tables;
    private final WasteList wastes;
    private final NafList activities;
    private final WorkCalendar calendar;

    FactsCheck(CurrentSynergyTables tables, WasteList wastes, NafList activities, WorkCalendar calendar) {
        this.tables = tables;
        this.wastes = wastes;
        this.activities = activities;
        this.calendar = calendar;
    }

    /** The violations of a company of a programme. */
    public List<Violation> company(CompanyForm form, String programme) {
        return company(form, tables.of(programme));
    }

    /** The violations of a company according to these tables. */
    public List<Violation> company(CompanyForm form, SynergyTables tables) {
        List<Violation> wrong = new ArrayList<>();
        if (!Siret.valid(form.siret())) {
            wrong.add(Violation.of("siret", "synergy.siret.wrong", form.siret()));
        }
        if (!activities.has(form.naf())) {
            wrong.add(Violation.of("naf", "synergy.naf.unknown", form.naf()));
        }
        known("park", form.park(), tables.parks().keySet(), "synergy.park.unknown", wrong);
        if ((form.latitude() == null) != (form.longitude() == null)) {
            wrong.add(Violation.of(form.latitude() == null ? "latitude" : "longitude", "synergy.position.half"));
        }
        consent(form, wrong);
        List<String> permits = form.permits() == null ? List.of() : form.permits();
        for (int i = 0; i < permits.size(); i++) {
            if (!wastes.has(permits.get(i))) {
                wrong.add(Violation.of("permits[" + i + "]", "synergy.waste.unknown", permits.get(i)));
            }
        }
        return wrong;
    }

    /** The violations of a flow of a programme. */
    public List<Violation> flow(FlowForm form, String programme) {
        return flow(form, tables.of(programme));
    }

    /** The violations of a flow according to these tables. */
    public List<Violation> flow(FlowForm form, SynergyTables tables) {
        List<Violation> wrong = new ArrayList<>();
        known("resource", form.resource(), tables.resources().keySet(), "synergy.resource.unknown", wrong);
        if (form.wasteCode() != null && !wastes.has(form.wasteCode())) {
            wrong.add(Violation.of("wasteCode", "synergy.waste.unknown", form.wasteCode()));
        }
        if (form.unit() != null) {
            known("unit", form.unit(), tables.units().keySet(), "synergy.unit.unknown", wrong);
            FlowUnit unit = tables.units().get(form.unit());
            if (unit != null && unit.dimension() == Dimension.MONEY && form.period() != Period.YEAR) {
                wrong.add(Violation.of("period", "synergy.period.yearly", form.unit()));
            }
        }
        return wrong;
    }

    public static void refuse(List<Violation> wrong) {
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
    }

    private void consent(CompanyForm form, List<Violation> wrong) {
        boolean dated = form.consentOn() != null;
        if (dated == (form.consent() == Consent.NONE)) {
            wrong.add(Violation.of("consentOn", dated ? "synergy.consent.undated" : "synergy.consent.dated"));
        } else if (dated && form.consentOn().isAfter(calendar.today())) {
            wrong.add(Violation.of("consentOn", "synergy.consent.ahead"));
        }
    }

    private static void known(String field, String code, Set<String> codes, String key, List<Violation> wrong) {
        if (!codes.contains(code)) {
            wrong.add(Violation.of(field, key, code, String.join(", ", codes)));
        }
    }
}
