package fr.synergies.trail.export;

import fr.synergies.platform.jobs.JobRun;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** The file of an export while it is written: each full part is a step of its job. */
class FileParts extends OutputStream {

    private static final int PART = 1_000_000;

    private final long export;
    private final ExportFileRepository files;
    private final JobRun run;
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();
    private int place;

    FileParts(long export, ExportFileRepository files, JobRun run) {
        this.export = export;
        this.files = files;
        this.run = run;
    }

    @Override
    public void write(int octet) {
        part.write(octet);
        storeIfFull();
    }

    @Override
    public void write(byte[] content, int start, int length) {
        part.write(content, start, length);
        storeIfFull();
    }

    /** Stores what is left; a file that was broken off is not closed by that. */
    void finish() {
        if (part.size() > 0) {
            store();
        }
    }

    private void storeIfFull() {
        if (part.size() >= PART) {
            store();
        }
    }

    private void store() {
        byte[] content = part.toByteArray();
        run.step(() -> files.add(export, place, content));
        place++;
        part.reset();
    }
}
