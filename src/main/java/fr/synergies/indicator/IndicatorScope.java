package fr.synergies.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which facts are counted.
 *
 * @param from first day
 * @param to last day; the period consists of whole years
 * @param park code of a place, empty for all
 * @param group code of a working group, empty for all
 * @param stage stage of synergies, empty for all
 * @param resources the resources of the group
 */
record IndicatorScope(
        String programme,
        LocalDate from,
        LocalDate to,
        String park,
        String group,
        String stage,
        List<String> resources) {

    /**
     * The filter as requested; an empty string means all.
     *
     * @param year empty for the whole programme
     */
    record Filter(Optional<Integer> year, String park, String group, String stage) {

        static Filter of(Optional<Integer> year, String park, String group) {
            return new Filter(year, park.strip(), group.strip(), "");
        }

        Filter in(Optional<Integer> other) {
            return new Filter(other, park, group, stage);
        }

        Filter at(String other) {
            return new Filter(year, other, group, stage);
        }

        Filter with(String other) {
            return new Filter(year, park, other, stage);
        }

        Filter staying(String other) {
            return new Filter(year, park, group, other.strip());
        }
    }
}
