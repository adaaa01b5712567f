package fr.synergies.trail.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** The columns of exported tables, in the reader's language and in the time zone of the clock. */
final class ExportWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final List<String> COLUMNS = List.of(
            "at",
            "amount",
            "actor",
            "groups",
            "programme",
            "process",
            "case",
            "place",
            "element",
            "act",
            "outcome",
            "sentence",
            "reason",
            "changed",
            "verdict",
            "rules");

    private final MessageSource texts;
    private final Locale locale;
    private final ZoneId zone;

    ExportWords(MessageSource texts, Locale locale, ZoneId zone) {
        this.texts = texts;
        this.locale = locale;
        this.zone = zone;
    }

    List<String> titles() {
        return COLUMNS.stream()
                .map(column -> texts.getMessage("audit.export.column." + column, null, locale))
                .toList();
    }

    /** The columns after time and amount, as texts. */
    List<String> texts(ActHit act) {
        return List.of(
                act.actor(),
                act.groups(),
                act.programme(),
                act.processName(),
                act.caseId(),
                String.valueOf(act.place()),
                act.elementName(),
                act.act(),
                act.outcome(),
                act.sentence(),
                act.reason(),
                changed(act),
                act.verdictId(),
                act.rulesVersion());
    }

    LocalDateTime time(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }

    String written(Instant at) {
        return TIME.format(time(at));
    }

    /** The amount as a spreadsheet in this language reads it. */
    String written(BigDecimal amount) {
        String plain = amount.toPlainString();
        return Locale.FRENCH.getLanguage().equals(locale.getLanguage()) ? plain.replace('.', ',') : plain;
    }

    private static String changed(ActHit act) {
        return act.changed().stream()
                .map(fact -> fact.name() + ": " + fact.before() + " → " + fact.after())
                .collect(Collectors.joining("\n"));
    }
}
