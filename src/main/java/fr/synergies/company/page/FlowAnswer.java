package fr.synergies.company.page;

import fr.synergies.company.flow.Direction;
import fr.synergies.company.flow.FlowFacts;
import fr.synergies.company.flow.Period;
import fr.synergies.company.flow.StoredFlow;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/** A flow as returned by the API. */
@Schema(name = "CompanyFlow")
record FlowAnswer(
        long id,
        int version,
        String siret,
        String company,
        Direction direction,
        String resource,

        @Schema(description = "Null where it is no waste") String wasteCode,

        BigDecimal quantity,

        @Schema(description = "Null where nobody stated it") String unit,

        Period period,

        @Schema(description = "None: all twelve") List<Integer> months,

        BigDecimal unitPrice,
        BigDecimal disposalPrice,
        String note) {

    static FlowAnswer of(StoredFlow flow) {
        FlowFacts facts = flow.facts();
        return new FlowAnswer(
                flow.id(),
                flow.version(),
                flow.siret(),
                flow.company(),
                facts.direction(),
                facts.resource(),
                facts.wasteCode().isEmpty() ? null : facts.wasteCode(),
                facts.quantity(),
                facts.unit().isEmpty() ? null : facts.unit(),
                facts.period(),
                facts.months(),
                facts.unitPrice(),
                facts.disposalPrice(),
                facts.note());
    }
}
