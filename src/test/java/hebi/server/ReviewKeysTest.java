package hebi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.review.AlignmentStore;
import hebi.review.Snapshot;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Every key of the review, pressed where a user presses it: each is stored before it is shown, and the mouse is never needed. */
@EnabledIf(value = "hebi.server.Browser#isInstalled", disabledReason = "there is no chromium with chromedriver here")
class ReviewKeysTest {
    private static final String SAID = "document.getElementById('said').textContent";

    @TempDir
    private static Path folder;

    private static HebiServer server;
    private static Browser browser;
    private static Review review;

    private String id;

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

    @BeforeEach
    void open() {
        id = review.store(
                List.of("A.", "B.", "C.", "D."),
                List.of("一。", "二。", "三。", "四。"),
                List.of(new int[] {1, 1, 90}, new int[] {1, 1, 90}, new int[] {1, 1, 40}, new int[] {1, 1, 90}));
        review.open(id);
    }

    /** Presses a key, waits for what it did, and reads the rows, which are those that are stored. */
    private String after(CharSequence key) {
        Snapshot before = stored();
        browser.press(key);
        review.waitForVersion(before.version() + 1);
        assertEquals(before.version() + 1, stored().version());
        return review.rows();
    }

    private Snapshot stored() {
        return new AlignmentStore(folder).open(id).orElseThrow().snapshot();
    }

    private List<String> marks() {
        return browser.texts(".row .mark");
    }

    @Test
    void segmentsAreMergedSplitShiftedAndSlid() {
        assertEquals("A.+B.=一。+二。 | C.=三。 | D.=四。", after("m"));
        assertEquals("A.=一。 | B.=二。 | C.=三。 | D.=四。", after("s"));
        browser.press(Keys.ARROW_DOWN);
        assertEquals("A.=一。 | B.= | C.=二。+三。 | D.=四。", after("]"));
        assertEquals("A.=一。 | B.=二。 | C.=三。 | D.=四。", after("["));
        assertEquals("A.=一。 | B.=二。 | =三。 | C.+D.=四。", after("j", "}"));
        assertEquals("A.=一。 | B.=二。 | C.=三。 | D.=四。", after("{"));
        browser.press("k");
        assertEquals("A.=一。 | B.= | C.=二。 | D.=三。 | =四。", after(")"));
        assertEquals("A.=一。 | B.=二。 | C.=三。 | D.=四。", after("("));
        assertEquals("A.+B.=一。+二。 | C.=三。 | D.=四。", after("M"));
        review.reload();
        assertEquals("A.+B.=一。+二。 | C.=三。 | D.=四。", review.rows());
    }

    private String after(CharSequence move, CharSequence key) {
        browser.press(move);
        return after(key);
    }

    @Test
    void slidesAndAllElseAreUndoneAndRedoneToEitherEnd() {
        String first = review.rows();
        browser.press("j");
        String slid = after(")");
        String back = after("(");
        after("x");
        String last = after("k", "m");
        assertEquals(List.of(back, back, slid, first), List.of(after("z"), after("z"), after("z"), after("z")));
        assertTrue(browser.find("[data-action=undo]").getAttribute("disabled") != null);
        review.reload();
        assertEquals(List.of(slid, back, back, last), List.of(after("Z"), after("Z"), after("Z"), after("Z")));
        assertTrue(browser.find("[data-action=redo]").getAttribute("disabled") != null);
        browser.press("Z", "z");
        review.waitForVersion(13);
    }

    @Test
    void pairsAreConfirmedRejectedMarkedAndBookmarked() {
        after(Keys.ENTER);
        assertEquals(1, review.at());
        after("x");
        assertEquals(2, review.at());
        after("b");
        assertEquals(List.of("confirmed", "rejected", "furniture"), marks());
        browser.press("k");
        after("b");
        assertEquals(List.of("confirmed", "rejected"), marks());
        browser.press("j");
        after("*");
        assertEquals(List.of("confirmed", "rejected", "★ bookmarked"), marks());
        browser.press("k", "k", "k", "'");
        assertEquals(3, review.at());
        browser.pressWith(Keys.SHIFT, Keys.ENTER);
        review.waitForVersion(6);
        assertEquals(List.of("confirmed", "rejected", "confirmed", "confirmed", "★ bookmarked"), marks());
        browser.press("n");
        browser.until(SAID + " === 'No doubtful pair is left.'");
    }

    @Test
    void doubtfulPairsComeFirstWhereThatIsWanted() {
        browser.press("n");
        assertEquals(2, review.at());
        browser.press("k", "k");
        tabBackTo("doubtful");
        browser.press(Keys.SPACE);
        browser.run("document.querySelector('.row').focus()");
        after(Keys.ENTER);
        assertEquals(2, review.at());
    }

    @Test
    void doubtfulPairsThatFollowOneAnotherArePassedAtOnce() {
        int[] sure = {1, 1, 90};
        int[] unsure = {1, 1, 40};
        review.open(review.store(
                List.of("A.", "B.", "C.", "D.", "E."),
                List.of("一。", "二。", "三。", "四。", "五。"),
                List.of(sure, unsure, unsure, sure, unsure)));
        browser.press("N");
        assertEquals(1, review.at());
        browser.press("N");
        assertEquals(4, review.at());
        browser.press("N");
        assertEquals(1, review.at());
        browser.press("n");
        assertEquals(2, review.at());
    }

    @Test
    void textsAreEditedAndCutAtTheCaretButTheSourceOnlyWhereItIsUnlocked() {
        browser.press("e");
        assertEquals("A.=一甲。 | B.=二。 | C.=三。 | D.=四。", after(typed(Keys.ARROW_LEFT, "甲")));
        browser.press("e", Keys.ARROW_LEFT, Keys.ARROW_LEFT);
        browser.pressWith(Keys.CONTROL, Keys.ENTER);
        review.waitForVersion(2);
        assertEquals("A.=一+甲。 | B.=二。 | C.=三。 | D.=四。", review.rows());
        browser.press("j", "s", Keys.ARROW_LEFT, Keys.ESCAPE);
        assertEquals(1, review.at());
        browser.press("E", "x");
        browser.press(Keys.ENTER);
        browser.until(SAID + ".includes('unlock the source first')");
        assertEquals(2, stored().version());
        tabBackTo("unlock");
        browser.press(Keys.SPACE);
        review.waitForVersion(3);
        browser.press("E");
        assertEquals("A.=一+甲。 | B.!=二。 | C.=三。 | D.=四。", after(typed("!")));
    }

    /** Types into the field that is open, and leaves it to Enter to be waited for. */
    private static CharSequence typed(CharSequence... keys) {
        browser.press(keys);
        return Keys.ENTER;
    }

    /** Goes back by Tab to a box above the rows. */
    private static void tabBackTo(String name) {
        for (int i = 0; i < 20; i++) {
            browser.pressWith(Keys.SHIFT, Keys.TAB);
            if (Boolean.TRUE.equals(browser.run("return document.activeElement.name === arguments[0]", name))) {
                return;
            }
        }
        throw new AssertionError("no way back to " + name);
    }

    @Test
    void whatIsPendingBetweenConfirmedPairsIsAlignedAnew() {
        id = review.store(
                List.of("The tunnel is long.", "It rained on Friday.", "Trade grew by 12 percent."),
                List.of("隧道很长。", "星期五下雨了。", "贸易增长了12%。"),
                List.of(new int[] {1, 1, 90}, new int[] {2, 1, 40}, new int[] {0, 1, 40}));
        review.open(id);
        after(Keys.ENTER);
        assertEquals(
                "The tunnel is long.=隧道很长。 | It rained on Friday.=星期五下雨了。 | Trade grew by 12 percent.=贸易增长了12%。",
                after("r"));
        assertEquals(List.of("confirmed"), marks());
        assertEquals(
                "The tunnel is long.=隧道很长。 | It rained on Friday.+Trade grew by 12 percent.=星期五下雨了。 | =贸易增长了12%。",
                after("z"));
    }
}
