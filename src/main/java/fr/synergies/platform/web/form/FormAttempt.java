package fr.synergies.platform.web.form;

import fr.synergies.platform.web.form.PostedForm.Exchange;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What came of a form: a result, or a refusal.
 *
 * @param <R> the result of the use case
 */
public final class FormAttempt<R> {

    private final Optional<R> result;
    private final Optional<RefusedForm> refused;
    private final Exchange exchange;

    FormAttempt(Optional<R> result, Optional<RefusedForm> refused, Exchange exchange) {
        this.result = result;
        this.refused = refused;
        this.exchange = exchange;
    }

    /** What the next page says when it went well. */
    public FormAttempt<R> notice(String key) {
        return notice(key, done -> List.of());
    }

    /** What the next page says when it went well, with the arguments of the message. */
    public FormAttempt<R> notice(String key, Function<R, List<?>> arguments) {
        result.ifPresent(done -> RequestContextUtils.getOutputFlashMap(exchange.request())
                .put("notice", exchange.texts().text(key, exchange.language(), arguments.apply(done))));
        return this;
    }

    /** Where to go when it went well, with the variables of the request's own path in braces. */
    public Redirect redirectTo(String address) {
        exchange.shownAt(address);
        return redirectTo(done -> address);
    }

    /** Where to go when it went well, depending on the result. */
    public Redirect redirectTo(Function<R, String> address) {
        return new Redirect(result.map(address), refused, exchange);
    }

    /** The last step: an answer for each of the two. */
    public static final class Redirect {

        private final Optional<String> address;
        private final Optional<RefusedForm> refused;
        private final Exchange exchange;

        private Redirect(Optional<String> address, Optional<RefusedForm> refused, Exchange exchange) {
            this.address = address;
            this.refused = refused;
            this.exchange = exchange;
        }

        /**
         * The view: the redirect or, with the status of the refusal, the page that the form is on.
         *
         * @param page draws the page as for somebody who just came to it; {@link Forms} gives it what was typed, and the faults
         */
        public String orShowAgain(Supplier<String> page) {
            return orShowAgain(refusal -> page.get());
        }

        /**
         * The view, where the page is not the one that a success leads to.
         *
         * @param address its address, for the links to its other languages
         */
        public String orShowAgain(String address, Supplier<String> page) {
            return orShowAgain(address, refusal -> page.get());
        }

        /** The view, where both hold. */
        public String orShowAgain(String address, Function<RefusedForm, String> page) {
            exchange.shownAt(address);
            return orShowAgain(page);
        }

        /** The view, where the page says more about the refusal. */
        public String orShowAgain(Function<RefusedForm, String> page) {
            if (refused.isEmpty()) {
                return "redirect:" + address.orElseThrow();
            }
            exchange.response().setStatus(refused.get().status());
            exchange.request().setAttribute(RefusedForm.ATTRIBUTE, refused.get());
            return page.apply(refused.get());
        }
    }
}
