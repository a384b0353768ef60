package hebi.exchange;

import hebi.text.Context;
import hebi.text.Provenance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a {@code tu} or {@code tuv} says of a unit's occurrences, as {@link TmxProperty} describes it: for each
 * occurrence, by its number, the values of its properties by name. What cannot be read, such as a date in an unknown
 * form, counts as unknown: it is no reason to refuse a unit.
 */
final class Occurrences {
    private static final Set<String> KNOWN = Set.of(
            TmxProperty.DOCUMENT,
            TmxProperty.POSITION,
            TmxProperty.DATE,
            TmxProperty.CONFIDENCE,
            TmxProperty.REVIEWED,
            TmxProperty.CREATOR,
            TmxProperty.TOOL,
            TmxProperty.DOMAIN,
            TmxProperty.PREVIOUS,
            TmxProperty.NEXT);

    /** Attributes that say nothing of an occurrence; most elements have no others. */
    private static final Set<String> SILENT = Set.of("xml:lang", "lang", "tuid");

    /** The newest, which sorts behind all that carry a number. */
    private static final int NEWEST = Integer.MAX_VALUE;

    private final TreeMap<Integer, Map<String, String>> byNumber = new TreeMap<>();
    private final Remarks remarks = new Remarks();

    /** Takes a property; one of another tool is kept as it is. */
    void put(String type, String value) {
        if (TmxProperty.OF_OTHERS.containsKey(type)) {
            putOther(type, value.strip());
            return;
        }
        int dot = type.lastIndexOf('.');
        int number = dot < 0 ? NEWEST : number(type.substring(dot + 1));
        String name = dot < 0 ? type : type.substring(0, dot);
        if (number > 0 && KNOWN.contains(name)) {
            put(number, name, value);
        } else if (dot < 0 || number <= 0 || !remarks.put(number, name, value)) {
            remarks.property(NEWEST, type, value);
        }
    }

    /** Takes a note. */
    void note(String text) {
        remarks.note(NEWEST, text);
    }

    private void putOther(String type, String value) {
        String name = TmxProperty.OF_OTHERS.get(type);
        if (!name.equals(TmxProperty.REVIEWED)) {
            putKnown(name, value, "");
        } else if (value.equals(TmxProperty.APPROVED)) {
            putKnown(name, "true", "");
        }
    }

    /** Takes what the attributes of the element at the cursor say of the newest occurrence. */
    void readAttributes(XmlCursor cursor) {
        if (cursor.hasOnly(SILENT)) {
            return;
        }
        putKnown(TmxProperty.DATE, cursor.attribute("changedate"), cursor.attribute("creationdate"));
        putKnown(TmxProperty.CREATOR, cursor.attribute("creationid"), cursor.attribute("changeid"));
        String tool = cursor.attribute("creationtool") + " " + cursor.attribute("creationtoolversion");
        putKnown(TmxProperty.TOOL, tool.strip(), "");
        remarks.put(NEWEST, TmxProperty.USAGE_COUNT, cursor.attribute("usagecount"));
        boolean hasOtherCreator = !cursor.attribute("creationid").isEmpty();
        for (String name : TmxProperty.ATTRIBUTES) {
            // Who changed it counts for its creator where nobody else does.
            if (hasOtherCreator || !name.equals("changeid")) {
                keep(TmxProperty.ATTRIBUTE + name, cursor.attribute(name));
            }
        }
    }

    /** Takes what only a file of another tool says: in one of Hebi's the id is made, and a date is that of an occurrence. */
    void readForeign(XmlCursor cursor) {
        keep(TmxProperty.TUID, cursor.attribute("tuid"));
        String made = cursor.attribute("creationdate");
        String changed = cursor.attribute("changedate");
        if (!changed.isEmpty() && !changed.equals(made)) {
            keep(TmxProperty.CREATION_DATE, made);
        }
    }

    private void keep(String name, String value) {
        if (!value.isEmpty()) {
            remarks.property(NEWEST, name, value);
        }
    }

    /** Takes the tool that made the whole memory where the unit does not say its own; one's own tool says it always. */
    Occurrences madeBy(String tool) {
        if (tool.startsWith(TmxProperty.OWN_TOOL)) {
            remarks.forget(TmxProperty.OF_FLAVOURS);
        }
        if (!tool.startsWith(TmxProperty.OWN_TOOL)
                && value(NEWEST, TmxProperty.TOOL).isEmpty()) {
            putKnown(TmxProperty.TOOL, tool, "");
        }
        return this;
    }

    /** Takes the date, creator and tool that stand at a variant where the unit itself has none. */
    void addLifeOf(Occurrences variant) {
        for (String name : List.of(TmxProperty.DATE, TmxProperty.CREATOR, TmxProperty.TOOL)) {
            if (value(NEWEST, name).isEmpty()) {
                putKnown(name, variant.value(NEWEST, name).orElse(""), "");
            }
        }
        remarks.addAll(variant.remarks);
    }

    /** The numbers of the occurrences that are told of here or in {@code variants}, newest last. */
    List<Integer> numbersWith(List<Occurrences> variants) {
        boolean isSilent = byNumber.isEmpty() && remarks.numbers().isEmpty();
        for (Occurrences variant : variants) {
            isSilent &= variant.byNumber.isEmpty();
        }
        if (isSilent) {
            return List.of();
        }
        TreeSet<Integer> numbers = new TreeSet<>(byNumber.keySet());
        numbers.addAll(remarks.numbers());
        variants.forEach(variant -> numbers.addAll(variant.byNumber.keySet()));
        return List.copyOf(numbers);
    }

    /** The occurrences of these numbers, without contexts. */
    List<Provenance> provenances(List<Integer> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : numbers.stream().map(this::provenance).toList();
    }

    /** The contexts of the occurrences of these numbers. */
    List<Context> contexts(List<Integer> numbers) {
        return numbers.stream()
                .map(n -> new Context(value(n, TmxProperty.PREVIOUS), value(n, TmxProperty.NEXT)))
                .toList();
    }

    private Provenance provenance(int number) {
        return new Provenance(
                value(number, TmxProperty.DOCUMENT).orElse(""),
                position(value(number, TmxProperty.POSITION)),
                value(number, TmxProperty.DATE).flatMap(TmxDate::parse),
                confidence(value(number, TmxProperty.CONFIDENCE)),
                value(number, TmxProperty.REVIEWED).filter("true"::equals).isPresent(),
                value(number, TmxProperty.CREATOR).orElse(""),
                value(number, TmxProperty.TOOL).orElse(""),
                value(number, TmxProperty.DOMAIN).orElse(""),
                Context.UNKNOWN,
                Context.UNKNOWN,
                remarks.extras(number));
    }

    private Optional<String> value(int number, String name) {
        Map<String, String> values = byNumber.get(number);
        return values == null ? Optional.empty() : Optional.ofNullable(values.get(name));
    }

    private void put(int number, String name, String value) {
        byNumber.computeIfAbsent(number, n -> new HashMap<>()).put(name, value);
    }

    private void putKnown(String name, String value, String otherwise) {
        String chosen = value.isEmpty() ? otherwise : value;
        if (!chosen.isEmpty()) {
            put(NEWEST, name, chosen);
        }
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    static OptionalInt position(Optional<String> value) {
        try {
            return value.isEmpty()
                    ? OptionalInt.empty()
                    : OptionalInt.of(Integer.parseInt(value.get().strip()));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    static OptionalDouble confidence(Optional<String> value) {
        try {
            double p = value.isEmpty()
                    ? Double.NaN
                    : Double.parseDouble(value.get().strip());
            return p >= 0 && p <= 1 ? OptionalDouble.of(p) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
