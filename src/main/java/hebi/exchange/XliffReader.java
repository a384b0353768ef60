package hebi.exchange;

import hebi.error.FormatException;
import hebi.exchange.XliffUnit.BadUnit;
import hebi.text.Context;
import hebi.text.Provenance;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Reads XLIFF 1.2, 2.0, 2.1 and 2.2: each segment is an entry, {@linkplain Entry#held held} where its file does not take it
 * for translated. Proposals ({@code alt-trans}, the matches of 2.x) are passed over: they are no translation of this file.
 */
final class XliffReader implements UnitReader {
    private final XliffUnits units;
    private final Consumer<FormatException> faults;
    private final Deque<Entry> waiting = new ArrayDeque<>();
    private int position;
    private boolean ended;

    /** Closes {@code in} at the end; see {@link Format#reader} for {@code faults}. */
    XliffReader(InputStream in, String file, Consumer<FormatException> faults) {
        this.units = new XliffUnits(in, file);
        this.faults = faults;
    }

    @Override
    public Optional<Entry> next() {
        while (waiting.isEmpty() && !ended) {
            try {
                Optional<XliffUnit> unit = units.next();
                unit.ifPresent(this::cut);
                ended = unit.isEmpty();
            } catch (FormatException fault) {
                ended = true; // should the consumer throw
                faults.accept(fault);
                ended = units.isBroken();
            }
        }
        return Optional.ofNullable(waiting.poll());
    }

    private void cut(XliffUnit unit) {
        try {
            for (XliffSegment segment : unit.segments()) {
                waiting.add(entry(unit, segment));
            }
        } catch (BadUnit e) {
            throw units.fault(e.place(), e.getMessage(), e.remedy());
        }
    }

    private Entry entry(XliffUnit unit, XliffSegment segment) {
        Provenance provenance = new Provenance(
                unit.file().document(),
                OptionalInt.of(position++),
                unit.file().date(),
                OptionalDouble.empty(),
                segment.state().standing() == Standing.REVIEWED,
                "",
                "",
                "",
                Context.UNKNOWN,
                Context.UNKNOWN);
        List<Context> contexts = List.of(Context.UNKNOWN);
        return new Entry(
                Optional.of(segment.source().variant().tag()),
                List.of(
                        new Entry.Side(segment.source().variant(), contexts),
                        new Entry.Side(segment.target().variant(), contexts)),
                List.of(provenance),
                new Entry.Details(new TreeMap<>(unit.element().attributes()), unit.notes(), Collections.emptyList()),
                segment.element().place(),
                segment.state().held(segment.target()));
    }

    @Override
    public void close() {
        units.close();
    }
}
