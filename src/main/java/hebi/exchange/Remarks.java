package hebi.exchange;

import hebi.text.Extras;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Notes, usage counts and other tools' properties of a unit's occurrences, by number, while a TMX is read. */
final class Remarks {
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,18}");

    /** Those of one occurrence. */
    private static final class Gathered {
        private final List<String> notes = new ArrayList<>(1);
        private final List<Extras.Property> properties = new ArrayList<>(1);
        private OptionalLong usageCount = OptionalLong.empty();

        /** False for what there is one of, as an attribute or the date of creation, and it is there. */
        private boolean isNew(Extras.Property property) {
            boolean isSingle = TmxProperty.isAttribute(property.type())
                    || property.type().equals(TmxProperty.TUID)
                    || property.type().equals(TmxProperty.CREATION_DATE);
            return !isSingle || properties.stream().noneMatch(p -> p.type().equals(property.type()));
        }
    }

    private final TreeMap<Integer, Gathered> byNumber = new TreeMap<>();

    /** Takes a property that stands for a remark on an older occurrence; false where it is none. */
    boolean put(int number, String name, String value) {
        switch (name) {
            case TmxProperty.NOTE -> note(number, value);
            case TmxProperty.USAGE_COUNT -> count(number, value.strip());
            case TmxProperty.OTHER -> {
                int end = Math.max(0, value.indexOf('='));
                property(number, value.substring(0, end), value.substring(Math.min(value.length(), end + 1)));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    void note(int number, String text) {
        of(number).notes.add(text);
    }

    void property(int number, String type, String value) {
        of(number).properties.add(new Extras.Property(type, value));
    }

    /** What is no number is no count. */
    private void count(int number, String digits) {
        if (COUNT.matcher(digits).matches()) {
            of(number).usageCount = OptionalLong.of(Long.parseLong(digits));
        }
    }

    private Gathered of(int number) {
        return byNumber.computeIfAbsent(number, n -> new Gathered());
    }

    /** Adds what was said at a variant; the unit's own attributes stay. */
    void addAll(Remarks variant) {
        variant.byNumber.forEach((number, theirs) -> {
            Gathered mine = of(number);
            mine.notes.addAll(theirs.notes);
            theirs.properties.stream().filter(mine::isNew).forEach(mine.properties::add);
            mine.usageCount = mine.usageCount.isPresent() ? mine.usageCount : theirs.usageCount;
        });
    }

    /** Lets go of the properties of some types. */
    void forget(Set<String> types) {
        byNumber.values().forEach(gathered -> gathered.properties.removeIf(p -> types.contains(p.type())));
        byNumber.keySet().removeIf(number -> extras(number).isNone());
    }

    /** The numbers of the occurrences of which something is said. */
    Set<Integer> numbers() {
        return byNumber.keySet();
    }

    Extras extras(int number) {
        Gathered gathered = byNumber.get(number);
        return gathered == null ? Extras.NONE : new Extras(gathered.notes, gathered.usageCount, gathered.properties);
    }
}
