package hebi.align;

import hebi.error.InputException;
import hebi.text.Lines;
import hebi.text.Segment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Text that is cut already: one segment a line, UTF-8. A blank line is a segment without words. */
public final class SegmentFile {
    private SegmentFile() {}

    /**
     * Reads the lines of a file; each is a segment and a paragraph of its own.
     *
     * @throws InputException if the file cannot be read or is not UTF-8
     */
    public static List<Segment> read(Path path) {
        List<String> lines = Lines.of(path);
        List<Segment> segments = new ArrayList<>(lines.size());
        for (String line : lines) {
            segments.add(new Segment(line.strip(), segments.size(), 0, line.length()));
        }
        return segments;
    }
}
