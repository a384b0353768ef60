package hebi.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hebi.exchange.Filling.PlacedCode;
import hebi.text.InlineCode;
import hebi.text.InlineCode.Kind;
import hebi.text.Variant;
import hebi.translate.CodeTransfer.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Codes are written as {@code [1} and {@code ]1} for a {@code g}, as {@code {1} and }1 for a TMX pair with native codes, and as
 * {@code *1} for a lone one; a placed code of the text as the text has it.
 */
class CodeTransferTest {
    private static final Pattern CODE = Pattern.compile("([\\[\\]{}*])(\\d)");

    private static Variant variant(String tag, String marked) {
        StringBuilder text = new StringBuilder();
        List<InlineCode> codes = new ArrayList<>();
        Matcher code = CODE.matcher(marked);
        int done = 0;
        for (; code.find(); done = code.end()) {
            text.append(marked, done, code.start());
            codes.add(code(text.length(), code.group(1), code.group(2)));
        }
        return new Variant(tag, text.append(marked.substring(done)).toString(), codes);
    }

    private static InlineCode code(int position, String mark, String number) {
        return switch (mark) {
            case "[" -> new InlineCode(position, Kind.BPT, Map.of("i", number), "");
            case "]" -> new InlineCode(position, Kind.EPT, Map.of("i", number), "");
            case "{" -> new InlineCode(position, Kind.BPT, Map.of("i", number), "<b" + number + ">");
            case "}" -> new InlineCode(position, Kind.EPT, Map.of("i", number), "</b" + number + ">");
            default -> new InlineCode(position, Kind.PH, Map.of("x", number), "");
        };
    }

    private static String written(String marked, String target, Placement placement) {
        List<String> marks =
                CODE.matcher(marked).results().map(found -> found.group()).toList();
        StringBuilder out = new StringBuilder(target);
        List<PlacedCode> codes = placement.codes();
        for (int i = codes.size() - 1; i >= 0; i--) {
            out.insert(codes.get(i).position(), marks.get(codes.get(i).index()));
        }
        return out + (placement.isCertain() ? "" : " ?");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # the text                  the memory's source         its target        what comes of it
        Press [9OK]9.             | Press [1OK]1.             | 按[1确定]1。     | 按[9确定]9。
        The [1seller]1 delivers.  | The {1seller}1 delivers.  | {1卖方}1交货。   | [1卖方]1交货。 ?
        The [1seller]1 shall pay. | The {1buyer}1 shall pay.  | {1买方}1应付款。 | [1买方]1应付款。 ?
        [1A]1 or [2B]2            | {1A}1 or {2B}2            | {2乙}2或{1甲}1   | [2乙]2或[1甲]1 ?
        [1A[2B]2]1                | {1A{2B}2}1                | {1甲{2乙}2}1     | [1甲[2乙]2]1 ?
        [1Fuzzy match]1           | Fuzzy match               | 模糊匹配          | [1模糊匹配]1 ?
        [1Fuzzy [2match]2]1       | Fuzzy {1match}1           | 模糊{1匹配}1      | [1模糊[2匹配]2]1 ?
        [1[2Fuzzy match]2]1       | Fuzzy match               | 模糊匹配          | [1[2模糊匹配]2]1 ?
        [1Fuzzy match]1           | {1Fuzzy}1 match           | {1模糊}1匹配      | [1模糊匹配]1 ?
        A *1 here                 | A *2 here                 | 这里*2有         | 这里*1有
        # the codes stand elsewhere, are others, would cross or have no place
        Press [1OK]1              | {1Press}1 OK              | {1按}1确定       | -
        Press [1OK]1              | {1Press OK}1              | {1按确定}1       | -
        Press [1OK]1              | Press OK                  | 按确定           | -
        Press [1OK]1              | Press *1OK*2              | 按*1确定*2       | -
        Press [1OK]1              | Press {1OK}1              | 按{1确定          | -
        [1A[2B]2]1                | {1A{2B}1}2                | {1甲{2乙}1}2     | -
        [1Fuzzy *1match]1         | Fuzzy match               | 模糊匹配          | -
        # pairs that cross in the text may do so in its translation
        A[1B[2C]1]2               | A[1B[2C]1]2               | 甲[1乙[2丙]1]2   | 甲[1乙[2丙]1]2
        """, delimiter = '|')
    void codesStandWhereTheyBelongOrNowhere(String text, String source, String target, String expected) {
        Variant translation = variant("zh-CN", target);
        Optional<Placement> found = CodeTransfer.transfer(variant("en", text), variant("en", source), translation);
        assertEquals(
                expected,
                found.map(placement -> written(text, translation.text(), placement))
                        .orElse("-"));
    }
}
