package hebi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import hebi.memory.LuceneMemory;
import hebi.memory.TranslationMemory;
import hebi.quality.Rule;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityRoutesTest {
    @TempDir
    private Path folder;

    private HebiServer server;
    private Client client;

    @BeforeEach
    void start() {
        try (TranslationMemory memory = LuceneMemory.open(folder)) {
            memory.add(Fixture.doubtful());
        }
        server = new HebiServer(ServerConfig.defaults(), folder);
        client = new Client(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void textsFallIntoTheBandsThatTheMemoryGivesThem() {
        JsonNode answer = Client.json(
                client.post(
                        "/api/v1/analyze",
                        "{\"texts\":[\"The gates open at noon.\",\"Nothing of the kind.\",\"Nothing of the kind.\"]}"),
                200);
        assertEquals(List.of("100", "repeated", "new"), answer.path("bands").findValuesAsText("band"));
        assertEquals(4, answer.path("bands").get(2).path("words").intValue());
    }

    @Test
    void aFileIsCutAndAnalyzed() {
        String body = String.join(
                "\r\n",
                "--b",
                "Content-Disposition: form-data; name=\"file\"; filename=\"x/job.txt\"",
                "",
                "The gates open at noon. It was a quiet day.",
                "--b--",
                "");
        JsonNode answer = Client.json(
                client.send(client.request("/api/v1/analyze")
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.ofString(body))),
                200);
        assertEquals("job.txt", answer.path("file").asText());
        assertEquals(List.of("100", "new"), answer.path("bands").findValuesAsText("band"));
    }

    @Test
    void theMemoryIsCheckedAPageAtATime() {
        JsonNode all = Client.json(client.get("/api/v1/check"), 200);
        assertEquals(5, all.path("units").intValue());
        assertEquals(1, all.path("rules").path("numbers").intValue());
        assertEquals(1, all.path("rules").path("two-targets").intValue());
        JsonNode page = Client.json(client.get("/api/v1/check?offset=1&limit=1"), 200);
        assertEquals(all.path("total"), page.path("total"));
        assertEquals(1, page.path("findings").size());
        assertEquals(all.path("findings").get(1), page.path("findings").get(0));
        JsonNode numbers = Client.json(client.get("/api/v1/check?rules=numbers"), 200);
        assertEquals(1, numbers.path("total").intValue());
    }

    @Test
    void aFindingIsSaidInTheLanguageAskedFor() {
        String check = "/api/v1/check?rules=numbers";
        JsonNode chinese = Client.json(client.send(client.request(check).header("Accept-Language", "zh-CN")), 200);
        String said = chinese.path("findings").get(0).path("message").asText();
        assertTrue(said.startsWith("仅"), said);
        JsonNode english = Client.json(client.get(check), 200);
        assertTrue(english.path("findings").get(0).path("message").asText().startsWith("only the "));
    }

    @Test
    void aWaivedFindingPassesUntilThatIsTakenBack() throws Exception {
        JsonNode numbers = Client.json(client.get("/api/v1/check?rules=numbers"), 200);
        String key = numbers.path("findings").get(0).path("key").asText();
        Files.writeString(folder.resolve("waivers.txt"), key + "\n", StandardCharsets.UTF_8);
        JsonNode after = Client.json(client.get("/api/v1/check?rules=numbers"), 200);
        assertEquals(0, after.path("total").intValue());
        assertEquals(1, after.path("waived").intValue());
        String waiver = "/api/v1/check/waivers/" + Client.encoded(key);
        assertEquals(204, client.send(client.request(waiver).DELETE()).statusCode());
        assertEquals(numbers, Client.json(client.get("/api/v1/check?rules=numbers"), 200));
        assertEquals(
                204,
                client.send(client.request(waiver).PUT(BodyPublishers.noBody())).statusCode());
        assertEquals(after, Client.json(client.get("/api/v1/check?rules=numbers"), 200));
        for (String none : List.of("numbers", "numbers:12", "..%2Fx", "numbers:%0A3fa94c0be21d")) {
            int status = client.send(
                            client.request("/api/v1/check/waivers/" + none).PUT(BodyPublishers.noBody()))
                    .statusCode();
            assertEquals(400, status, none);
        }
    }

    @Test
    void unitsOfTheCallerAreChecked() {
        JsonNode answer = Client.json(
                client.post(
                        "/api/v1/check",
                        "{\"units\":[{\"source\":{\"tag\":\"en\",\"text\":\"Room 12 is free.\"},"
                                + "\"target\":{\"tag\":\"zh-CN\",\"text\":\"21号房间空着。\"}}]}"),
                200);
        assertEquals("numbers", answer.path("findings").get(0).path("rule").asText());
    }

    @Test
    void whatIsAskedWronglyIsRefused() {
        for (String path : List.of("check?rules=spelling", "check?limit=0", "check?offset=-1")) {
            assertEquals(400, client.get("/api/v1/" + path).statusCode(), path);
        }
        for (String body : List.of("{}", "{\"texts\":\"a\"}", "{\"texts\":[1]}", "{\"texts\":[[]]}")) {
            assertEquals(400, client.post("/api/v1/analyze", body).statusCode(), body);
        }
        String alike =
                "{\"units\":[{\"source\":{\"tag\":\"en\",\"text\":\"a\"},\"target\":{\"tag\":\"en\",\"text\":\"b\"}}]}";
        for (String body : List.of("{}", "{\"units\":[1]}", alike)) {
            assertEquals(400, client.post("/api/v1/check", body).statusCode(), body);
        }
    }

    @Test
    void thePageShowsFindingsByRuleWithTheWayToEditThem() {
        String page = client.get("/memory?show=checks&rule=numbers&lang=en").body();
        assertTrue(page.contains("The dam is <mark>120</mark> metres high."), page);
        assertTrue(page.contains("/memory?phrase=The+dam+is+120+metres+high.#units"), page);
        assertTrue(page.contains("rule=two-targets#checks"), page);
        assertFalse(page.contains("<she>"), page);
        assertEquals(400, client.get("/memory?show=checks&rule=x").statusCode());
        String plain = client.get("/memory?lang=zh").body();
        assertTrue(plain.contains("译法不一"), plain);
        assertFalse(plain.contains("<mark>"), plain);
    }

    @Test
    void thePageShowsTextsThatWereTranslatedInTwoWays() {
        String page = client.get("/memory?show=inconsistencies&lang=zh").body();
        assertTrue(page.contains("闸门中午打开。"), page);
        assertFalse(page.contains("大坝高150米。"), page);
    }

    @Test
    void duplicatesAreShownAndMadeOne() {
        String page = client.get("/memory?show=duplicates&lang=en").body();
        assertTrue(page.contains("1 unit would go"), page);
        assertTrue(page.contains("data-action=\"dedupe\""), page);
        assertEquals(
                1,
                Client.json(client.post("/api/v1/dedupe?dryRun=true", "{}"), 200)
                        .path("removed")
                        .intValue());
        assertEquals(
                1,
                Client.json(client.post("/api/v1/dedupe", "{}"), 200)
                        .path("removed")
                        .intValue());
        assertTrue(client.get("/memory?show=duplicates&lang=en").body().contains("0 units would go"));
    }

    @Test
    void everyRuleHasItsName() {
        for (Rule rule : Rule.values()) {
            assertFalse(Words.in("zh").of("rule." + rule.label()).isEmpty());
        }
    }
}
