package fr.synergies.synergy.carried;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The yearly measures of synergies. */
@Repository
class SynergyMeasureRepository {

    private final JdbcClient jdbc;

    SynergyMeasureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The measures of a synergy, by year. */
    List<SynergyMeasure> of(long synergy) {
        return jdbc.sql(
                        "select m.*, measured_year as \"year\" from synergy_measure m where synergy_id = ? order by measured_year")
                .param(synergy)
                .query(SynergyMeasure.class)
                .list();
    }

    void add(long synergy, SynergyMeasure measure) {
        jdbc.sql("insert into synergy_measure (synergy_id, measured_year, quantity, saving, tonnes, co2_tonnes,"
                        + " energy_kwh, jobs, volunteer_hours, comment, measured_on, measured_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        synergy,
                        measure.year(),
                        measure.quantity(),
                        measure.saving(),
                        measure.tonnes(),
                        measure.co2Tonnes(),
                        measure.energyKwh(),
                        measure.jobs(),
                        measure.volunteerHours(),
                        measure.comment(),
                        measure.measuredOn(),
                        measure.measuredBy())
                .update();
    }
}
