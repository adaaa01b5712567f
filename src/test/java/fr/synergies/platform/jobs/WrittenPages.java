package fr.synergies.platform.jobs;

import java.util.concurrent.CountDownLatch;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work in steps as imports do it: what an earlier attempt wrote is discarded, three pages are written, and the end is noted once. */
class WrittenPages implements JobKind {

    static final String TABLE = "create table written_page (subject varchar(80), page varchar(20))";
    static final int PAGES = 3;

    private final JdbcClient jdbc;
    private final String stopAt;

    WrittenPages(JdbcClient jdbc, String stopAt) {
        this.jdbc = jdbc;
        this.stopAt = stopAt;
    }

    @Override
    public String code() {
        return "pages";
    }

    @Override
    public void run(JobRun run) {
        String subject = run.subject();
        if (written(subject, "end") > 0) {
            return;
        }
        run.step(() -> jdbc.sql("delete from written_page where subject = ?")
                .param(subject)
                .update());
        at("reading");
        for (int page = 1; page <= PAGES; page++) {
            String name = String.valueOf(page);
            run.step(() -> {
                write(subject, name);
                at("writing");
            });
            run.progress(page, PAGES);
        }
        run.step(() -> write(subject, "end"));
        at("finishing");
    }

    @Override
    public void givenUp(String subject, Throwable cause) {
        write(subject, "given-up");
    }

    private void write(String subject, String page) {
        jdbc.sql("insert into written_page values (?, ?)").params(subject, page).update();
    }

    private int written(String subject, String page) {
        return jdbc.sql("select count(*) from written_page where subject = ? and page = ?")
                .params(subject, page)
                .query(Integer.class)
                .single();
    }

    /** Where this node goes no further, or takes itself down. */
    private void at(String place) {
        if (stopAt.equals("crash")) {
            Runtime.getRuntime().halt(1);
        }
        if (stopAt.equals(place)) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException killed) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
