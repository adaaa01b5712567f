package fr.synergies.funding.page;

import fr.synergies.funding.plan.FundingPlan;
import fr.synergies.funding.plan.FundingPlans;
import fr.synergies.kernel.Euros;
import fr.synergies.kernel.LocalizedText;
import fr.synergies.meeting.AgendaItem;
import fr.synergies.meeting.point.ReviewAgendaSource;
import fr.synergies.programme.Programme;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts on the agenda of every monthly meeting what each exercise costs, the aid granted to it, and the status of its plan. */
@Component
public class FundingAgenda implements ReviewAgendaSource {

    private final FundingPlans plans;
    private final FundingPanels panels;
    private final Euros euros;
    private final MessageSource texts;

    FundingAgenda(FundingPlans plans, FundingPanels panels, Euros euros, MessageSource texts) {
        this.plans = plans;
        this.panels = panels;
        this.euros = euros;
        this.texts = texts;
    }

    @Override
    public List<AgendaItem> items(Programme programme) {
        return plans.of(programme).stream().map(this::item).toList();
    }

    private AgendaItem item(FundingPlan plan) {
        return new AgendaItem("funding", text(plan));
    }

    /** What a plan costs, the aid granted to it, and its status. */
    public LocalizedText text(FundingPlan plan) {
        return new LocalizedText(text(plan, Locale.FRENCH), text(plan, Locale.ENGLISH));
    }

    /** The text in one language; amounts follow the language of the thread, and the agenda is stored in both. */
    private String text(FundingPlan plan, Locale language) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language);
        try {
            String status = texts.getMessage("funding.status." + plan.status(), null, language)
                    .toLowerCase(language);
            String year = String.valueOf(plan.year());
            return panels.view(plan, language)
                    .map(view -> view.verdict().totals())
                    .map(totals -> texts.getMessage(
                            "funding.agenda.plan",
                            new Object[] {
                                year,
                                euros.format(totals.amount()),
                                euros.format(totals.grantedAid()),
                                euros.format(totals.excess()),
                                status
                            },
                            language))
                    .orElseGet(
                            () -> texts.getMessage("funding.agenda.uncovered", new Object[] {year, status}, language));
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
