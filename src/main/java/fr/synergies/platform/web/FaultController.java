package fr.synergies.platform.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The error page, and the problem detail if an API request failed before it reached a controller. */
@Hidden
@Controller
class FaultController implements ErrorController {

    static final String PROBLEM = FaultController.class.getName() + ".PROBLEM";

    private final ProblemFinder finder;
    private final ProblemTexts texts;
    private final ProblemWriter writer;

    FaultController(ProblemFinder finder, ProblemTexts texts, ProblemWriter writer) {
        this.finder = finder;
        this.texts = texts;
        this.writer = writer;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    ModelAndView fault(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        Problem problem = problem(request, locale);
        if (ApiRequests.matches(request)) {
            writer.write(request, response, problem);
            return null;
        }
        ModelAndView page = new ModelAndView("platform/web/error");
        response.setStatus(problem.status());
        ProblemWriter.retryAfter(response, problem);
        page.addObject("problem", problem);
        problem.retryAfter()
                .flatMap(seconds -> SentAgain.of(request))
                .ifPresent(again -> page.addObject("again", again));
        return page;
    }

    private Problem problem(HttpServletRequest request, Locale locale) {
        if (request.getAttribute(PROBLEM) instanceof Problem problem) {
            return problem;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return finder.find(thrown, locale);
        }
        boolean failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer;
        return texts.of(failed ? (int) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) : 404, locale);
    }
}
