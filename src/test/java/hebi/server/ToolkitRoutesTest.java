package hebi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hebi.json.Json;
import hebi.memory.LuceneMemory;
import hebi.memory.TranslationMemory;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.connectors.translatetoolkit.Parameters;
import net.sf.okapi.connectors.translatetoolkit.TranslateToolkitTMConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolkitRoutesTest {
    @TempDir
    private Path folder;

    private HebiServer server;
    private Client client;

    @BeforeEach
    void start() {
        Fixture.fill(folder);
        try (TranslationMemory memory = LuceneMemory.open(folder)) {
            memory.add(List.of(
                    Fixture.unit("Open the 文件/file?", "打开文件/file？", 10),
                    Fixture.unit("Open the file", "打开文件", 11),
                    Fixture.unit("Open the files", "打开这些文件", 12)));
        }
        server = new HebiServer(ServerConfig.defaults(), folder);
        client = new Client(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void okapisClientFindsWhatTheMemoryHolds() {
        TranslateToolkitTMConnector okapi = new TranslateToolkitTMConnector();
        Parameters parameters = new Parameters();
        parameters.setUrl("http://127.0.0.1:" + server.port() + "/tmserver/");
        okapi.setParameters(parameters);
        okapi.setLanguages(LocaleId.fromString("en-US"), LocaleId.fromString("zh-CN"));
        okapi.setThreshold(60);
        okapi.setMaximumHits(5);
        okapi.open();
        assertEquals(1, okapi.query("Open the 文件/file?"));
        assertEquals("打开文件/file？", okapi.next().target.toString());
        assertEquals(2, okapi.query("Open the file"));
        var exact = okapi.next();
        assertEquals(100, exact.getFuzzyScore());
        assertEquals("打开文件", exact.target.toString());
        assertEquals(66, okapi.next().getFuzzyScore());
        assertEquals(0, okapi.query("Nothing of the kind is here"));
        okapi.close();
    }

    /** As Weblate and Okapi send them; a format string has percent signs. */
    @Test
    void aTextMayHoldWhatAnAddressTakesForItself() {
        for (String text : List.of(
                "100% of %s",
                "a/b", "a//b", "/", "a\\b", "a;b?c#d", "..", ".", "%2F", "+ & =", "two\nlines\t.", "…“”")) {
            String path = "/tmserver/en/zh_cn/unit/" + Client.encoded(text).replace(".", "%2E");
            String body = Json.line(json -> {
                json.writeStringField("source", text);
                json.writeStringField("target", "译文");
            });
            assertEquals(
                    200,
                    client.send(client.request(path).PUT(BodyPublishers.ofString(body)))
                            .statusCode(),
                    text);
            JsonNode best = Client.json(client.get(path), 200).path(0);
            assertEquals(text, best.path("source").asText());
            assertEquals(100.0, best.path("quality").asDouble());
        }
    }

    @Test
    void qualityAlwaysHasADecimalPointAndTheBestComesFirst() {
        String answer = client.get("/tmserver/en/zh_cn/unit/Open%20the%20file?min_similarity=50")
                .body();
        assertTrue(answer.contains("\"quality\":100.0,") && answer.contains("\"quality\":66.0,"), answer);
        assertTrue(answer.indexOf("100.0") < answer.indexOf("66.0"));
    }

    @Test
    void aSourceMayComeInTheQueryAndCodesInAnyWriting() {
        for (String path : List.of(
                "/tmserver/en/zh_CN/unit/?source=Open%20the%20file",
                "/tmserver/en_US/zh/unit/Open%20the%20file", "/tmserver/EN/zh-Hans/unit/Open%20the%20file")) {
            assertEquals(
                    "打开文件",
                    Client.json(client.get(path), 200).get(0).path("target").asText(),
                    path);
        }
    }

    @Test
    void theOtherScriptAndOtherLanguagesAnswerWithNothing() {
        for (String path : List.of("en/zh_tw", "en/fr", "en/en", "fr/zh_cn")) {
            assertEquals(
                    "[]",
                    client.get("/tmserver/" + path + "/unit/Open%20the%20file").body(),
                    path);
        }
    }

    @Test
    void languagesAreNamedAsWeblateAsks() {
        JsonNode languages = Client.json(client.get("/tmserver/languages/"), 200);
        assertTrue(languages.path("sourceLanguages").toString().contains("\"en\""));
        assertTrue(languages.path("targetLanguages").toString().contains("\"zh_cn\""));
    }

    @Test
    void unitsComeInOneByOneAndAsAStore() {
        assertEquals(
                200,
                client.send(client.request("/tmserver/en/zh_CN/unit/Save")
                                .PUT(BodyPublishers.ofString("{\"source\":\"Save\",\"target\":\"保存\"}")))
                        .statusCode());
        String said = client.send(client.request("/tmserver/en/zh_CN/store/ui.po")
                        .POST(BodyPublishers.ofString(
                                "[{\"source\":\"Close\",\"target\":\"关闭\"},{\"source\":\"Quit\",\"target\":\"退出\"}]")))
                .body();
        assertEquals("added 2 units from ui.po", said);
        assertFalse(client.get("/tmserver/zh_CN/en/unit/" + Client.encoded("退出"))
                .body()
                .equals("[]"));
        assertEquals(
                400,
                client.send(client.request("/tmserver/en/zh_CN/unit/x").PUT(BodyPublishers.ofString("{\"source\":1")))
                        .statusCode());
    }
}
