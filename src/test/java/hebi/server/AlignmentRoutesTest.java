package hebi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlignmentRoutesTest {
    private static final String TEXTS = """
            {"source":{"text":"The tunnel was the hardest part.\\n\\nIt opened in May.\\n\\nNobody was hurt."},
             "target":{"text":"最难的是隧道。\\n\\n它五月开通。\\n\\n没有人受伤。"},"force":true}""";

    @TempDir
    private static Path folder;

    private static HebiServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        server = new HebiServer(ServerConfig.defaults(), folder);
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String align() {
        return Client.json(client.post("/api/v1/align", TEXTS), 201).path("id").asText();
    }

    /** Texts that only --force aligns: the units are those that nobody rejected, unless a confidence is asked for. */
    @Test
    void textsThatWereForcedYieldTheirUnits() {
        String texts = """
                {"source":{"text":"Ducks like rain and mud.\\n\\nGeese prefer short grass near a pond.\\n\\nA fox needs one night."},
                 "target":{"text":"博物馆开放了。\\n\\n馆内有300座钟。\\n\\n没有人受伤。"}%s}""";
        assertEquals(422, client.post("/api/v1/align", texts.formatted("")).statusCode());
        String id = Client.json(client.post("/api/v1/align", texts.formatted(",\"force\":true")), 201)
                .path("id")
                .asText();
        assertEquals(
                3, client.get(path(id) + "/export?format=jsonl").body().lines().count());
        assertEquals(
                "",
                client.get(path(id) + "/export?format=jsonl&minConfidence=.5").body());
    }

    private static String path(String id) {
        return "/api/v1/alignments/" + id;
    }

    @Test
    void twoTextsBecomeAStoredAlignment() {
        HttpResponse<String> made = client.post("/api/v1/align", TEXTS);
        JsonNode alignment = Client.json(made, 201);
        assertEquals(
                path(alignment.path("id").asText()),
                made.headers().firstValue("Location").orElse(""));
        assertEquals(3, alignment.path("beads").size());
        assertEquals(
                "最难的是隧道。", alignment.path("beads").get(0).path("target").get(0).asText());
        assertTrue(client.get("/api/v1/alignments")
                .body()
                .contains(alignment.path("id").asText()));
        assertEquals(alignment, Client.json(client.get(path(alignment.path("id").asText())), 200));
    }

    @Test
    void twoFilesComeAsAForm() throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (String side : new String[] {"source", "target"}) {
            String language = side.equals("source") ? "en" : "zh";
            form.write(("--x\r\nContent-Disposition: form-data; name=\"" + side + "\"; filename=\"../../etc/news."
                            + language + ".html\"\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            form.write(Files.readAllBytes(Path.of("samples/news." + language + ".html")));
            form.write("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        form.write("--x--\r\n".getBytes(StandardCharsets.UTF_8));
        JsonNode alignment = Client.json(
                client.send(client.request("/api/v1/align")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofByteArray(form.toByteArray()))),
                201);
        assertEquals("news.en.html", alignment.path("source").path("document").asText());
        assertEquals(29, alignment.path("beads").size());
    }

    private static List<JsonNode> aloud(String body) throws IOException {
        HttpResponse<String> answer = client.send(client.request("/api/v1/align")
                .header("Content-Type", "application/json")
                .header("Accept", "application/x-ndjson")
                .POST(BodyPublishers.ofString(body)));
        assertEquals(200, answer.statusCode(), answer.body());
        List<JsonNode> lines = new ArrayList<>();
        for (String line : answer.body().lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    @Test
    void whoWantsToKnowIsToldEachStage() throws IOException {
        List<JsonNode> lines = aloud(TEXTS);
        String id = lines.get(5).path("id").asText();
        assertEquals(
                List.of(
                        "{\"stage\":\"reading\",\"document\":\"source.txt\"}",
                        "{\"stage\":\"reading\",\"document\":\"target.txt\"}",
                        "{\"stage\":\"segmenting\",\"document\":\"source.txt\"}",
                        "{\"stage\":\"segmenting\",\"document\":\"target.txt\"}",
                        "{\"stage\":\"aligning\",\"source\":3,\"target\":3}",
                        "{\"id\":\"" + id + "\"}"),
                lines.stream().map(JsonNode::toString).toList());
        assertEquals(200, client.get(path(id)).statusCode());
    }

    @Test
    void whatFailsOnTheWayIsTheLastLine() throws IOException {
        List<JsonNode> lines = aloud("{\"source\":{\"text\":\"One.\"},\"target\":{\"text\":\"Two.\"}}");
        JsonNode problem = lines.get(lines.size() - 1).path("problem");
        assertEquals(400, problem.path("status").intValue());
        assertTrue(problem.path("detail").asText().contains("is in English like"), problem.toString());
    }

    @Test
    void anEventAnswersWithWhatChangedAndUndoWithWhatItWas() {
        String id = align();
        JsonNode before = Client.json(client.get(path(id)), 200);
        JsonNode merged = Client.json(client.post(path(id) + "/events", "{\"version\":0,\"merge\":{\"row\":1}}"), 200);
        assertEquals(1, merged.path("from").intValue());
        assertEquals(2, merged.path("removed").intValue());
        assertEquals("2-2", merged.path("beads").get(0).path("type").asText());
        JsonNode undone = Client.json(client.post(path(id) + "/undo", "{\"version\":1}"), 200);
        assertEquals(2, undone.path("beads").size());
        assertEquals(
                before.path("beads"), Client.json(client.get(path(id)), 200).path("beads"));
        Client.json(client.post(path(id) + "/redo", "{\"version\":2}"), 200);
        assertEquals(2, Client.json(client.get(path(id)), 200).path("beads").size());
    }

    @Test
    void anEventForAnotherVersionIsAConflictAndABrokenOneAMisuse() {
        String id = align();
        assertEquals(
                409,
                client.post(path(id) + "/events", "{\"version\":5,\"merge\":{\"row\":1}}")
                        .statusCode());
        assertEquals(
                422,
                client.post(path(id) + "/events", "{\"version\":0,\"merge\":{\"row\":99}}")
                        .statusCode());
        assertEquals(422, client.post(path(id) + "/undo", "{\"version\":0}").statusCode());
        for (String event : new String[] {
            "{\"version\":0}",
            "{\"version\":0,\"merge\":{}}",
            "{\"version\":0,\"merge\":7}",
            "{\"merge\":{\"row\":0}}",
            "{\"version\":0,\"realigned\":{\"from\":0,\"to\":1,\"rows\":[]}}",
            "[]"
        }) {
            assertEquals(400, client.post(path(id) + "/events", event).statusCode(), event);
        }
        assertEquals(404, client.get("/api/v1/alignments/nothing").statusCode());
    }

    @Test
    void whatNobodyJudgedIsAlignedAnewRoundWhatIsConfirmed() {
        String id = align();
        client.post(path(id) + "/events", "{\"version\":0,\"move\":{\"row\":0,\"side\":\"target\",\"by\":1}}");
        client.post(path(id) + "/events", "{\"version\":1,\"mark\":{\"from\":0,\"to\":0,\"mark\":\"confirmed\"}}");
        JsonNode realigned = Client.json(client.post(path(id) + "/realign", "{\"version\":2}"), 200);
        assertTrue(realigned.has("version"));
        JsonNode first = Client.json(client.get(path(id)), 200).path("beads").get(0);
        assertEquals("1-2", first.path("type").asText());
        assertEquals("confirmed", first.path("mark").asText());
    }

    @Test
    void theEvidenceForAPairIsToldInWords() {
        String id = align();
        JsonNode evidence = Client.json(client.get(path(id) + "/evidence?row=0"), 200);
        assertTrue(evidence.path("lines").toString().contains("隧道"), evidence.toString());
        assertEquals(400, client.get(path(id) + "/evidence?row=9").statusCode());
    }

    @Test
    void anAlignmentGoesOutAsAFileAndIntoTheMemory() {
        String id = align();
        client.post(path(id) + "/events", "{\"version\":0,\"mark\":{\"from\":0,\"to\":2,\"mark\":\"confirmed\"}}");
        HttpResponse<String> tmx = client.get(path(id) + "/export?format=tmx");
        assertTrue(tmx.body().contains("<seg>最难的是隧道。</seg>"), tmx.body());
        assertEquals(
                "attachment; filename*=UTF-8''source.tmx",
                tmx.headers().firstValue("Content-Disposition").orElse(""));
        assertEquals(
                3,
                Client.json(client.post(path(id) + "/memory", "{}"), 200)
                        .path("created")
                        .intValue());
        JsonNode match = Client.json(client.get("/api/v1/lookup?text=" + Client.encoded("最难的是隧道。")), 200)
                .path("matches")
                .get(0);
        assertTrue(match.path("reviewed").booleanValue());
        assertTrue(client.get("/api/v1/export?format=jsonl").body().contains("最难的是隧道。"));
    }

    @Test
    void whatCannotBeAlignedSaysWhy() {
        assertEquals(
                400,
                client.post("/api/v1/align", "{\"source\":{\"text\":\"Only one.\"}}")
                        .statusCode());
        HttpResponse<String> same =
                client.post("/api/v1/align", "{\"source\":{\"text\":\"One.\"},\"target\":{\"text\":\"Two.\"}}");
        assertEquals(400, same.statusCode());
        assertTrue(same.body().contains("English"), same.body());
        assertEquals(
                400,
                client.post(
                                "/api/v1/align",
                                "{\"source\":{\"url\":\"file:///etc/passwd\"},\"target\":{\"text\":\"二。\"}}")
                        .statusCode());
    }

    @Test
    void anAlignmentIsDeletedForGood() {
        String id = align();
        assertEquals(204, client.send(client.request(path(id)).DELETE()).statusCode());
        assertEquals(404, client.get(path(id)).statusCode());
        assertFalse(client.get("/api/v1/alignments").body().contains(id));
    }

    @Test
    void aFileIsImportedWithAReportAndAFaultyOneAddsNothing() {
        HttpResponse<String> good = client.send(client.request("/api/v1/import?name=x.tsv")
                .POST(BodyPublishers.ofString("en\tzh-CN\nGood morning.\t早上好。\n")));
        assertEquals(1, Client.json(good, 200).path("created").intValue());
        HttpResponse<String> bad = client.send(client.request("/api/v1/import?name=../x.tmx")
                .POST(BodyPublishers.ofString("<tmx version=\"1.4\"><body><tu>")));
        assertEquals(422, bad.statusCode());
        assertTrue(bad.body().contains("x.tmx") && !bad.body().contains(".."), bad.body());
        assertEquals(
                400,
                client.send(client.request("/api/v1/import?name=x.exe").POST(BodyPublishers.ofString("x")))
                        .statusCode());
    }

    @Test
    void aUnitIsAddedByItself() {
        String unit =
                "{\"source\":{\"tag\":\"en\",\"text\":\"Good night.\"},\"target\":{\"tag\":\"zh-CN\",\"text\":\"晚安。\"}}";
        assertEquals(201, client.post("/api/v1/units", unit).statusCode());
        assertEquals(200, client.post("/api/v1/units", unit).statusCode());
        assertEquals(
                400, client.post("/api/v1/units", unit.replace("zh-CN", "fr")).statusCode());
    }
}
