package hebi;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The plan of the house: which room may know which, and which library lives where. */
class ArchitectureTest {
    private static final JavaClasses HEBI = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("hebi");

    /** Each room with the rooms that it may import, besides itself and {@code error}. */
    private static final Map<String, List<String>> ROOMS = Map.ofEntries(
            Map.entry("error", List.of()),
            Map.entry("text", List.of()),
            Map.entry("extract", List.of("text")),
            Map.entry("segment", List.of("text")),
            Map.entry("lexicon", List.of("text", "segment")),
            Map.entry("align", List.of("text", "segment", "lexicon")),
            Map.entry("exchange", List.of("text")),
            Map.entry("memory", List.of("text", "segment", "lexicon")),
            Map.entry("pipeline", List.of("text", "extract", "segment", "lexicon", "align")),
            Map.entry("translate", List.of("text", "extract", "segment", "exchange", "memory")),
            Map.entry("quality", List.of("text", "segment", "lexicon", "memory")),
            Map.entry("review", List.of("text", "align", "exchange", "pipeline")),
            Map.entry("json", List.of("text", "align", "memory", "quality", "review")),
            Map.entry("server", aboveServer()),
            Map.entry("cli", aboveCommands()));

    /** Each library, by its packages, with the only rooms that may know it. */
    private static final Map<String, List<String>> LIBRARIES = Map.ofEntries(
            Map.entry("org.apache.tika..", List.of("extract")),
            Map.entry("org.apache.pdfbox..", List.of("extract")),
            Map.entry("org.jsoup..", List.of("extract")),
            Map.entry("org.commonmark..", List.of("extract")),
            Map.entry("com.ibm.icu..", List.of("segment")),
            Map.entry("net.loomchild..", List.of("segment")),
            Map.entry("org.tartarus..", List.of("lexicon")),
            Map.entry("org.apache.lucene..", List.of("lexicon", "memory", "pipeline")),
            Map.entry("com.github.difflib..", List.of("memory")),
            Map.entry("com.ctc.wstx..", List.of("exchange")),
            Map.entry("javax.xml.stream..", List.of("exchange", "extract")),
            Map.entry("org.apache.poi..", List.of("exchange", "extract")),
            Map.entry("picocli..", List.of("cli")),
            Map.entry("me.tongfei..", List.of("cli")),
            Map.entry("org.apache.commons.csv..", List.of("exchange")),
            Map.entry("com.fasterxml.jackson..", List.of("cli", "exchange", "json", "review", "server")),
            Map.entry("io.javalin..", List.of("server")),
            Map.entry("io.modelcontextprotocol..", List.of("server")),
            Map.entry("org.eclipse.jetty..", List.of("server")),
            Map.entry("jakarta.servlet..", List.of("server")));

    private static List<String> aboveServer() {
        return List.of(
                "text",
                "extract",
                "segment",
                "lexicon",
                "align",
                "exchange",
                "memory",
                "pipeline",
                "translate",
                "quality",
                "review",
                "json");
    }

    private static List<String> aboveCommands() {
        return Stream.concat(aboveServer().stream(), Stream.of("server")).toList();
    }

    @TestFactory
    Stream<DynamicTest> aRoomKnowsOnlyTheRoomsAboveIt() {
        return ROOMS.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(room.getKey(), () -> {
                    String[] allowed = Stream.concat(Stream.of(room.getKey(), "error"), room.getValue().stream())
                            .map(name -> "hebi." + name)
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage("hebi." + room.getKey())
                            .should()
                            .dependOnClassesThat(resideInAPackage("hebi..")
                                    .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAnyPackage(allowed))))
                            .allowEmptyShould(true)
                            .check(HEBI);
                }));
    }

    @Test
    void everyClassLivesInARoomOfThePlan() {
        String[] rooms = ROOMS.keySet().stream().map(name -> "hebi." + name).toArray(String[]::new);
        classes().should().resideInAnyPackage(rooms).check(HEBI);
    }

    @Test
    void roomsFormNoCycle() {
        slices().matching("hebi.(*)").should().beFreeOfCycles().check(HEBI);
    }

    @TestFactory
    Stream<DynamicTest> aLibraryIsKnownOnlyToItsRooms() {
        return LIBRARIES.entrySet().stream()
                .map(library -> DynamicTest.dynamicTest(library.getKey(), () -> {
                    String[] rooms = library.getValue().stream()
                            .map(name -> "hebi." + name)
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideOutsideOfPackages(rooms)
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(library.getKey())
                            .check(HEBI);
                }));
    }

    @Test
    void onlyTheCommandsTouchTheStandardStreams() {
        noClasses()
                .that()
                .resideOutsideOfPackage("hebi.cli")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(HEBI);
    }

    @Test
    void noClassIsNamedForWantOfAName() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Factory)")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .check(HEBI);
    }

    @Test
    void accessorsSpareTheGet() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("hebi.cli")
                .and(describe("are not named by a library", method -> !isNamedByALibrary(method)))
                .should()
                .haveNameMatching("get[A-Z].*")
                .check(HEBI);
    }

    private static boolean isNamedByALibrary(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return Stream.concat(owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
                .filter(type -> !type.getPackageName().startsWith("hebi"))
                .flatMap(type -> type.getMethods().stream())
                .anyMatch(theirs -> theirs.getName().equals(method.getName()));
    }

    @Test
    void nothingStaticIsMutable() {
        fields().that().areStatic().should().beFinal().check(HEBI);
    }
}
