package hebi.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TitleTest {
    private static final TranslationUnit UNIT = unit("Good\nmorning,  all.");

    private static TranslationUnit unit(String english) {
        return TranslationUnit.of(new Variant("en", english), new Variant("zh-CN", "早上好。"));
    }

    @Test
    void whatIsDoneToOneUnitIsToldByItsText() {
        assertEquals(
                "edit \"Good morning, all.\"",
                Title.of(new Revision.Edit("7", unit("Hello.")), id -> Optional.of(UNIT)));
        assertEquals("delete \"Good morning, all.\"", Title.of(Revision.Deletion.ofUnit("7"), id -> Optional.of(UNIT)));
    }

    @Test
    void aLongTextIsCutAtACodePoint() {
        assertEquals(
                "delete \"" + "😀".repeat(40) + "…\"",
                Title.of(Revision.Deletion.ofUnit("7"), id -> Optional.of(unit("😀".repeat(41)))));
    }

    @Test
    void aUnitThatIsNotThereIsToldByItsId() {
        assertEquals("delete 7", Title.of(Revision.Deletion.ofUnit("7"), id -> Optional.empty()));
        assertEquals("dedupe", Title.of(new Revision.Deduplication(UnitFilter.NONE), id -> Optional.empty()));
    }
}
