package hebi.exchange;

import hebi.error.InputException;
import hebi.exchange.XliffUnit.BadUnit;
import hebi.text.Variant;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * An XLIFF 1.2 or 2.x to be filled in. The file is parsed with the place of each element, and the copy takes every character
 * from the file but for the places to change.
 */
public final class XliffFile implements BilingualFile {
    private final Path path;

    /** Reads nothing yet. */
    public XliffFile(Path path) {
        this.path = path;
    }

    @Override
    public List<Translatable> texts() {
        List<Translatable> texts = new ArrayList<>();
        try (XliffUnits units = open()) {
            for (var unit = units.next(); unit.isPresent(); unit = units.next()) {
                for (XliffSegment segment : segments(units, unit.get())) {
                    texts.add(translatable(unit.get(), segment));
                }
                requireFew(texts);
            }
        } catch (IOException e) {
            throw InputException.reading(path, e);
        }
        return texts;
    }

    private void requireFew(List<Translatable> texts) {
        if (texts.size() > MAX_TEXTS) {
            throw new InputException(path, "has more than " + MAX_TEXTS + " texts", "split it");
        }
    }

    private XliffUnits open() throws IOException {
        return new XliffUnits(Format.bytes(path), path.toString());
    }

    private static List<XliffSegment> segments(XliffUnits units, XliffUnit unit) {
        try {
            return unit.segments();
        } catch (BadUnit e) {
            throw units.fault(e.place(), e.getMessage(), e.remedy());
        }
    }

    private static Translatable translatable(XliffUnit unit, XliffSegment segment) {
        Variant target = segment.target().variant();
        return new Translatable(
                segment.source().variant(),
                target.tag(),
                target.text(),
                segment.state().standing(),
                unit.file().document());
    }

    @Override
    public BitSet copy(OutputStream out, String name, List<Optional<Filling>> fillings) {
        BitSet filled = new BitSet();
        int first = 0;
        try (XliffUnits units = open();
                XmlSource original = new XmlSource(Format.bytes(path), path.toString());
                XmlCopy copy = new XmlCopy(original, out)) {
            Iterator<Optional<Filling>> next = fillings.iterator();
            for (var unit = units.next(); unit.isPresent(); unit = units.next()) {
                List<XliffSegment> segments = segments(units, unit.get());
                List<Optional<Filling>> own = new ArrayList<>();
                segments.forEach(segment -> own.add(next.next()));
                XliffEdits edits = new XliffEdits(unit.get(), segments, own);
                for (XmlEdit edit : edits.edits()) {
                    copy.replace(edit.with(units.prefix()));
                }
                int begin = first;
                edits.filled().stream().forEach(i -> filled.set(begin + i));
                first += segments.size();
            }
            copy.end();
        } catch (IOException e) {
            throw InputException.writing(name, e);
        }
        return filled;
    }
}
