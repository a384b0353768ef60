package hebi.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hebi.align.Aligner;
import hebi.error.HebiException;
import hebi.extract.ExtractConfig;
import hebi.extract.Extractor;
import hebi.memory.Added;
import hebi.pipeline.Pipeline;
import hebi.pipeline.PipelineConfig;
import hebi.segment.SentenceSegmenter;
import hebi.text.Document;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a language model can do with the memory. The tools take the arguments of the server's addresses. Thread-safe. */
final class AgentTools {
    private static final String TOOL = "hebi mcp";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String FILTERS = """
            "document":{"type":"string","description":"only from documents with this in their name"},
            "domain":{"type":"string","description":"only of this subject field"},
            "since":{"type":"string","description":"only from this day on, such as 2026-03-31"},
            "before":{"type":"string","description":"only from before this day"},
            "reviewed":{"type":"boolean","description":"only what a person confirmed"}
            """;
    private static final String LOOKUP = """
            {"type":"object","required":["text"],"properties":{
            "text":{"type":"string","description":"a sentence, Chinese or English"},
            "from":{"type":"string","enum":["en","zh"],"description":"default: detected"},
            "min":{"type":"integer","description":"lowest score, 0..100; default 70"},
            "limit":{"type":"integer","description":"most matches; default 10"},
            """ + FILTERS + "}}";
    private static final String SEARCH = """
            {"type":"object","required":["phrase"],"properties":{
            "phrase":{"type":"string","description":"a word or phrase, Chinese or English"},
            "in":{"type":"string","enum":["en","zh"],"description":"the side to search; default: the phrase's language"},
            "targetHas":{"type":"string","description":"only where the other side holds this"},
            "targetLacks":{"type":"string","description":"only where the other side does not hold this"},
            "limit":{"type":"integer","description":"most units; default 20"},
            """ + FILTERS + "}}";
    private static final String ALIGN = """
            {"type":"object","required":["source","target"],"properties":{
            "source":{"type":"string","description":"a text, paragraphs between blank lines"},
            "target":{"type":"string","description":"its translation"},
            "force":{"type":"boolean","description":"even if they do not look like translations of each other"}}}
            """;
    private static final String ADD = """
            {"type":"object","required":["source","target"],"properties":{
            "source":{"type":"string"},"target":{"type":"string"},
            "sourceTag":{"type":"string","description":"default en"},
            "targetTag":{"type":"string","description":"default zh-CN"},
            "document":{"type":"string","description":"where the pair comes from"},
            "domain":{"type":"string","description":"subject field"}}}
            """;

    private final MemoryAccess access;
    private final McpJsonMapper json;

    AgentTools(MemoryAccess access, McpJsonMapper json) {
        this.access = access;
        this.json = json;
    }

    /** All tools, or those that only read. */
    List<SyncToolSpecification> all(boolean mayWrite) {
        List<SyncToolSpecification> reading = List.of(
                tool(
                        "lookup",
                        "How a sentence was rendered before: exact and similar ones",
                        LOOKUP,
                        true,
                        this::lookup),
                tool("search", "Every unit that holds a phrase", SEARCH, true, this::search),
                tool("align_texts", "Pair the sentences of a text and its translation", ALIGN, true, this::align));
        return mayWrite
                ? Stream.concat(
                                reading.stream(),
                                Stream.of(tool(
                                        "add",
                                        "Add a sentence and its translation to the memory",
                                        ADD,
                                        false,
                                        this::add)))
                        .toList()
                : reading;
    }

    private SyncToolSpecification tool(
            String name, String description, String schema, boolean isReading, Function<Arguments, String> answer) {
        Tool tool = Tool.builder(name, json, schema)
                .description(description)
                .annotations(ToolAnnotations.builder()
                        .readOnlyHint(isReading)
                        .destructiveHint(false)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build();
        return SyncToolSpecification.builder()
                .tool(tool)
                .callHandler((exchange, call) -> result(answer, JSON.valueToTree(call.arguments())))
                .build();
    }

    /** What the caller can put right is said to it; anything else is the protocol's internal error. */
    private static CallToolResult result(Function<Arguments, String> answer, JsonNode arguments) {
        try {
            return CallToolResult.builder()
                    .addTextContent(answer.apply(Arguments.of(arguments)))
                    .isError(false)
                    .build();
        } catch (Refusal | HebiException e) {
            return CallToolResult.builder()
                    .addTextContent(
                            e instanceof HebiException mendable ? Words.in("en").said(mendable) : e.getMessage())
                    .isError(true)
                    .build();
        }
    }

    private String lookup(Arguments asked) {
        return AgentText.of(access.memory().lookup(Queries.lookup(asked)));
    }

    private String search(Arguments asked) {
        return AgentText.of(access.memory().search(Queries.concordance(asked)));
    }

    /** Nothing is kept of what is aligned. */
    private String align(Arguments asked) {
        Extractor extractor = new Extractor(ExtractConfig.defaults());
        PipelineConfig config = new PipelineConfig(
                Optional.empty(),
                Optional.empty(),
                SentenceSegmenter::new,
                PipelineConfig.Furniture.NONE,
                asked.isOn("force"),
                Optional.empty());
        return AgentText.of(new Pipeline(extractor, new Aligner(access.lexicon()), config)
                .align(document(extractor, asked, "source"), document(extractor, asked, "target"))
                .alignment());
    }

    private static Document document(Extractor extractor, Arguments asked, String name) {
        return extractor.extract(asked.required(name).getBytes(StandardCharsets.UTF_8), name + ".txt", Form.now());
    }

    private String add(Arguments asked) {
        TranslationUnit unit = UnitRoutes.checked(new TranslationUnit(
                new Variant(asked.text("sourceTag").orElse("en"), Queries.text(asked, "source")),
                new Variant(asked.text("targetTag").orElse("zh-CN"), Queries.text(asked, "target")),
                List.of(UnitRoutes.provenance(false, asked.text("document").orElse(""), TOOL, asked))));
        Added added = access.change(memory -> memory.add(List.of(unit)));
        return added.created() > 0 ? "Added." : "The memory has it already.";
    }
}
