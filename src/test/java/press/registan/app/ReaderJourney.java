package press.registan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a reader does and meets, in Debian's Chromium. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReaderJourney {

    /** Colours do not depend on the width, nor the order of things on the colours: two looks see both. */
    private static final Map<Integer, ColorScheme> LOOKS = Map.of(360, ColorScheme.LIGHT, 1280, ColorScheme.DARK);

    private DemoSite site;
    private Playwright playwright;
    private Browser browser;
    private List<String> kinds = List.of();

    @BeforeAll
    void open(@TempDir Path folder) {
        site = new DemoSite(folder.resolve("demo"));
        site.awaitSearch();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        String chromium = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        kinds = onePageOfEachKind();
    }

    @AfterAll
    void close() {
        browser.close();
        playwright.close();
        site.close();
    }

    private Page page(int width, ColorScheme scheme, boolean javaScript) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(javaScript));
        return context.newPage();
    }

    private void go(Page page, String path) {
        page.navigate(site.origin() + path);
    }

    /** One page of each kind, found the way a reader finds them. */
    private List<String> onePageOfEachKind() {
        Page page = page(1280, ColorScheme.LIGHT, false);
        go(page, "/");
        Set<String> paths = new LinkedHashSet<>(List.of("/", "/latest/page/2", "/ru", "/kk"));
        paths.addAll(List.of("/rates?amount=501000&from=KGS&to=USD", "/ru/rates/uzs?span=all", "/rates/uzs/embed"));
        for (String kind : List.of("/news/", "/section/", "/pages/")) {
            paths.add(firstLink(page, kind));
        }
        go(page, firstLink(page, "/news/"));
        for (String kind : List.of("/topic/", "/author/")) {
            paths.add(firstLink(page, kind));
        }
        for (String archive = "/archive"; paths.add(archive); archive = lastLink(page, archive + "/")) {
            go(page, archive);
        }
        paths.addAll(List.of("/search", "/search?q=water", "/ru/search?q=zxqv&from=2026-01-01", "/search?from=x"));
        paths.add("/nothing-here");
        page.context().close();
        return new ArrayList<>(paths);
    }

    /** The last link that begins so, or the page itself where there is none: a year, a month, a day. */
    private static String lastLink(Page page, String beginning) {
        Locator links = page.locator("main a[href^='" + beginning + "']");
        return links.count() == 0 ? "/archive" : links.last().getAttribute("href");
    }

    private static String firstLink(Page page, String kind) {
        return page.locator("a[href^='" + kind + "']").first().getAttribute("href");
    }

    @Test
    void axeFindsNothingOnAnyKindOfPageNarrowAndLightOrWideAndDark() {
        List<String> findings = new ArrayList<>();
        LOOKS.forEach((width, scheme) -> {
            Page page = page(width, scheme, true);
            for (String path : kinds) {
                go(page, path);
                violations(page).forEach(found -> findings.add(path + " at " + width + " " + scheme + ": " + found));
            }
            page.context().close();
        });
        assertEquals(List.of(), findings);
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule ->
                                rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                        .toList();
    }

    @Test
    void noPageIsWiderThanTheScreen() {
        List<String> tooWide = new ArrayList<>();
        for (int width : List.of(320, 360, 768, 1280, 1920)) {
            Page page = page(width, ColorScheme.LIGHT, true);
            for (String path : kinds) {
                go(page, path);
                int needs = (int) page.evaluate("document.documentElement.scrollWidth");
                if (needs > width) {
                    tooWide.add(path + " needs " + needs + " of " + width);
                }
            }
            page.context().close();
        }
        assertEquals(List.of(), tooWide);
    }

    @Test
    void noPageAsksAnybodyElseOrLeavesACookieOrBreaksItsOwnPolicy() {
        Page page = page(1280, ColorScheme.LIGHT, true);
        List<String> wrong = new ArrayList<>();
        page.onRequest(request -> {
            if (!request.url().startsWith(site.origin())) {
                wrong.add("asks " + request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().matches(".*\\b40[04]\\b.*")) {
                wrong.add(message.text());
            }
        });
        for (String path : kinds) {
            go(page, path);
        }
        assertEquals(List.of(), wrong);
        assertEquals(List.of(), page.context().cookies());
        page.context().close();
    }

    @Test
    void aReaderWithoutJavaScriptGetsFromTheFrontPageToAStoryItsTopicAndTheArchive() {
        Page page = page(360, ColorScheme.LIGHT, false);
        go(page, "/");
        page.locator("main a[href^='/news/']").first().click();
        String headline = page.locator("h1").innerText();
        assertFalse(headline.isBlank());
        page.locator("main a[href^='/topic/']").first().click();
        assertTrue(page.locator("ol.listing > li").count() > 0);
        page.locator("a[href='/archive']").first().click();
        page.locator("main a[href^='/archive/']").first().click();
        assertEquals(1, page.locator("h1").count());
        page.context().close();
    }

    @Test
    void theKeyboardReachesTheContentWithTheFirstKeyAndSeesWhereItIs() {
        Page page = page(1280, ColorScheme.LIGHT, true);
        go(page, "/");
        page.keyboard().press("Tab");
        assertEquals("#main", page.evaluate("document.activeElement.getAttribute('href')"));
        assertTrue(page.locator(".skip").boundingBox().y >= 0);
        page.keyboard().press("Enter");
        assertTrue(page.url().endsWith("#main"));
        page.context().close();
    }

    @Test
    void theMarketStripSaysEachRateOnceAndStandsStillForThoseWhoAskForIt() {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(360, 800).setReducedMotion(ReducedMotion.REDUCE));
        Page page = context.newPage();
        go(page, "/");
        assertEquals(1, page.locator(".strip ul:not([aria-hidden=true])").count());
        String text = page.locator(".strip-rates").first().innerText();
        assertTrue(text.contains("UZS/USD") && text.matches("(?s).*0\\.0000\\d{4}.*"), text);
        assertEquals(
                0,
                ((Number) page.evaluate("document.getAnimations().filter(a => a.playState === 'running').length"))
                        .intValue());
        context.close();
    }

    @Test
    void nothingJumpsWhenTheMarketStripBeginsToMove() {
        for (int width : List.of(320, 360, 412, 768, 1280)) {
            Page still = page(width, ColorScheme.LIGHT, false);
            Page moving = page(width, ColorScheme.LIGHT, true);
            go(still, "/latest");
            go(moving, "/latest");
            moving.waitForFunction("document.querySelector('.strip-pause')");
            assertEquals(
                    still.locator("main").boundingBox().y,
                    moving.locator("main").boundingBox().y,
                    "at " + width);
            still.context().close();
            moving.context().close();
        }
    }

    @Test
    void whoTypesIsShownWhatThereIsAndTakesItWithTheArrowsAndEnter() {
        Page page = page(1280, ColorScheme.LIGHT, true);
        go(page, "/news/karasuu-trial-opens");
        Locator field = page.locator(".find input");
        assertEquals("combobox", field.getAttribute("role"));
        field.click();
        page.keyboard().type("wat");
        page.locator(".suggestions li").first().waitFor();
        assertEquals("true", field.getAttribute("aria-expanded"));
        assertEquals(List.of(), violations(page));
        page.keyboard().press("ArrowDown");
        assertEquals(
                page.locator(".suggestions [aria-selected=true]").getAttribute("id"),
                field.getAttribute("aria-activedescendant"));
        page.keyboard().press("Escape");
        assertEquals("false", field.getAttribute("aria-expanded"));
        page.keyboard().type("e");
        page.locator(".suggestions li").first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL("**/topic/water");
        page.context().close();
    }

    @Test
    void enterSearchesForWhatWasTypedAndTheAddressSaysNothingElse() {
        Page page = page(360, ColorScheme.LIGHT, true);
        go(page, "/");
        page.locator(".find-link a").click();
        page.locator("main input[name=q]").fill("water");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=water");
        assertTrue(page.locator("[role=status] .counter").innerText().startsWith("Viewing results 1–10 of "));
        page.locator(".jump a").click();
        page.locator("#narrow ~ ul a").first().click();
        page.waitForURL("**/search?q=water&section=*");
        page.locator(".chips a").first().click();
        page.waitForURL("**/search?q=water");
        page.context().close();
    }

    @Test
    void theSearchWorksWithoutJavaScriptAndFindsARussianStoryByANameInLatin() {
        Page page = page(1280, ColorScheme.LIGHT, false);
        go(page, "/");
        page.locator(".find input").fill("Amanova");
        page.locator(".find button").click();
        page.locator("#narrow ~ ul a[href*='language=ru']").click();
        page.locator("ol.listing h2 a").first().click();
        assertEquals("ru", page.locator("html").getAttribute("lang"));
        page.context().close();
    }

    @Test
    void theLanguageSwitchLeadsToTheSameStoryInTheOtherLanguage() {
        Page page = page(1280, ColorScheme.LIGHT, false);
        go(page, "/ru");
        page.locator("nav.languages a[lang=en]").click();
        assertEquals("en", page.locator("html").getAttribute("lang"));
        page.context().close();
    }
}
