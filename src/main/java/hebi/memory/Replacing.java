package hebi.memory;

import hebi.memory.Revision.Replacement;
import hebi.text.InlineCode;
import hebi.text.Language;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes of a unit the one in which a part of the text is replaced. */
final class Replacing {
    private final Replacement replacement;
    private final Pattern pattern;
    private final String template;

    Replacing(Replacement replacement) {
        this.replacement = replacement;
        pattern = replacement.pattern();
        template = replacement.template();
    }

    /** What becomes of a unit; empty where it stays as it is. */
    Optional<StoredUnit> of(StoredUnit stored) {
        Variant english = replaced(stored, Language.EN);
        Variant chinese = replaced(stored, Language.ZH);
        boolean isSame = english.equals(stored.side(Language.EN)) && chinese.equals(stored.side(Language.ZH));
        if (isSame || english.text().isBlank() || chinese.text().isBlank()) {
            return Optional.empty();
        }
        if (!replacement.filter().passes(stored.original())) {
            return Optional.empty();
        }
        TranslationUnit unit =
                new TranslationUnit(english, chinese, stored.unit().provenances());
        return Optional.of(new StoredUnit(stored.sequence(), stored.from(), unit));
    }

    private Variant replaced(StoredUnit stored, Language language) {
        Variant side = stored.side(language);
        if (replacement.side().filter(language.other()::equals).isPresent()) {
            return side;
        }
        Matcher matcher = pattern.matcher(side.text());
        StringBuilder text = new StringBuilder(side.text().length());
        int[] places = side.codes().stream().mapToInt(InlineCode::position).toArray();
        while (matcher.find()) {
            int end = matcher.end();
            matcher.appendReplacement(text, template);
            for (int i = 0; i < places.length; i++) {
                places[i] = moved(side.codes().get(i).position(), places[i], matcher, text.length() - end);
            }
        }
        matcher.appendTail(text);
        return new Variant(side.tag(), text.toString(), codes(side.codes(), places));
    }

    /** Where a code stands after a match was replaced that made the text longer by {@code shift} up to its end. */
    private static int moved(int position, int now, Matcher match, int shift) {
        if (position >= match.end()) {
            return position + shift;
        }
        // One inside of what is replaced goes to its end where it was not at its beginning.
        return position > match.start() ? match.end() + shift : now;
    }

    private static List<InlineCode> codes(List<InlineCode> codes, int[] places) {
        List<InlineCode> moved = new ArrayList<>(codes.size());
        for (int i = 0; i < places.length; i++) {
            InlineCode code = codes.get(i);
            moved.add(new InlineCode(places[i], code.kind(), code.attributes(), code.content()));
        }
        return moved;
    }
}
