package fr.synergies.association;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code synergies.association.*}: by when each step towards the association is due.
 *
 * <p>The paper asks for the association « d'ici 2024 » and names its three strands (fiche-action 2022, Objectifs du projet
 * and Description technique: legal structure, governance, economic model) without dates. All defaults are therefore our
 * choice, counted back from the programme's end.
 *
 * @param studiedMonths calendar months before the end by which the three strands are defined. 12, our choice: the last year
 *     remains for founding the association and handing over
 * @param foundedMonths calendar months before the end by which the founding meeting is held. 6, our choice: half of the last
 *     year for drafting the statutes and convening the founders
 * @param registeredMonths calendar months before the end by which the association is registered. 3, our choice: it has legal
 *     capacity only once it is declared and published (loi du 1er juillet 1901, art. 5), and still has to open a bank
 *     account and take the contracts over
 * @param reminderDays minimum number of working days before the reminder of a step, even if the step is overdue when its
 *     task opens. 20, our choice: about a month
 * @param agendaMonths calendar months before its due date from which a step is on the agenda of the monthly meetings.
 *     6, our choice: as long as the time between the first two steps
 */
@ConfigurationProperties("synergies.association")
record AssociationSettings(
        @DefaultValue("12") int studiedMonths,
        @DefaultValue("6") int foundedMonths,
        @DefaultValue("3") int registeredMonths,
        @DefaultValue("20") int reminderDays,
        @DefaultValue("6") int agendaMonths) {

    AssociationSettings {
        boolean ordered = studiedMonths >= foundedMonths && foundedMonths >= registeredMonths && registeredMonths >= 0;
        if (!ordered || reminderDays < 1 || agendaMonths < 0) {
            throw new IllegalArgumentException("synergies.association: studied-months " + studiedMonths
                    + ", founded-months " + foundedMonths + " and registered-months " + registeredMonths
                    + " must not grow, reminder-days is 1 or more");
        }
    }
}
