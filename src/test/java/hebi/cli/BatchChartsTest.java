package hebi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The drawings of a batch's report. */
class BatchChartsTest extends CommandRun {
    private static final int[] COUNTS = {0, 1, 0, 0, 3, 0, 12, 40, 900, 12_345};

    private static Document xml(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document svg, String name) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < svg.getElementsByTagName(name).getLength(); i++) {
            elements.add((Element) svg.getElementsByTagName(name).item(i));
        }
        return elements;
    }

    @Test
    void everyColumnHasItsNumberAndEveryEdgeItsConfidence() throws Exception {
        Document svg = xml(BatchCharts.histogram(COUNTS));
        List<String> texts =
                elements(svg, "text").stream().map(Element::getTextContent).toList();
        assertTrue(texts.containsAll(List.of("0", "1", "3", "12", "40", "900", "12,345", "0.0", "0.5", "1.0")));
        List<Integer> heights = elements(svg, "rect").stream()
                .map(bar -> Integer.valueOf(bar.getAttribute("height")))
                .toList();
        assertEquals(COUNTS.length, heights.size());
        assertEquals(0, heights.get(0));
        assertEquals(2, heights.get(1), "one pair is seen beside thousands");
        assertTrue(heights.get(8) < heights.get(9));
    }

    @Test
    void noPairsAtAllAreDrawnToo() throws Exception {
        assertEquals(
                10, elements(xml(BatchCharts.histogram(new int[10])), "rect").size());
    }

    @Test
    void theReportDrawsInTheColoursOfThePageBesideATable() throws IOException {
        file("a.en.txt", ENGLISH);
        file("a.zh.txt", CHINESE);
        succeed("batch", folder.toString(), "-o", folder.resolve("all.tmx").toString(), "--no-memory");
        String page = Files.readString(folder.resolve("all.tmx.hebi/report.html"));
        assertTrue(page.contains("prefers-color-scheme: dark"), page);
        assertTrue(page.contains("<tr><td>0.9–1.0</td>"), page);
        assertTrue(page.contains(">English</text>"), page);
        assertFalse(page.contains("currentColor"), page);
    }
}
