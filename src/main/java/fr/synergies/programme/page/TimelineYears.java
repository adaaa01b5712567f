package fr.synergies.programme.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A year on the timeline as the page shows it.
 *
 * @param open whether it is initially expanded: it is the current year
 * @param late number of its entries that are overdue
 */
record TimelineYears(int year, boolean open, long late, List<TimelineEntry> entries) {

    static List<TimelineYears> of(List<TimelineEntry> timeline, LocalDate today) {
        Map<Integer, List<TimelineEntry>> byYear = new LinkedHashMap<>();
        timeline.forEach(entry -> byYear.computeIfAbsent(entry.day().getYear(), year -> new ArrayList<>())
                .add(entry));
        return byYear.entrySet().stream()
                .map(year -> new TimelineYears(
                        year.getKey(),
                        year.getKey() == today.getYear(),
                        year.getValue().stream()
                                .filter(entry -> entry.late(today))
                                .count(),
                        year.getValue()))
                .toList();
    }
}
