package hebi.exchange;

import hebi.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Looks over the units of one file and mends them in place. Remembers the tuids, nothing else of a unit. */
final class UnitCheck {
    private static final List<String> DATES = List.of("creationdate", "changedate", "lastusagedate");
    private static final String LANGUAGE = "xml:lang";

    /** How an old TMX names a language. */
    private static final String OLD_LANGUAGE = "lang";

    private final Consumer<Finding> findings;
    private final AttributeCheck attributes;
    private final Set<String> ids = new HashSet<>();
    /** The first code of each language as a translator counts them, by {@link LanguageTag#locale}. */
    private final Map<String, String> tags = new HashMap<>();

    /** Further codes of the same language, each of which is named once. */
    private final Set<String> doubled = new HashSet<>();

    private String version = "";
    private long oldLanguages;
    private boolean isMixed;

    UnitCheck(Consumer<Finding> findings) {
        this.findings = findings;
        this.attributes = new AttributeCheck(findings);
    }

    /** Sets the version that the file says it has; empty where it says none. */
    void setVersion(String version) {
        this.version = version;
    }

    /** How many variants name their language as TMX did before 1.4, in a file that says that it is older. */
    long oldLanguages() {
        return oldLanguages;
    }

    /**
     * Checks and mends one {@code tu}.
     *
     * @return false where it has no text in any language, so that a mended copy does better without it
     */
    boolean check(XmlElement unit) {
        attributes.check(unit);
        checkId(unit);
        checkDates(unit);
        checkLanguage(unit, "srclang");
        unit.children("tuv").forEach(this::checkVariant);
        putPropertiesBefore("tuv", unit);
        return checkUse(unit);
    }

    private void checkId(XmlElement unit) {
        String id = unit.attribute("tuid");
        if (!id.isEmpty() && !ids.add(id)) {
            add(Fault.DOUBLED_ID, unit, "another unit before has the tuid \"" + id + "\" too", "it loses its tuid");
            unit.attributes().remove("tuid");
        }
    }

    private void checkDates(XmlElement element) {
        for (String name : DATES) {
            String date = element.attribute(name);
            if (!date.isEmpty() && !TmxDate.isExact(date)) {
                Optional<String> exact = TmxDate.parse(date).map(TmxDate::format);
                add(
                        Fault.BAD_DATE,
                        element,
                        "the " + name + " \"" + date + "\" is not of the form 20261124T184700Z",
                        exact.map(e -> "it becomes " + e).orElse("it is taken out"));
                exact.ifPresentOrElse(
                        e -> element.attributes().put(name, e),
                        () -> element.attributes().remove(name));
            }
        }
    }

    private void checkLanguage(XmlElement element, String name) {
        String code = element.attribute(name);
        if (code.isEmpty() || code.equals("*all*")) {
            return;
        }
        Optional<String> standard = LanguageTag.standard(code);
        if (standard.isEmpty()) {
            findings.accept(Finding.lasting(
                    Fault.UNKNOWN_LANGUAGE,
                    element.place(),
                    "\"" + code + "\" is no language code",
                    "write one such as zh-CN"));
        } else if (!LanguageTag.isStandard(code)) {
            add(
                    Fault.LANGUAGE_FORM,
                    element,
                    "\"" + code + "\" is not the standard form",
                    "it becomes " + standard.get());
            element.attributes().put(name, standard.get());
        } else {
            checkOneCode(element, code);
        }
    }

    private void checkOneCode(XmlElement element, String code) {
        String before = tags.putIfAbsent(LanguageTag.locale(code), code);
        if (before != null && !before.equalsIgnoreCase(code) && doubled.add(code)) {
            findings.accept(Finding.lasting(
                    Fault.TWO_LANGUAGE_CODES,
                    element.place(),
                    "\"" + code + "\" stands beside \"" + before + "\", which is the same language",
                    "use one of them throughout"));
        }
    }

    private void checkVariant(XmlElement variant) {
        if (variant.attribute(LANGUAGE).isBlank()) {
            nameLanguage(variant);
        } else if (version.equals("1.1") && !isMixed) {
            isMixed = true;
            add(
                    Fault.MIXED_VERSION,
                    variant,
                    "the file says TMX 1.1, but has xml:lang, which came later",
                    "the copy is TMX 1.4");
        }
        checkLanguage(variant, LANGUAGE);
        checkDates(variant);
        List<XmlElement> segments = variant.children("seg");
        if (segments.size() != 1) {
            findings.accept(Finding.lasting(
                    segments.isEmpty() ? Fault.NO_SEGMENT : Fault.SECOND_SEGMENT,
                    variant.place(),
                    "the <tuv> has " + (segments.isEmpty() ? "no" : segments.size()) + " <seg>",
                    "give each text a <tuv> of its own"));
        }
        putPropertiesBefore("seg", variant);
        segments.forEach(segment -> new CodeCheck(findings).check(segment));
    }

    private void nameLanguage(XmlElement variant) {
        variant.attributes().remove(LANGUAGE);
        String old = variant.attributes().remove(OLD_LANGUAGE);
        if (old != null && !old.isBlank()) {
            oldLanguages++;
            if (version.equals("1.4")) {
                add(
                        Fault.OLD_LANGUAGE_ATTRIBUTE,
                        variant,
                        "the <tuv> names its language by lang, as TMX before 1.4",
                        "it becomes xml:lang");
            }
            variant.attributes().put(LANGUAGE, old);
            return;
        }
        Optional<Language> told = Language.detect(
                variant.children("seg").stream().map(XmlElement::text).reduce("", String::concat));
        if (told.isPresent()) {
            add(
                    Fault.NO_LANGUAGE,
                    variant,
                    "the <tuv> does not say its language",
                    "it gets " + told.get().code());
            variant.attributes().put(LANGUAGE, told.get().code());
        } else {
            findings.accept(Finding.lasting(
                    Fault.NO_LANGUAGE, variant.place(), "the <tuv> does not say its language", "add xml:lang"));
        }
    }

    private void putPropertiesBefore(String name, XmlElement unit) {
        List<Object> first = new ArrayList<>();
        List<Object> then = new ArrayList<>();
        boolean misplaced = false;
        for (Object part : unit.content()) {
            boolean isVariant =
                    part instanceof XmlElement element && element.name().equals(name);
            misplaced |= part instanceof XmlElement && !isVariant && !then.isEmpty();
            (isVariant ? then : first).add(part);
        }
        if (misplaced) {
            add(
                    Fault.MISPLACED_PROPERTY,
                    unit,
                    "a <note> or <prop> stands behind a <" + name + ">",
                    "it is moved before the first");
            unit.content().clear();
            unit.content().addAll(first);
            unit.content().addAll(then);
        }
    }

    private boolean checkUse(XmlElement unit) {
        List<XmlElement> variants = unit.children("tuv");
        if (variants.isEmpty()) {
            add(Fault.NO_VARIANT, unit, "the unit has no <tuv>, so no text", "it is left out");
            return false;
        }
        long texts = variants.stream().filter(v -> !v.text().isBlank()).count();
        if (texts < 2) {
            findings.accept(Finding.lasting(
                    variants.size() == 1 && texts == 1 ? Fault.ONE_LANGUAGE : Fault.EMPTY_TEXT,
                    unit.place(),
                    "the unit has " + (texts == 0 ? "no text" : "a text in one language only"),
                    "add the other, or take it out"));
        }
        return true;
    }

    private void add(Fault fault, XmlElement element, String problem, String remedy) {
        findings.accept(Finding.mendable(fault, element.place(), problem, remedy));
    }
}
