package fr.synergies.platform.web.form;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A form as a template draws it: with what was typed and what is wrong with it if it was refused, else with what is stored. */
public final class ShownForm {

    /** What the fields of a browser for days, months and times send. */
    private static final Pattern OF_PICKERS = Pattern.compile("[0-9:-]*");

    /** The field that says which version what is typed is based on. */
    private static final String VERSION = "version";

    private final String name;
    private final FormConstraints constraints;
    private final UnaryOperator<String> labels;
    private final Optional<RefusedForm> refused;
    private final Map<String, ?> stored;
    private final Runnable telling;

    ShownForm(
            String name,
            FormConstraints constraints,
            UnaryOperator<String> labels,
            Optional<RefusedForm> refused,
            Map<String, ?> stored,
            Runnable telling) {
        this.name = name;
        this.constraints = constraints;
        this.labels = labels;
        this.refused = refused;
        this.stored = stored;
        this.telling = telling;
    }

    public String name() {
        return name;
    }

    /** Whether this very form was refused. */
    public boolean refused() {
        return refused.isPresent();
    }

    /** Whether it was refused, asked by the part of the page that says so. */
    public boolean told() {
        refused.ifPresent(refusal -> telling.run());
        return refused.isPresent();
    }

    public List<FormFault> faults() {
        return refused.map(RefusedForm::faults).orElse(List.of());
    }

    /** The id of a field on the page. */
    public String id(String field) {
        return name + "-" + field.replaceAll("[\\[\\].]+", "-");
    }

    /** What stands in a field. */
    public String value(String field) {
        return refused.map(refusal -> refusal.typed().text(field)).orElseGet(() -> written(stored.get(field)));
    }

    /** The version that the next attempt is based on: that of what is stored, where somebody else was faster. */
    public String version() {
        return overtaken() ? written(stored.get(VERSION)) : value(VERSION);
    }

    /** What somebody else stored meanwhile: the fields in which it differs from what was typed. */
    public List<StoredField> meanwhile() {
        return !overtaken()
                ? List.of()
                : stored.entrySet().stream()
                        .map(field -> new StoredField(field.getKey(), label(field.getKey()), written(field.getValue())))
                        .filter(field -> !field.name().equals(VERSION) && differs(field))
                        .toList();
    }

    private boolean overtaken() {
        return refused.filter(RefusedForm::conflict).isPresent()
                && !written(stored.get(VERSION)).equals(value(VERSION));
    }

    private boolean differs(StoredField field) {
        TypedFields typed = refused.orElseThrow().typed();
        return typed.has(field.name())
                && !plain(String.join("|", typed.all(field.name()))).equals(plain(field.value()));
    }

    /** A text whatever the browser made of its line ends, a number with either decimal mark. */
    private static String plain(String text) {
        return text.strip().replace("\r\n", "\n").replace(',', '.');
    }

    /** Whether an option of a field is chosen. */
    public boolean chosen(String field, Object option) {
        return values(field).contains(String.valueOf(option));
    }

    public boolean faulty(String field) {
        return faults().stream().anyMatch(fault -> fault.field().equals(field));
    }

    /** What is wrong with a field, empty if nothing is. */
    public String fault(String field) {
        return faults().stream()
                .filter(fault -> fault.field().equals(field))
                .map(FormFault::sentence)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    public String label(String field) {
        return labels.apply(field);
    }

    /** The most characters of a field. */
    public Optional<Integer> longest(String field) {
        return constraints.longest(field);
    }

    public boolean needed(String field) {
        return constraints.needed(field);
    }

    /**
     * The kind of input field: {@code text}, {@code date}, {@code month} or {@code time}; text too where what was typed is none of
     * these, as the browser would hide it.
     */
    public String input(String field) {
        return OF_PICKERS.matcher(value(field)).matches() ? constraints.input(field) : "text";
    }

    /** The keyboard that a telephone shows. */
    public Optional<String> keyboard(String field) {
        return constraints.keyboard(field);
    }

    /** The values of a field; a stored text may hold several, set apart as in a cell of a table. */
    private List<String> values(String field) {
        if (refused.isPresent()) {
            return refused.get().typed().all(field);
        }
        return stored.get(field) instanceof Collection<?> several
                ? several.stream().map(ShownForm::written).toList()
                : List.of(written(stored.get(field)).split("\\|", -1));
    }

    private static String written(Object value) {
        if (value instanceof Optional<?> maybe) {
            return maybe.map(ShownForm::written).orElse("");
        }
        return value instanceof BigDecimal number
                ? number.toPlainString()
                : Optional.ofNullable(value).map(Object::toString).orElse("");
    }
}
