package hebi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hebi.memory.LuceneMemory;
import hebi.memory.TranslationMemory;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The view "Memory" under a user's hands: what is looked for, changed and taken back. */
@EnabledIf(value = "hebi.server.Browser#isInstalled", disabledReason = "there is no chromium with chromedriver here")
class MemoryBrowserTest {
    private static final String UNITS = "Number(document.querySelector('.figures dd').textContent)";

    @TempDir
    private Path folder;

    private HebiServer server;
    private Browser browser;

    @BeforeEach
    void start() {
        try (TranslationMemory memory = LuceneMemory.open(folder)) {
            memory.add(Fixture.doubtful());
        }
        server = new HebiServer(ServerConfig.defaults(), folder);
        browser = new Browser(server);
    }

    @AfterEach
    void stop() {
        browser.close();
        server.close();
    }

    /** Presses a button that leads to another page, or to this one anew. */
    private void leave(String button) {
        browser.run("window.isOld = true");
        browser.find(button).click();
        browser.until(
                "!window.isOld && document.readyState === 'complete' && !!document.querySelector('memory-view')?.form");
    }

    private void look(String section) {
        leave("section[aria-labelledby=" + section + "] form button");
    }

    @Test
    void findingsAreShownWaivedAndTakenBack() {
        browser.open("/memory?lang=zh");
        look("checks");
        assertEquals(
                List.of("数字不符：仅英文有 120；仅中文有 150"),
                browser.texts("section[aria-labelledby=checks] .findings .hint").subList(0, 1));
        leave("a[href*='rule=numbers']");
        assertEquals(1L, browser.run("return document.querySelectorAll('[data-waive]').length"));
        browser.find("[data-waive]").click();
        browser.until("document.querySelector('[data-waive]').getAttribute('aria-pressed') === 'true'");
        look("checks");
        assertEquals(0L, browser.run("return document.querySelectorAll('[data-waive^=numbers]').length"));

        String key = Client.json(new Client(server).get("/api/v1/check"), 200).toString();
        assertEquals(false, key.contains("numbers:"), key);
        browser.open("/memory?lang=en&show=inconsistencies");
        browser.find("[data-waive]").click();
        browser.until("document.querySelector('[data-waive]').getAttribute('aria-pressed') === 'true'");
        browser.find("[data-waive]").click();
        browser.until("document.querySelector('[data-waive]').getAttribute('aria-pressed') === 'false'");
        look("inconsistencies");
        assertEquals(1L, browser.run("return document.querySelectorAll('[data-waive^=two-targets]').length"));
    }

    @Test
    void whatWasDoneAndWhatIsWrongIsSaidInChinese() {
        browser.open("/memory?lang=zh");
        browser.until("!!document.querySelector('memory-view')?.form");
        upload("good.tsv", "en\tzh-CN\nGood morning.\t早上好。\nOnly English.\t\n");
        browser.until("document.querySelector('.report').textContent.includes('新建 1 个单元')");
        assertEquals(List.of("good.tsv：新建 1 个单元，与已有合并 0 个", "略过一侧为空的单元 1 个"), browser.texts(".report p"));
        upload("bad.tmx", "<tmx version='1.4'><body><tu>");
        browser.until("document.querySelector('.report').textContent.includes('bad.tmx')");
        assertEquals(
                "bad.tmx:1:29：文件不完整，提前结束；请修正文件，或勾选“文件有误时仍采用其中完好的单元”",
                browser.find(".report").getText());
        assertEquals(
                "导入 good.tsv",
                browser.texts(".changes tbody tr td:nth-child(2)").get(0));
    }

    private void upload(String name, String text) {
        browser.run("""
                const files = new DataTransfer();
                files.items.add(new File([arguments[1]], arguments[0]));
                const view = document.querySelector("memory-view");
                view.form.elements.file.files = files.files;
                view.form.requestSubmit();
                """, name, text);
    }

    @Test
    void aFindingLeadsToItsUnitWhichIsDeletedAndBroughtBack() {
        browser.open("/memory?lang=en");
        look("inconsistencies");
        leave("section[aria-labelledby=inconsistencies] .origin a[href*='phrase=']");
        assertEquals(2L, browser.run("return document.querySelectorAll('.unit').length"));
        browser.find(".unit [data-action=delete]").click();
        browser.until("document.querySelectorAll('.unit').length === 1");
        browser.until("document.querySelector('[data-undo]') !== null");
        browser.until("[...document.querySelectorAll('.changes time')].length === 2");
        browser.find("[data-undo]").click();
        browser.until(UNITS + " === 5");
    }

    @Test
    void aUnitFoundByItsChineseIsEditedOnTheSideThatIsShown() {
        browser.open("/memory?lang=en&phrase=" + Client.encoded("大坝"));
        browser.until("!!document.querySelector('memory-view')?.form");
        browser.run("document.querySelector('[name=source]').value = '大坝高120米。'");
        browser.find(".unit [data-action=save]").click();
        browser.until("document.querySelector('.unit .origin')?.textContent.includes('reviewed')");
        browser.open("/memory?phrase=dam");
        assertEquals(
                "The dam is 120 metres high.", browser.find("[name=source]").getAttribute("value"));
        assertEquals("大坝高120米。", browser.find("[name=target]").getAttribute("value"));
    }

    @Test
    void unitsAreFoundByWhereTheyComeFrom() {
        browser.open("/memory?lang=en&document=news.en");
        assertEquals(List.of("5 units, 5 shown"), browser.texts("section[aria-labelledby=units] > .hint"));
        browser.open("/memory?document=news.en&phrase=gates");
        assertEquals(2L, browser.run("return document.querySelectorAll('.unit').length"));
        browser.open("/memory?document=other");
        assertEquals(0L, browser.run("return document.querySelectorAll('.unit').length"));
    }

    @Test
    void duplicatesAreMadeOneAndThatIsTakenBack() {
        browser.open("/memory?lang=en");
        look("duplicates");
        leave("[data-action=dedupe]");
        assertEquals(4L, browser.run("return " + UNITS));
        browser.find("[data-undo]").click();
        browser.until(UNITS + " === 5");
    }

    @Test
    void whatWasLookedForHasNoBarrierThatAxeFindsInLightOrDark() {
        for (String scheme : List.of("light", "dark")) {
            browser.prefer(scheme);
            for (String show : List.of("checks", "inconsistencies", "duplicates")) {
                browser.open("/memory?show=" + show + (scheme.equals("dark") ? "&lang=zh" : "&lang=en"));
                browser.run("document.querySelector('[data-waive]')?.setAttribute('aria-pressed', 'true')");
                assertEquals("", browser.violations(), scheme + " " + show);
            }
        }
    }
}
