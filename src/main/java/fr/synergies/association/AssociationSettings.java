package fr.synergies.association;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code synergies.association.*}: by when the association has to be created. The paper says « d'ici 2024 » and gives no steps;
 * these are counted back from the programme's end.
 *
 * @param studiedMonths months before the end by which the three strands are defined
 * @param foundedMonths months before the end by which the founding meeting is held
 * @param registeredMonths months before the end by which the association is registered
 * @param reminderDays fewest working days that a step gets before its reminder
 * @param agendaMonths months before it is due from which a step is on the agenda of the monthly points
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
