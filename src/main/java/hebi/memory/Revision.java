package hebi.memory;

import hebi.text.Language;
import hebi.text.MatchKey;
import hebi.text.TranslationUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What can be done to the units that a memory holds: each is one change, which can be undone. */
public sealed interface Revision {
    /** What it is called in the log, on one line. */
    String title();

    /**
     * Takes units out.
     *
     * @param unit the id of the only unit that it is about; empty for all
     * @param filter which units
     */
    record Deletion(Optional<String> unit, UnitFilter filter) implements Revision {
        public Deletion {
            Objects.requireNonNull(unit);
            Objects.requireNonNull(filter);
        }

        /** Takes out the units that pass a filter. */
        public static Deletion of(UnitFilter filter) {
            return new Deletion(Optional.empty(), filter);
        }

        /** Takes out one unit. */
        public static Deletion ofUnit(String id) {
            return new Deletion(Optional.of(id), UnitFilter.NONE);
        }

        @Override
        public String title() {
            return "delete" + unit.map(id -> " " + id).orElse("") + filter.words();
        }
    }

    /**
     * Takes out the occurrences that meet a filter, and the units that occur nowhere else.
     *
     * @param filter which units, and which of their occurrences
     */
    record OccurrenceDeletion(UnitFilter filter) implements Revision {
        public OccurrenceDeletion {
            Objects.requireNonNull(filter);
        }

        @Override
        public String title() {
            return "delete" + filter.words();
        }
    }

    /**
     * Takes out what came from documents that are no more, or have changed: their occurrences, and the units that occur nowhere else.
     *
     * @param documents names as in the provenances, whole
     */
    record Withdrawal(Set<String> documents) implements Revision {
        public Withdrawal {
            documents = Set.copyOf(documents);
        }

        @Override
        public String title() {
            return "withdraw " + documents.size() + " documents";
        }
    }

    /**
     * Puts a unit in the place of another. Where the memory has the new one already, the two become one that has the
     * provenances of both.
     *
     * @param id of the unit that goes
     * @param unit the unit that comes, whole: what it does not say of the old one is lost
     */
    record Edit(String id, TranslationUnit unit) implements Revision {
        public Edit {
            Objects.requireNonNull(id);
            Objects.requireNonNull(unit);
        }

        @Override
        public String title() {
            return "edit " + id;
        }
    }

    /**
     * Replaces a part of texts wherever it occurs. Inline codes stay where they are between the characters that stay. A
     * unit that would lose all its text on a side is left alone.
     *
     * @param find what is replaced; case counts
     * @param isRegex whether {@code find} is a regular expression of Java and {@code replacement} may name its groups
     * @param replacement what comes in its place; may be empty
     * @param side the only side that is looked at; empty for both
     * @param filter which units
     */
    record Replacement(String find, boolean isRegex, String replacement, Optional<Language> side, UnitFilter filter)
            implements Revision {
        /**
         * @throws PatternSyntaxException where {@code find} is no regular expression though it should be
         * @throws IllegalArgumentException where there is nothing to find
         * @throws RuntimeException where the replacement names a group that there is not
         */
        public Replacement {
            Objects.requireNonNull(replacement);
            Objects.requireNonNull(side);
            Objects.requireNonNull(filter);
            if (find.isEmpty()) {
                throw new IllegalArgumentException("nothing to find");
            }
            if (isRegex) {
                // Of its own, since a backslash at its end would take in the bar below.
                Pattern.compile(find);
                // Matches where nothing is, so that the groups that the replacement names are looked for.
                Pattern.compile(find + "|").matcher("").replaceFirst(replacement);
            }
        }

        Pattern pattern() {
            return Pattern.compile(isRegex ? find : Pattern.quote(find));
        }

        /** The replacement as {@link Matcher} takes it. */
        String template() {
            return isRegex ? replacement : Matcher.quoteReplacement(replacement);
        }

        @Override
        public String title() {
            return "replace \"" + find + "\" by \"" + replacement + "\""
                    + side.map(s -> " in " + s.code()).orElse("") + filter.words();
        }
    }

    /**
     * Puts in the place of units what a function makes of them, such as a mended text.
     *
     * @param what what is done, for the log, on one line
     * @param rewrite gives the new unit, with the side in the same language as its source; the same unit where it shall stay. It is
     *     called more than once for a unit
     * @param filter which units
     */
    record Rewriting(String what, UnaryOperator<TranslationUnit> rewrite, UnitFilter filter) implements Revision {
        public Rewriting {
            Objects.requireNonNull(what);
            Objects.requireNonNull(rewrite);
            Objects.requireNonNull(filter);
        }

        @Override
        public String title() {
            return what + filter.words();
        }
    }

    /**
     * Makes one of units that say the same: both match keys, both tags and the native codes are equal. The text that was
     * reviewed stays, of several the newest; it gets the provenances and contexts of all.
     *
     * @param filter which units
     * @param ignoresSpaces whether spaces beside Han characters make no difference, see {@link MatchKey#withoutSpacesBesideHan}
     */
    record Deduplication(UnitFilter filter, boolean ignoresSpaces) implements Revision {
        public Deduplication {
            Objects.requireNonNull(filter);
        }

        /** By the match keys as they are. */
        public Deduplication(UnitFilter filter) {
            this(filter, false);
        }

        @Override
        public String title() {
            return "dedupe" + (ignoresSpaces ? " ignoring spaces" : "") + filter.words();
        }
    }

    /**
     * Takes a change back: every unit that it touched is again what it was before. An undo can be undone.
     *
     * @param change its id
     */
    record Undo(String change) implements Revision {
        public Undo {
            Objects.requireNonNull(change);
        }

        @Override
        public String title() {
            return "undo " + change;
        }
    }
}
