package hebi.exchange;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What to change in one unit of an XLIFF so that its translations are filled in.
 *
 * <ul>
 *   <li>1.2: a {@code target} with {@code state} {@code translated} and {@code state-qualifier} {@code exact-match}, or
 *       {@code id-match} where the neighbours are the same too, or {@code needs-review-translation} and {@code fuzzy-match}, behind the source; behind it an {@code alt-trans} with the
 *       {@code match-quality} and the text that was translated so, or in place of the one that an earlier run left. Where the source is cut into segments the target is too,
 *       and is filled in only where every segment can be.
 *   <li>2.x: a {@code target} in the {@code segment}, whose {@code state} becomes {@code translated}, or {@code initial} with
 *       the {@code subState} {@code hebi:fuzzy-}, the score and a checksum of the text: see {@link XliffDraft}.
 * </ul>
 */
final class XliffEdits {
    private final XliffUnit unit;
    private final List<XliffSegment> segments;
    private final List<Optional<Filling>> fillings;
    private final List<XmlEdit> edits = new ArrayList<>();
    private final BitSet filled = new BitSet();

    /** @param fillings one for each segment */
    XliffEdits(XliffUnit unit, List<XliffSegment> segments, List<Optional<Filling>> fillings) {
        this.unit = unit;
        this.segments = segments;
        this.fillings = fillings;
        if (unit.file().isTwo()) {
            editTwo();
        } else if (!segments.isEmpty() && fillings.stream().allMatch(Optional::isPresent)) {
            editOne();
        }
    }

    /** In the order of the file. */
    List<XmlEdit> edits() {
        return edits;
    }

    /** Which segments were filled in, by number from 0. */
    BitSet filled() {
        return filled;
    }

    private void editOne() {
        XmlElement element = unit.element();
        StringBuilder markup = new StringBuilder(startTag());
        for (int i = 0; i < segments.size(); i++) {
            markup.append(marked(segments.get(i), fillings.get(i).get(), i));
        }
        markup.append("</target>");
        Optional<XmlElement> target = XliffUnit.first(element, "target");
        XmlElement before = XliffUnit.first(element, "seg-source")
                .or(() -> XliffUnit.first(element, "source"))
                .orElseThrow();
        long from = target.map(XmlElement::begin).orElse(before.end());
        long to = target.map(XmlElement::end).orElse(before.end());
        String indent = indent(before);
        for (int i = 0; i < segments.size(); i++) {
            String mid = segments.get(i).element().attribute("mid");
            String proposal = Xliff.proposal(fillings.get(i).get(), mid);
            XliffDraft.proposal(element, mid)
                    .ifPresentOrElse(
                            old -> edits.add(new XmlEdit(old.begin(), old.end(), proposal)),
                            () -> markup.append(indent).append(proposal));
        }
        edits.add(new XmlEdit(from, to, (target.isPresent() ? "" : indent) + markup));
        edits.sort(Comparator.comparingLong(XmlEdit::from));
        filled.set(0, segments.size());
    }

    /** The tag of the target that is there, with another state. */
    private String startTag() {
        boolean isExact = fillings.stream().allMatch(filling -> filling.get().isExact());
        boolean isInContext =
                fillings.stream().allMatch(filling -> filling.get().isInContext());
        XmlElement target = new XmlElement("target", "");
        XliffUnit.first(unit.element(), "target")
                .ifPresent(old -> target.attributes().putAll(old.attributes()));
        target.attributes().put("state", isExact ? "translated" : "needs-review-translation");
        target.attributes().put("state-qualifier", Xliff.qualifier(isExact, isInContext));
        return XmlMarkup.startTag(target);
    }

    private static String marked(XliffSegment segment, Filling filling, int index) {
        String content = content(segment, filling);
        if (!segment.element().name().equals("mrk")) {
            return content;
        }
        return (index == 0 ? "" : " ") + XmlMarkup.startTag(segment.element()) + content + "</mrk>";
    }

    /** The line break and white space before an element, so that what is put in stands under it. */
    private String indent(XmlElement element) {
        String before = "";
        for (Object part : unit.element().content()) {
            if (part == element) {
                return before;
            }
            before = part instanceof String text && text.isBlank() ? text : "";
        }
        return "";
    }

    private void editTwo() {
        for (int i = 0; i < segments.size(); i++) {
            if (fillings.get(i).isPresent()) {
                editSegment(segments.get(i), fillings.get(i).get());
                filled.set(i);
            }
        }
    }

    private void editSegment(XliffSegment segment, Filling filling) {
        XmlElement element = segment.element();
        XmlElement changed = new XmlElement(element.name(), "");
        changed.attributes().putAll(element.attributes());
        changed.attributes().put("state", filling.isExact() ? "translated" : "initial");
        changed.attributes().remove("subState");
        if (!filling.isExact()) {
            changed.attributes().put("subState", XliffDraft.subState(filling));
        }
        edits.add(new XmlEdit(element.begin(), element.contentBegin(), XmlMarkup.startTag(changed)));
        Optional<XmlElement> target = XliffUnit.first(element, "target");
        XmlElement source = XliffUnit.first(element, "source").orElseThrow();
        String tag = target.map(XmlMarkup::startTag).orElse("<target>");
        edits.add(new XmlEdit(
                target.map(XmlElement::begin).orElse(source.end()),
                target.map(XmlElement::end).orElse(source.end()),
                tag + content(segment, filling) + "</target>"));
    }

    /** The text with the codes of the source as they are written there. */
    private static String content(XliffSegment segment, Filling filling) {
        StringBuilder content = new StringBuilder();
        int written = 0;
        for (Filling.PlacedCode code : filling.codes()) {
            content.append(XmlMarkup.text(filling.text().substring(written, code.position())));
            content.append(segment.source().markup().get(code.index()));
            written = code.position();
        }
        return content.append(XmlMarkup.text(filling.text().substring(written))).toString();
    }
}
