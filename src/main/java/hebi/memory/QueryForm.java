package hebi.memory;

import hebi.segment.TraditionalForm;
import hebi.text.Language;
import hebi.text.MatchKey;
import hebi.text.Script;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;

/** A query as it is, or in the other script, with what finds and scores the units that are like it. Not thread-safe. */
final class QueryForm {
    private static final Folding SIMPLIFIED = new Folding(false, false, true);

    private final boolean isConverted;
    private final Similarity similarity;
    private final Differences differences;
    private final Term key;
    private final FuzzyScan scan;

    private QueryForm(Lookup lookup, String text) {
        isConverted = !text.equals(lookup.text());
        similarity = new Similarity(lookup.from(), text);
        differences = new Differences(lookup.from(), text);
        MatchKey matchKey = MatchKey.of(text);
        key = new Term(Fields.key(lookup.from()), Hash.of(matchKey));
        scan = new FuzzyScan(UnitHashes.of(lookup.from(), matchKey), lookup.minScore());
    }

    /** The query as it is; then, where the other script is wanted too and it differs there, as it is written in that. */
    static List<QueryForm> of(Lookup lookup) {
        return texts(lookup).stream().map(text -> new QueryForm(lookup, text)).toList();
    }

    /** Each of as many code points as the query, so that places in one are places in all. */
    private static Set<String> texts(Lookup lookup) {
        String text = lookup.text();
        Set<String> texts = new LinkedHashSet<>(List.of(text));
        if (lookup.wishes().otherScript() && lookup.from() == Language.ZH) {
            // A query that tells no script may still have characters that the one or the other writes otherwise.
            Optional<Script> script = Script.detect(text);
            if (!script.equals(Optional.of(Script.HANT))) {
                texts.add(TraditionalForm.of(text));
            }
            if (!script.equals(Optional.of(Script.HANS))) {
                texts.add(SIMPLIFIED.fold(text));
            }
        }
        return texts;
    }

    /** Whether it is not the query as it is. */
    boolean isConverted() {
        return isConverted;
    }

    Similarity similarity() {
        return similarity;
    }

    Differences differences() {
        return differences;
    }

    /** What finds exact matches. */
    Term key() {
        return key;
    }

    FuzzyScan scan() {
        return scan;
    }
}
