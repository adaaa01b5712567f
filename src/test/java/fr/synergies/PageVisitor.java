package fr.synergies;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A user with a browser of their own: goes to pages, and notes everything that is wrong with them. */
final class PageVisitor implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** {@code -Dpictures=true}: keep a picture of every page that is looked at, for people. */
    private static final boolean PICTURES = Boolean.getBoolean("pictures");

    private static final int MOST_TABS = 150;

    /** Pages that everybody passes again and again: one look at each of a user's is enough. */
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private final List<String> wrong = new ArrayList<>();
    private final BrowserContext context;
    private final Page page;
    private final String user;

    private PageVisitor(String user, Browser browser, String address) {
        this.user = user;
        context = browser.newContext(
                new Browser.NewContextOptions().setBaseURL(address).setViewportSize(1280, 850));
        page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                wrong.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> wrong.add(page.url() + ": " + error));
        page.onResponse(this::checkLoaded);
    }

    /** Signs in with the password of the demo users. */
    static PageVisitor as(String user, Browser browser, String address) {
        PageVisitor client = new PageVisitor(user, browser, address);
        client.goTo("/sign-in");
        client.glance("sign-in");
        client.page.fill("#username", user);
        client.page.fill("#password", "synergies");
        client.page.click("main button[type=submit]");
        return client;
    }

    Page page() {
        return page;
    }

    void goTo(String path) {
        page.navigate(path);
    }

    /** Opens the task of that name on that case from the list of tasks. */
    void openTask(String task, String caseId) {
        goTo("/tasks");
        glance("tasks-" + user);
        page.locator("main tbody tr")
                .filter(new Locator.FilterOptions().setHasText(caseId))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(task).setExact(true))
                .click();
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Moves the focus with the keyboard alone until that element has it. */
    void tabTo(String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("one => document.activeElement.matches(one)", selector))) {
                return;
            }
        }
        throw new AssertionError("Tab never reaches " + selector + " on " + page.url());
    }

    /** Takes a picture and has axe judge the page. */
    void look(String name) {
        if (PICTURES) {
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".jpeg")));
        }
        List<String> barriers = axe().analyze().getViolations().stream()
                .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                .map(PageVisitor::described)
                .toList();
        assertThat(barriers).as("accessibility of " + page.url()).isEmpty();
    }

    /** No page has a frame: axe judges it where it is, instead of gathering its results in a page of their own. */
    private AxeBuilder axe() {
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(violations).setLegacyMode(true);
    }

    /** Whether anything failed to load or was said on the console since the sign-in. */
    @Override
    public void close() {
        context.close();
        assertThat(wrong).as("console and requests").isEmpty();
    }

    /** Looks at a page unless this was done before. */
    private void glance(String name) {
        if (SEEN.add(name)) {
            look(name);
        }
    }

    private void checkLoaded(Response response) {
        boolean page = response.request().isNavigationRequest();
        if (response.status() >= 500 || response.status() >= 400 && !page) {
            wrong.add(response.status() + " " + response.url());
        }
    }

    private static String described(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .toList();
    }
}
