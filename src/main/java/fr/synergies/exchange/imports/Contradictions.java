package fr.synergies.exchange.imports;

import fr.synergies.company.flow.FlowFacts;
import fr.synergies.company.form.SheetColumn;
import fr.synergies.exchange.imports.ImportRowRepository.Compared;
import fr.synergies.exchange.sheet.ImportProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/**
 * Finds rows that contradict an earlier one. Rows must be passed sorted by company and line; only one company is held in memory.
 */
final class Contradictions {

    private final Locale language;
    private final ImportProfile profile;
    private final MessageSource texts;
    private final List<ImportFault> faults = new ArrayList<>();
    private final Map<FlowFacts.Key, Integer> flows = new HashMap<>();
    private Compared opening;

    Contradictions(Locale language, ImportProfile profile, MessageSource texts) {
        this.language = language;
        this.profile = profile;
        this.texts = texts;
    }

    void take(Compared row) {
        if (opening == null || !opening.siret().equals(row.siret())) {
            opening = row;
            flows.clear();
        }
        if (!row.fingerprint().equals(opening.fingerprint())) {
            add(row, SheetColumn.SIRET, row.siret(), "synergy.import.differs", opening.row());
            return;
        }
        row.flow().ifPresent(flow -> {
            Integer twin = flows.putIfAbsent(flow, row.row());
            if (twin != null) {
                add(row, SheetColumn.RESOURCE, flow.resource(), "synergy.import.twin", twin);
            }
        });
    }

    /** The faults found since the last call. */
    List<ImportFault> faults() {
        List<ImportFault> taken = List.copyOf(faults);
        faults.clear();
        return taken;
    }

    private void add(Compared row, SheetColumn column, String cell, String key, int before) {
        faults.add(new ImportFault(
                row.row(),
                profile.title(column),
                cell,
                texts.getMessage(key, new Object[] {String.valueOf(before)}, language)));
    }
}
