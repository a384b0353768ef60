package hebi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hebi.json.FragmentJson;
import hebi.json.Json;
import hebi.json.LookupJson;
import hebi.memory.Lookup;
import hebi.memory.LuceneMemory;
import hebi.memory.TranslationMemory;
import hebi.text.Language;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookupRoutesTest {
    @TempDir
    private static Path folder;

    private static HebiServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        Fixture.fill(folder);
        server = new HebiServer(ServerConfig.defaults(), folder);
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aLookupAnswersWithTheJsonOfTheCommand() {
        HttpResponse<String> response = client.get("/api/v1/lookup?limit=10&text=" + Client.encoded("最难的部分是隧道。"));
        try (TranslationMemory memory = LuceneMemory.open(folder)) {
            Lookup lookup = Lookup.of("最难的部分是隧道。", Language.ZH).withLimit(10);
            String expected = Json.line(json -> {
                LookupJson.fields(memory.lookup(lookup)).write(json);
                FragmentJson.fields(List.of()).write(json);
            });
            assertEquals(expected, response.body());
        }
        assertEquals(
                77,
                Client.json(response, 200).path("matches").get(0).path("score").intValue());
    }

    @Test
    void aBatchAnswersInTheOrderOfItsTexts() {
        JsonNode answers = Client.json(
                        client.post(
                                "/api/v1/lookup/batch",
                                "{\"min\":100,\"texts\":[\"最难的是隧道。\",{\"text\":\"nothing like it\",\"previous\":\"\"}]}"),
                        200)
                .path("answers");
        assertEquals(2, answers.size());
        assertEquals("exact", answers.get(0).path("matches").get(0).path("kind").asText());
        assertTrue(answers.get(1).path("matches").isEmpty());
    }

    @Test
    void aSearchFindsThePhraseAndRespectsItsConditions() {
        assertEquals(
                1,
                Client.json(client.get("/api/v1/search?phrase=" + Client.encoded("贸易额")), 200)
                        .path("total")
                        .intValue());
        assertEquals(
                0,
                Client.json(client.get("/api/v1/search?phrase=" + Client.encoded("贸易额") + "&targetLacks=trade"), 200)
                        .path("total")
                        .intValue());
    }

    @Test
    void statisticsAndHealthAnswer() {
        assertEquals(
                4, Client.json(client.get("/api/v1/stats"), 200).path("units").intValue());
        assertEquals(
                "ok",
                Client.json(client.get("/api/v1/health"), 200).path("status").asText());
    }

    @Test
    void theNextLookupSeesWhatAnotherProcessAdded(@TempDir Path own) {
        try (HebiServer fresh = new HebiServer(ServerConfig.defaults(), own);
                TranslationMemory other = LuceneMemory.open(own)) {
            String path = "/api/v1/lookup?text=" + Client.encoded("后来又来了一句话。");
            Client asking = new Client(fresh);
            assertEquals(0, Client.json(asking.get(path), 200).path("units").intValue());
            other.add(List.of(Fixture.unit("A later sentence came in.", "后来又来了一句话。", 9)));
            JsonNode answer = Client.json(asking.get(path), 200);
            assertEquals(100, answer.path("matches").get(0).path("score").intValue());
        }
    }

    @Test
    void aMisuseNamesTheArgumentAsAProblem() {
        for (String query : List.of(
                "",
                "?text=",
                "?text=a&min=x",
                "?text=a&limit=0",
                "?text=a&from=fr",
                "?text=a&since=May",
                "?text=a&reviewed=perhaps",
                "?text=a&confidence=2",
                "?text=a&script=latn")) {
            HttpResponse<String> response = client.get("/api/v1/lookup" + query);
            JsonNode problem = Client.json(response, 400);
            assertEquals(
                    "application/problem+json",
                    response.headers().firstValue("Content-Type").orElse(""));
            assertFalse(problem.path("detail").asText().isEmpty(), query);
        }
        assertEquals(400, client.get("/api/v1/search?regex=true&phrase=%5B").statusCode());
    }

    @Test
    void theFirstPageShowsMatchesWithoutScriptsAndTextsAsText() {
        String page = client.get("/?text=" + Client.encoded("<script>alert(1)</script> 只是文本。"))
                .body();
        assertTrue(page.contains("&lt;b&gt;Bold&lt;/b&gt; &amp; &quot;quoted&quot; text is shown as text."), page);
        assertFalse(page.contains("<script>alert"), page);
        assertTrue(page.contains("lang=\"zh-Hans\""));
    }

    @Test
    void aPlaceThatTheMemoryDoesNotKnowIsNotFoundAndSaysWhatToDo() {
        for (String place : List.of("name=none&position=1", "name=news.en.html%20%7C%20news.zh.html&position=500")) {
            HttpResponse<String> page =
                    client.send(client.request("/document?lang=zh&" + place).header("Accept", "text/html"));
            assertEquals(404, page.statusCode());
            assertTrue(page.body().contains("<h1>找不到</h1>"), page.body());
            assertTrue(page.body().contains("请查询其中的句子"), page.body());
        }
        HttpResponse<String> known =
                client.get("/document?name=" + Client.encoded("news.en.html | news.zh.html") + "&position=1");
        assertTrue(known.body().contains("aria-current"), known.body());
    }

    @Test
    void whatIsWrongIsSaidInTheLanguageThatTheCallerPrefers() {
        String path = "/api/v1/lookup?text=a&min=900";
        HttpResponse<String> chinese =
                client.send(client.request(path).header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8"));
        assertEquals(
                "min 应为 0 至 100 的整数，而不是“900”",
                Client.json(chinese, 400).path("detail").asText());
        assertEquals("请求有误", Client.json(chinese, 400).path("title").asText());
        assertTrue(client.get(path).body().contains("min is a number within 0..100, not 900"));
    }

    @Test
    void theInterfaceSpeaksBothLanguages() {
        assertTrue(client.get("/?lang=zh").body().contains("<html lang=\"zh-Hans\">"));
        assertTrue(client.get("/?lang=en").body().contains("Look up"));
    }

    @Test
    void anEditGoesToTheSideOfItsLanguage() {
        String id = Client.json(client.get("/api/v1/search?phrase=" + Client.encoded("最难")), 200)
                .at("/hits/0/id")
                .asText();
        String path = "/api/v1/units/" + id;
        assertEquals(400, put(path, "{'source':{'tag':'en','text':'a'},'target':{'tag':'en-GB','text':'b'}}"));
        assertEquals(400, put(path, "{'source':{'tag':'fr','text':'a'}}"));
        assertEquals(200, put(path, "{'source':{'tag':'zh-Hans','text':'隧道最难。'},'target':{'tag':'en'}}"));
        JsonNode hit = Client.json(client.get("/api/v1/search?phrase=" + Client.encoded("隧道最难")), 200)
                .at("/hits/0");
        assertEquals("The tunnel was the hardest part.", hit.path("target").asText());
    }

    private int put(String path, String json) {
        return client.send(client.request(path)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json.replace('\'', '"'))))
                .statusCode();
    }
}
