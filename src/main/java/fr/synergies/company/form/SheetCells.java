package fr.synergies.company.form;

import fr.synergies.company.flow.CompanyFacts;
import fr.synergies.company.flow.FlowFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A company and one of its flows as the cells of a row, in the order of the columns. */
public final class SheetCells {

    private SheetCells() {}

    public static List<String> of(String siret, CompanyFacts company, Optional<FlowFacts> flow) {
        List<String> cells = new ArrayList<>(List.of(
                siret,
                CsvInjectionGuard.written(company.name()),
                company.naf(),
                company.park(),
                CsvInjectionGuard.written(company.club()),
                number(company.latitude()),
                number(company.longitude()),
                company.consent().name(),
                company.consentOn().map(Object::toString).orElse(""),
                String.join("|", company.permits()),
                String.valueOf(company.permitsKnown())));
        cells.addAll(flow.map(SheetCells::flow).orElse(Collections.nCopies(SheetColumn.OF_FLOW.size(), "")));
        return cells;
    }

    private static List<String> flow(FlowFacts flow) {
        return List.of(
                flow.direction().name(),
                flow.resource(),
                flow.wasteCode(),
                flow.quantity().toPlainString(),
                flow.unit(),
                flow.period().name(),
                flow.months().stream().map(String::valueOf).collect(Collectors.joining("|")),
                flow.unitPrice().toPlainString(),
                flow.disposalPrice().toPlainString(),
                CsvInjectionGuard.written(flow.note()));
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }
}
