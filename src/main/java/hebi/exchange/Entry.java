package hebi.exchange;

import hebi.text.Context;
import hebi.text.Language;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A translation unit as it stands in a file: any number of variants in any languages. Immutable.
 *
 * @param sourceTag tag of the language that was translated from; empty where the file does not tell
 * @param sides the variants in the order of the file; may be empty
 * @param provenances one for each occurrence, newest last, without contexts, which belong to the sides; empty where
 *     nothing is known
 * @param details what else the file says of the unit
 * @param place where the entry begins, {@code line:column}, both from 1
 * @param held why the file itself does not take the translation for done, in a word or two such as {@code fuzzy}; empty
 *     where it does
 */
public record Entry(
        Optional<String> sourceTag,
        List<Side> sides,
        List<Provenance> provenances,
        Details details,
        String place,
        Optional<String> held) {
    /**
     * What a file says of a unit or a variant in words of its own; what of it Hebi understands is in the provenances too.
     *
     * @param attributes such as {@code tuid}, {@code usagecount}, {@code changeid}, by name
     * @param notes in the order of the file
     * @param properties in the order of the file, known ones and those of other tools
     */
    public record Details(SortedMap<String, String> attributes, List<String> notes, List<Property> properties) {
        /** Nothing more is said. */
        public static final Details NONE = new Details(Collections.emptySortedMap(), List.of(), List.of());

        public Details {
            attributes = Collections.unmodifiableSortedMap(attributes);
            notes = List.copyOf(notes);
            properties = List.copyOf(properties);
        }
    }

    /**
     * A property as it stands in the file.
     *
     * @param type its name; empty where the file gives none
     * @param value its text
     */
    public record Property(String type, String value) {}

    /**
     * One variant, and what stood around it.
     *
     * @param variant tag, text and codes
     * @param contexts for each provenance of the entry, in the same order, the neighbours of this text
     * @param details what else the file says of the variant
     */
    public record Side(Variant variant, List<Context> contexts, Details details) {
        public Side {
            Objects.requireNonNull(variant);
            contexts = List.copyOf(contexts);
        }

        /** A side of which the file says nothing more. */
        public Side(Variant variant, List<Context> contexts) {
            this(variant, contexts, Details.NONE);
        }
    }

    /** An entry of which the file says nothing more. */
    public Entry(Optional<String> sourceTag, List<Side> sides, List<Provenance> provenances, String place) {
        this(sourceTag, sides, provenances, Details.NONE, place);
    }

    /** An entry whose translation is done. */
    public Entry(
            Optional<String> sourceTag, List<Side> sides, List<Provenance> provenances, Details details, String place) {
        this(sourceTag, sides, provenances, details, place, Optional.empty());
    }

    public Entry {
        Objects.requireNonNull(sourceTag);
        Objects.requireNonNull(place);
        Objects.requireNonNull(held);
        sides = List.copyOf(sides);
        provenances = List.copyOf(provenances);
        for (Side side : sides) {
            if (side.contexts().size() != provenances.size()) {
                throw new IllegalArgumentException("contexts and provenances differ in number at " + place);
            }
        }
    }

    /** The variants in the order of the file. */
    public List<Variant> variants() {
        return sides.stream().map(Side::variant).toList();
    }

    /**
     * The Chinese–English units in this entry, each variant of the source language with each of the other. The source is
     * the language of {@link #sourceTag} where that is one of the two, else English. Empty where the entry does not hold
     * both languages, or is {@link #held}. Texts may be blank.
     */
    public List<TranslationUnit> pairs() {
        if (held.isPresent()) {
            return List.of();
        }
        Language language = sourceTag.flatMap(Language::ofTag).orElse(Language.EN);
        List<Side> sources = sidesIn(language);
        List<Side> targets = sources.isEmpty() ? List.of() : sidesIn(language.other());
        List<TranslationUnit> pairs = new ArrayList<>(sources.size() * targets.size());
        for (Side source : sources) {
            for (Side target : targets) {
                pairs.add(new TranslationUnit(source.variant(), target.variant(), provenances(source, target)));
            }
        }
        return pairs;
    }

    /** The same with its translation taken for done. */
    Entry released() {
        return held.isEmpty() ? this : new Entry(sourceTag, sides, provenances, details, place);
    }

    private List<Side> sidesIn(Language language) {
        List<Side> found = new ArrayList<>(sides.size());
        for (Side side : sides) {
            if (side.variant().language().filter(language::equals).isPresent()) {
                found.add(side);
            }
        }
        return found;
    }

    private List<Provenance> provenances(Side source, Side target) {
        List<Provenance> woven = new ArrayList<>(provenances.size());
        for (int i = 0; i < provenances.size(); i++) {
            woven.add(provenances
                    .get(i)
                    .between(source.contexts().get(i), target.contexts().get(i)));
        }
        return woven;
    }
}
