package fr.synergies.exchange.export;

import fr.synergies.company.flow.Listing;
import fr.synergies.company.form.CsvInjectionGuard;
import fr.synergies.exchange.imports.ImportFault;
import fr.synergies.exchange.imports.Imports;
import fr.synergies.exchange.sheet.SheetFormat;
import fr.synergies.exchange.sheet.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the faults of an import as a table, in batches. */
@Component
public class FaultExport {

    private static final int SOME = 1000;

    private final Imports imports;
    private final MessageSource texts;

    FaultExport(Imports imports, MessageSource texts) {
        this.imports = imports;
        this.texts = texts;
    }

    public void write(String programme, long id, Locale language, SheetFormat format, OutputStream target) {
        try (SheetWriter writer = format.writer(target)) {
            writer.write(Stream.of("row", "column", "value", "reason")
                    .map(each -> texts.getMessage("synergy.import." + each, null, language))
                    .toList());
            Optional<String> page = Optional.of("");
            while (page.isPresent()) {
                Listing<ImportFault> some = imports.faults(programme, id, page.get(), SOME);
                some.items().forEach(fault -> writer.write(cells(fault)));
                page = some.next();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static List<String> cells(ImportFault fault) {
        return List.of(
                String.valueOf(fault.row()),
                CsvInjectionGuard.written(fault.column()),
                CsvInjectionGuard.written(fault.value()),
                CsvInjectionGuard.written(fault.reason()));
    }
}
