package hebi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.review.AlignmentStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

@EnabledIf(value = "hebi.server.Browser#isInstalled", disabledReason = "there is no chromium with chromedriver here")
class BrowserTest {
    private static final String ROWS = "document.querySelectorAll('.row').length";

    /** What stands in the field is what the answers are of. */
    private static final String ANSWERED =
            "(view => view.field.value !== '' && view.shown === view.query())(document.querySelector('look-up'))";

    @TempDir
    private static Path folder;

    private static HebiServer server;
    private static Browser browser;
    private static Review review;

    @BeforeAll
    static void start() {
        Fixture.fill(folder);
        server = new HebiServer(ServerConfig.defaults(), folder);
        browser = new Browser(server);
        review = new Review(folder, browser);
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    @Test
    void whatWasTypedBeforeTheScriptRanIsLookedUp() {
        browser.open("/");
        browser.until("document.activeElement.id === 'text'");
        browser.run("""
                const view = document.querySelector("look-up");
                const place = view.parentNode;
                view.remove();
                view.querySelector("textarea").value = "%s";
                place.append(view);
                """.formatted("最难的部分是隧道。"));
        browser.until("location.search.startsWith('?text=')");
    }

    @Test
    void theWholeWayFromTwoFilesToALookup() throws IOException {
        browser.open("/align?lang=en");
        browser.until("document.querySelector('align-form').form !== undefined");
        browser.run(
                """
                sessionStorage.stages = "";
                const status = document.querySelector(".stage[role=status]");
                new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(
                    node => sessionStorage.stages += node.textContent + "\\n"))).observe(status, { childList: true });
                const files = new DataTransfer();
                files.items.add(new File([arguments[0]], "news.en.html"));
                files.items.add(new File([arguments[1]], "news.zh.html"));
                document.querySelector("main").dispatchEvent(new DragEvent("drop", { dataTransfer: files, bubbles: true }));
                """,
                Files.readString(Path.of("samples/news.en.html")),
                Files.readString(Path.of("samples/news.zh.html")));
        browser.until("location.pathname.startsWith('/align/')");
        browser.until(Review.READY);
        assertEquals("""
                1 of 5: reading news.en.html …
                2 of 5: reading news.zh.html …
                3 of 5: cutting news.en.html into segments …
                4 of 5: cutting news.zh.html into segments …
                5 of 5: aligning 32 source segments with 31 …
                """, browser.run("return sessionStorage.stages"));
        assertEquals(29L, browser.run("return " + ROWS));
        String before = review.rows();

        browser.press(Keys.ARROW_DOWN, "m");
        review.waitForVersion(1);
        assertEquals(28L, browser.run("return " + ROWS));
        String merged = review.rows();
        browser.reload();
        browser.until(Review.READY);
        assertEquals(merged, review.rows());
        browser.press("z");
        review.waitForVersion(2);
        assertEquals(before, review.rows());

        browser.press(Keys.ENTER, Keys.ENTER, "x");
        review.waitForVersion(5);
        assertEquals(List.of("confirmed", "confirmed"), browser.texts(".row.confirmed .mark"));
        String tmx = (String)
                browser.await(
                        "const done = arguments[0]; fetch(document.querySelector('.exports a').href).then(r => r.text()).then(done)");
        assertTrue(tmx.contains("<seg>最难的是隧道。</seg>"), tmx);
        browser.find("[data-action=remember]").click();
        browser.until("document.getElementById('said').textContent.startsWith('Added')");

        browser.open("/");
        browser.until("document.activeElement.id === 'text'");
        browser.press("最难的部分是隧道。");
        browser.until(ANSWERED);
        assertTrue(browser.texts(".match").get(0).contains("The tunnel was the hardest part."));
        assertEquals(List.of("部分"), browser.texts(".match ins").subList(0, 1));
        browser.press(Keys.ARROW_DOWN);
        browser.until("document.activeElement.classList.contains('match')");
        browser.press(Keys.ESCAPE);
        browser.until("document.activeElement.id === 'text'");
    }

    @Test
    void fiveThousandPairsAreInThePageAndChangeOneByOne() {
        List<String> source = new ArrayList<>();
        List<String> target = new ArrayList<>();
        List<int[]> beads = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            source.add("Sentence number " + i + " says a thing of moderate length about the weather.");
            target.add("第" + i + "句说的是关于天气的一件长短适中的事情。");
            beads.add(new int[] {1, 1, 90});
        }
        review.open(review.store(source, target, beads));
        assertEquals(5_000L, browser.run("return " + ROWS));
        browser.run("document.querySelector('bead-grid').cursor.go(4990)");
        browser.press("m", "j", "j", "s", Keys.ENTER, "z");
        review.waitForVersion(3);
        assertEquals(4_999L, browser.run("return " + ROWS));
        assertEquals(4999L, browser.run("return Number([...document.querySelectorAll('.row')].at(-1).dataset.n)"));
        assertTrue(
                (Boolean) browser.run("return window.find('第4999句')"), "the browser's own search finds the last row");
    }

    @Test
    void aPlantedErrorTakesAtMostThreeKeys() {
        int keys = 0;
        // A target segment that belongs to the row below.
        review.open(review.store(
                List.of("A.", "B.", "C."),
                List.of("一。", "二。", "三。"),
                List.of(new int[] {1, 2, 30}, new int[] {1, 0, 99}, new int[] {1, 1, 99})));
        keys += fix("A.=一。 | B.=二。 | C.=三。", "n", "]");
        // Two pairs taken for one.
        review.open(review.store(
                List.of("A.", "B.", "C."), List.of("一。", "二。", "三。"), List.of(new int[] {1, 1, 99}, new int[] {2, 2, 30
                })));
        keys += fix("A.=一。 | B.=二。 | C.=三。", "n", "s");
        // One pair taken for two, and a segment that was not cut.
        review.open(review.store(
                List.of("A.", "B.", "C.", "D."),
                List.of("一和二。", "三。四。"),
                List.of(new int[] {1, 1, 30}, new int[] {1, 0, 99}, new int[] {1, 1, 40}, new int[] {1, 0, 99})));
        keys += fix("A.+B.=一和二。 | C.=三。 | D.=四。", "m", "n", "s", Keys.ENTER);
        assertTrue(keys <= 3 * 4, keys + " keys for 4 errors");
    }

    private static int fix(String wanted, CharSequence... keys) {
        browser.press(keys);
        browser.until("document.querySelector('bead-grid').version > 0");
        for (int i = 0; i < 100 && !review.rows().equals(wanted); i++) {
            browser.until("document.readyState === 'complete'");
        }
        assertEquals(wanted, review.rows());
        return keys.length;
    }

    @Test
    void singleKeysAreSwitchedOffAndTheBrowserRemembersIt() {
        String id = review.store(
                List.of("A.", "B."), List.of("一。", "二。"), List.of(new int[] {1, 1, 90}, new int[] {1, 1, 90}));
        review.open(id);
        browser.press("?");
        browser.find("[name=single-keys]").click();
        browser.press(Keys.ESCAPE);
        browser.reload();
        browser.until(Review.READY);
        browser.press("x", "?", Keys.ARROW_DOWN, Keys.ENTER);
        review.waitForVersion(1);
        assertEquals(List.of("confirmed"), browser.texts(".row .mark"));
        assertFalse(browser.find("dialog").isDisplayed());
        browser.find("[data-action=keys]").click();
        browser.find("[name=single-keys]").click();
        browser.press(Keys.ESCAPE);
        browser.run("document.querySelector('bead-grid').cursor.go(0)");
        browser.press("x");
        review.waitForVersion(2);
    }

    @Test
    void evidenceIsSaidInTheLanguageOfThePage() {
        String id = review.store(List.of("A tunnel."), List.of("一条隧道。"), List.of(new int[] {1, 1, 90}));
        browser.open("/align/" + id + "?lang=zh");
        browser.until(Review.READY);
        browser.press("i");
        browser.until("document.querySelector('.evidence') !== null");
        assertTrue(browser.texts(".evidence li").contains("词语：tunnel = 隧道"), browser.texts(".evidence li")::toString);
        browser.open("/align/" + id + "?lang=en");
    }

    @Test
    void aSecondWindowIsToldWhatItMissed() {
        String id = review.store(
                List.of("A.", "B."), List.of("一。", "二。"), List.of(new int[] {1, 1, 90}, new int[] {1, 1, 90}));
        review.open(id);
        new AlignmentStore(folder).open(id).orElseThrow().change(0, new hebi.review.Change.Merge(0));
        browser.press("x");
        browser.until("document.getElementById('said').textContent.includes('another window')");
        assertEquals("A.+B.=一。+二。", review.rows());
    }

    @Test
    void aUnitIsEditedByKeyboardAndTheChangeTakenBack() {
        browser.open("/memory?lang=en&phrase=passengers");
        browser.until("!!document.querySelector('memory-view')?.form");
        browser.run("document.querySelector('[name=target]').focus()");
        browser.press(Keys.END, Keys.BACK_SPACE, "！", Keys.TAB, Keys.ENTER);
        browser.until("document.querySelector('.unit .origin')?.textContent.includes('reviewed')");
        assertEquals(List.of("edit \"The line opens to passengers in May.\""), titles());
        assertEquals("save", browser.run("return document.activeElement.dataset.action"));
        browser.run("document.querySelector('[data-undo]').focus()");
        browser.press(Keys.ENTER);
        browser.until("document.querySelector('[name=target]').value === '这条线路五月向乘客开放。'");
        browser.until("document.getElementById('said').textContent === 'Taken back'");
        assertEquals("undo", browser.run("return Object.keys(document.activeElement.dataset)[0]"));
    }

    /** What was done last. */
    private static List<String> titles() {
        return browser.texts(".changes tbody tr:first-child td:nth-child(2)");
    }

    @Test
    void noPageHasABarrierThatAxeFindsInLightOrDark() {
        String id = review.store(
                List.of("A.", "B.", "C.", "D."),
                List.of("一。", "二。", "三。", "四。"),
                List.of(new int[] {1, 1, 90}, new int[] {1, 1, 40}, new int[] {1, 2, 90}, new int[] {1, 0, 60}));
        for (String scheme : List.of("light", "dark")) {
            browser.prefer(scheme);
            for (String path : List.of(
                    "/?lang=zh",
                    "/?lang=en&text=trade",
                    "/?lang=en&text=" + Client.encoded("最难的部分是隧道。"),
                    "/align",
                    "/align/" + id,
                    "/memory?phrase=trade",
                    "/document?name=" + Client.encoded("news.en.html | news.zh.html") + "&position=1&from=en",
                    "/nothing")) {
                browser.open(path);
                if (path.contains(id)) {
                    browser.until(Review.READY);
                    browser.press("i", "x", "b", Keys.ENTER, "*");
                    browser.until("document.querySelector('bead-grid').version % 4 === 0");
                }
                assertEquals("", browser.violations(), scheme + " " + path);
            }
        }
        browser.prefer("light");
    }
}
