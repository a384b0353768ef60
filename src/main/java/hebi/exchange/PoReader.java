package hebi.exchange;

import hebi.error.FormatException;
import hebi.text.Context;
import hebi.text.Provenance;
import hebi.text.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Reads a gettext PO file. A message is an entry; a plural one is an entry for each of its forms, the first with the
 * {@code msgid}, the others with the {@code msgid_plural}, or with both where the language has but one form. What is marked
 * fuzzy, and what is obsolete, is {@linkplain Entry#held held}.
 */
final class PoReader implements UnitReader {
    private final PoParser parser;
    private final Consumer<FormatException> faults;
    private final Deque<Entry> waiting = new ArrayDeque<>();
    private int position;
    private boolean ended;

    /** Closes {@code in} at the end; see {@link Format#reader} for {@code faults}. */
    PoReader(InputStream in, String file, Consumer<FormatException> faults) throws IOException {
        this.parser = new PoParser(in, file);
        this.faults = faults;
    }

    @Override
    public Optional<Entry> next() {
        while (waiting.isEmpty() && !ended) {
            try {
                Optional<PoEntry> message = parser.next();
                message.ifPresent(this::add);
                ended = message.isEmpty();
            } catch (FormatException fault) {
                ended = true; // should the consumer throw
                faults.accept(fault);
                ended = false;
            }
        }
        return Optional.ofNullable(waiting.poll());
    }

    private void add(PoEntry message) {
        if (message.isObsolete()) {
            waiting.add(new Entry(
                    Optional.empty(), List.of(), List.of(), details(message), place(message), Optional.of("obsolete")));
        } else if (message.isMessage()) {
            List<String> forms = message.strings();
            if (message.plural().isPresent() && forms.size() == 1) {
                waiting.add(
                        entry(message, List.of(message.id(), message.plural().get()), forms.get(0)));
                return;
            }
            for (int i = 0; i < forms.size(); i++) {
                waiting.add(entry(message, List.of(source(message, i)), forms.get(i)));
            }
        }
    }

    /** The source text of a form. */
    static String source(PoEntry message, int form) {
        return form == 0 ? message.id() : message.plural().orElse(message.id());
    }

    private Entry entry(PoEntry message, List<String> sources, String translation) {
        List<Context> contexts = List.of(Context.UNKNOWN);
        String tag = parser.header().sourceTag(sources.get(0));
        List<Entry.Side> sides = new ArrayList<>();
        sources.stream().distinct().forEach(text -> sides.add(new Entry.Side(new Variant(tag, text), contexts)));
        sides.add(new Entry.Side(new Variant(parser.header().targetTag(translation), translation), contexts));
        return new Entry(
                Optional.of(tag),
                sides,
                List.of(provenance(position++)),
                details(message),
                place(message),
                message.isFuzzy() ? Optional.of("fuzzy") : Optional.empty());
    }

    private static Entry.Details details(PoEntry message) {
        TreeMap<String, String> attributes = new TreeMap<>();
        message.context().ifPresent(context -> attributes.put("msgctxt", context));
        return new Entry.Details(attributes, message.notes(), Collections.emptyList());
    }

    private static Provenance provenance(int position) {
        Provenance none = Provenance.UNKNOWN;
        return new Provenance(
                "",
                OptionalInt.of(position),
                none.date(),
                none.confidence(),
                false,
                "",
                "",
                "",
                none.source(),
                none.target());
    }

    private static String place(PoEntry message) {
        return message.number() + ":1";
    }

    @Override
    public void close() {
        parser.close();
    }
}
