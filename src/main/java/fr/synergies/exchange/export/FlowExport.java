package fr.synergies.exchange.export;

import fr.synergies.company.flow.CurrentStaff;
import fr.synergies.company.flow.FlowRepository;
import fr.synergies.company.form.SheetCells;
import fr.synergies.company.form.SheetColumn;
import fr.synergies.exchange.sheet.SheetFormat;
import fr.synergies.exchange.sheet.SheetWriter;
import fr.synergies.programme.Programmes;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes companies and flows as a table that can be imported; companies that do not share their data are included for staff only.
 */
@Service
public class FlowExport {

    private final Programmes programmes;
    private final FlowRepository flows;

    FlowExport(Programmes programmes, FlowRepository flows) {
        this.programmes = programmes;
        this.flows = flows;
    }

    /**
     * Writes all flows of a programme, row by row while reading them.
     *
     * @throws fr.synergies.kernel.Refusal NOT_FOUND if there is no such programme
     */
    @Transactional(readOnly = true)
    public void write(String programme, SheetFormat format, OutputStream target) {
        String owner = programmes.named(programme).code();
        write(
                format,
                target,
                rows -> flows.each(
                        owner,
                        CurrentStaff.signedIn(),
                        (company, flow) -> rows.accept(SheetCells.of(company.siret(), company.facts(), flow))));
    }

    /** Writes the empty table. */
    public void template(SheetFormat format, OutputStream target) {
        write(format, target, rows -> {});
    }

    private static void write(SheetFormat format, OutputStream target, Consumer<Consumer<List<String>>> source) {
        try (SheetWriter writer = format.writer(target)) {
            writer.write(SheetColumn.titles());
            source.accept(writer::write);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
