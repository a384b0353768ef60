package hebi.extract;

import hebi.text.Language;
import java.util.BitSet;

/**
 * How much a text looks like Chinese or English: the test that an encoding was guessed right. Bytes read in the wrong
 * encoding give rare Han characters, since the common ones stand in other places of each table.
 */
final class Plausibility {
    /**
     * A score above this is no chance. On Chinese prose in the right encoding the common characters are some 50 % of the
     * characters beyond ASCII, in a wrong one below 10 %.
     */
    static final double ENOUGH = 0.18;

    /** The most frequent characters of modern Chinese prose, with their Traditional forms, and its punctuation. */
    private static final BitSet COMMON = new BitSet();

    static {
        ("的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里"
                        + "用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实"
                        + "日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体"
                        + "政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及"
                        + "比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接"
                        + "必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且"
                        + "权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运"
                        + "您请吗吧呢啊哪谁怎每款本站页图版编辑登录网这句段好你早晚天"
                        + "這個們來為國說時會對於過發後裡種經麼學現當沒動還進樣開從實軍無與長機關點業將兩間問應戰向頭體見"
                        + "產話給門東聲員論處義幾認條係氣題爾別變總電數報結務場計資許統區隊決馬書則聽達強難權設記類據邊張該"
                        + "規萬覺術領確傳師觀讓識帶導爭運請嗎誰頁圖編輯錄網")
                .chars()
                .forEach(COMMON::set);
        "，。、；：？！“”‘’（）《》「」『』—…·　".chars().forEach(COMMON::set);
    }

    private Plausibility() {}

    /**
     * The share of common characters among those beyond ASCII, less three times that of what cannot stand in a text:
     * negative for junk, at most 1. English without any Chinese in it, as UTF-16 in the right byte order gives, has 0.2.
     */
    static double of(String text) {
        int beyond = 0;
        int common = 0;
        int bad = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isBad(c)) {
                bad++;
            } else if (c < 0x80) {
                letters += Character.isLetterOrDigit(c) || c == ' ' ? 1 : 0;
            } else {
                beyond++;
                common += COMMON.get(c) ? 1 : 0;
            }
        }
        int all = beyond + bad;
        double chinese = all == 0 ? 0 : (double) (common - 3 * bad) / all;
        // Latin-1 read as GB18030 looks like English with a rare Han character here and there.
        return bad == 0 && letters > 4 * (beyond - common) ? Math.max(chinese, english(text, letters)) : chinese;
    }

    private static double english(String text, int letters) {
        boolean hasForeign = text.codePoints().anyMatch(c -> Language.isHan(c) && !COMMON.get(c));
        return hasForeign ? 0 : 0.2 * letters / Math.max(1, text.length());
    }

    private static boolean isBad(int c) {
        int type = Character.getType(c);
        return c == 0xFFFD
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || c != '\n' && c != '\r' && c != '\t' && c != '\f' && type == Character.CONTROL;
    }
}
