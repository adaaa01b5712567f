package fr.synergies.trail.export;

import java.io.IOException;
import java.io.OutputStream;

/** The formats in which acts are exported. */
public enum ExportFormat {
    /** A table, newest act first. */
    CSV("text/csv;charset=UTF-8", "csv") {
        @Override
        void write(ActSource source, ExportWords words, OutputStream target) throws IOException {
            CsvActs.write(source, words, target);
        }
    },
    /** The same as a workbook. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx") {
        @Override
        void write(ActSource source, ExportWords words, OutputStream target) throws IOException {
            XlsxActs.write(source, words, target);
        }
    },
    /** A log for process mining, IEEE 1849. */
    XES("application/xml;charset=UTF-8", "xes") {
        @Override
        void write(ActSource source, ExportWords words, OutputStream target) throws IOException {
            XesLog.write(source, target);
        }
    },
    /** An object-centric log for process mining, OCEL 2.0. */
    OCEL("application/json", "json") {
        @Override
        void write(ActSource source, ExportWords words, OutputStream target) throws IOException {
            OcelLog.write(source, target);
        }
    };

    private final String mediaType;
    private final String extension;

    ExportFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String file(String name) {
        return name + "." + extension;
    }

    /** Writes all acts while reading them. */
    abstract void write(ActSource source, ExportWords words, OutputStream target) throws IOException;
}
