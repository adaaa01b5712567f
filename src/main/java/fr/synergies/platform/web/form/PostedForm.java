package fr.synergies.platform.web.form;

import fr.synergies.platform.web.PageAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A form that a page sent, as the parameter of a controller's method:
 *
 * <pre>{@code
 * String suspend(@PathVariable String code, @FormName("programme-suspension") PostedForm<ReasonForm> form, …) {
 *     return form.run(typed -> life.suspend(code, typed.reason()))
 *             .notice("programme.life.notice.suspended")
 *             .redirectTo("/programmes/{code}")
 *             .orShowAgain(() -> pages.show(code, language, model));
 * }
 * }</pre>
 *
 * What was typed is read into the record {@code F} and checked by its constraints. Whatever is refused then, there or by the use
 * case, brings the same page again with everything as it was typed, each fault at its field.
 *
 * @param <F> the record of the form
 */
public final class PostedForm<F> {

    private final String name;
    private final Class<F> type;
    private final TypedFields typed;
    private final TypedFields read;
    private final FieldNames names;
    private final Exchange exchange;

    PostedForm(String name, Class<F> type, TypedFields typed, TypedFields read, FieldNames names, Exchange exchange) {
        this.name = name;
        this.type = type;
        this.typed = typed;
        this.read = read;
        this.names = names;
        this.exchange = exchange;
    }

    /** The request, and what its answer is made with. */
    record Exchange(
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            FormBinder binder,
            RefusalRendering refusals,
            FormTexts texts) {

        /** Notes the address at which the page can be read, as the form's own address cannot. */
        void shownAt(String address) {
            PageAddress.note(request, address);
        }
    }

    /** The form of one row, where the page repeats it: its part completes the name. */
    public PostedForm<F> of(Object part) {
        return new PostedForm<>(name + "-" + part, type, typed, read, names, exchange);
    }

    /** The same form, where the use case has other names for its fields: the form's names by these. */
    public PostedForm<F> naming(UnaryOperator<String> others) {
        return new PostedForm<>(name, type, typed, read, FieldNames.renamed(others), exchange);
    }

    /**
     * The same form, where the use case names places inside what was typed or sent in this one field.
     *
     * @param places the words for such a place, empty if it needs none
     */
    public PostedForm<F> within(String field, UnaryOperator<String> places) {
        return new PostedForm<>(name, type, typed, read, FieldNames.within(field, places), exchange);
    }

    /** The same form, with what its address says instead of a field. */
    public PostedForm<F> with(String field, String value) {
        return new PostedForm<>(name, type, typed, read.with(field, value), names, exchange);
    }

    /** What was typed, as it was typed. */
    public TypedFields typed() {
        return typed;
    }

    /** Runs a use case with the form, unless it has faults. */
    public <R> FormAttempt<R> submit(Function<F, R> useCase) {
        FilledForm<F> filled = exchange.binder().read(type, read, exchange.language());
        if (filled.content().isEmpty()) {
            return new FormAttempt<>(
                    Optional.empty(), Optional.of(exchange.refusals().unreadable(this, filled.faults())), exchange);
        }
        try {
            R result = useCase.apply(filled.content().get());
            return new FormAttempt<>(Optional.of(result), Optional.empty(), exchange);
        } catch (RuntimeException thrown) {
            RefusedForm refused = exchange.refusals().refused(this, thrown);
            return new FormAttempt<>(Optional.empty(), Optional.of(refused), exchange);
        }
    }

    String name() {
        return name;
    }

    Class<F> type() {
        return type;
    }

    Locale language() {
        return exchange.language();
    }

    FieldNames names() {
        return names;
    }

    /** Runs a use case without a result. */
    public FormAttempt<F> run(Consumer<F> useCase) {
        return submit(content -> {
            useCase.accept(content);
            return content;
        });
    }
}
