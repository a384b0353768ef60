package hebi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.router.Endpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

    private final JsonNode description = read();

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(OpenApiRoutes.description());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theDescriptionNamesEveryRouteOfTheApiAndNoOther(@TempDir Path folder) {
        try (HebiServer server = new HebiServer(ServerConfig.defaults(), folder)) {
            Set<String> served = server.endpoints()
                    .filter(endpoint -> endpoint.path.startsWith("/api/") || endpoint.path.startsWith("/tmserver/"))
                    .map(OpenApiTest::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> described = new TreeSet<>();
            for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
                for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                    assertTrue(METHODS.contains(operation.getKey()), operation.getKey());
                    described.add(operation.getKey() + " " + path.getKey());
                }
            }
            assertEquals(served, described);
        }
    }

    private static String name(Endpoint endpoint) {
        return endpoint.method.name().toLowerCase(Locale.ROOT) + " " + endpoint.path;
    }

    @Test
    void everyReferenceHasItsSchemaAndEveryPathParameterItsPlace() {
        for (JsonNode reference : description.findValues("$ref")) {
            String pointer = reference.asText().substring(1);
            assertTrue(description.at(pointer).isObject(), pointer);
        }
        for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
            for (JsonNode operation : path.getValue()) {
                for (JsonNode parameter : operation.path("parameters")) {
                    if (parameter.path("in").asText().equals("path")) {
                        assertTrue(
                                path.getKey()
                                        .contains("{" + parameter.path("name").asText() + "}"),
                                path.getKey());
                    }
                }
            }
        }
    }

    @Test
    void answersHaveTheFieldsThatAreDescribed(@TempDir Path folder) {
        Fixture.fill(folder);
        try (HebiServer server = new HebiServer(ServerConfig.defaults(), folder)) {
            Client client = new Client(server);
            assertDescribed("LookupAnswer", Client.json(client.get("/api/v1/lookup?text=tunnel&neighbours=1"), 200));
            assertDescribed("SearchAnswer", Client.json(client.get("/api/v1/search?phrase=a&renderings=true"), 200));
            assertDescribed("Analysis", Client.json(client.post("/api/v1/analyze", "{\"texts\":[\"a tunnel\"]}"), 200));
            JsonNode check = Client.json(client.get("/api/v1/check"), 200);
            assertDescribed("CheckAnswer", check);
            assertDescribed("Finding", check.path("findings").get(0));
            assertDescribed("Problem", Client.json(client.get("/api/v1/lookup"), 400));
            assertEquals(description, Client.json(client.get("/api/v1/openapi.json"), 200));
        }
    }

    private void assertDescribed(String schema, JsonNode answer) {
        JsonNode properties = description.at("/components/schemas/" + schema + "/properties");
        answer.fieldNames().forEachRemaining(name -> assertTrue(properties.has(name), schema + " " + name));
    }

    @Test
    void aUnitIsEditedDeletedAndBroughtBack(@TempDir Path folder) {
        Fixture.fill(folder);
        try (HebiServer server = new HebiServer(ServerConfig.defaults(), folder)) {
            Client client = new Client(server);
            String id = id(client, "tunnel");
            assertEquals(
                    "最难的是隧道。",
                    Client.json(client.get("/api/v1/units/" + id), 200)
                            .path("target")
                            .path("text")
                            .asText());
            JsonNode edited = Client.json(
                    client.send(client.request("/api/v1/units/" + id)
                            .header("Content-Type", "application/json")
                            .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(
                                    "{\"target\":{\"text\":\"隧道是最难的部分。\"}}"))),
                    200);
            assertEquals(404, client.get("/api/v1/units/" + id).statusCode());
            String now = id(client, "tunnel");
            assertTrue(client.get("/api/v1/units/" + now).body().contains("隧道是最难的部分。"));
            assertEquals(
                    200,
                    client.send(client.request("/api/v1/units/" + now).DELETE()).statusCode());
            assertEquals(404, client.get("/api/v1/units/" + now).statusCode());
            JsonNode changes = Client.json(client.get("/api/v1/changes"), 200).path("changes");
            String last = changes.get(changes.size() - 1).path("id").asText();
            assertEquals(
                    200, client.post("/api/v1/changes/" + last + "/undo", "{}").statusCode());
            assertEquals(
                    200,
                    client.post("/api/v1/changes/" + edited.path("change").asText() + "/undo", "{}")
                            .statusCode());
            assertEquals(200, client.get("/api/v1/units/" + id).statusCode());
            for (String nothing : new String[] {"x", "0".repeat(32), "..%2F"}) {
                assertEquals(404, client.get("/api/v1/units/" + nothing).statusCode());
            }
            assertEquals(404, client.post("/api/v1/changes/99/undo", "{}").statusCode());
        }
    }

    private static String id(Client client, String phrase) {
        return Client.json(client.get("/api/v1/search?phrase=" + phrase), 200)
                .path("hits")
                .get(0)
                .path("id")
                .asText();
    }
}
