package hebi.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hebi.text.Context;
import hebi.text.Extras;
import hebi.text.Provenance;
import hebi.text.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a row of a table holds beyond its columns: the whole unit as JSON. A person may have changed the cells since, so a cell
 * that differs from it counts more: a changed text has no codes, since nobody knows where they stood.
 */
final class TableDetails {
    private TableDetails() {}

    /**
     * The entry of the cells with what the details add.
     *
     * @throws IllegalArgumentException where {@code json} is damaged
     */
    static Entry added(Entry cells, String json) {
        Entry whole = read(json, cells.place());
        List<Provenance> provenances = new ArrayList<>(whole.provenances());
        if (!cells.provenances().isEmpty() && !isCut(cells.provenances().get(0))) {
            int newest = Math.max(0, provenances.size() - 1);
            Extras said = provenances.isEmpty()
                    ? Extras.NONE
                    : provenances.get(newest).extras();
            provenances.subList(newest, provenances.size()).clear();
            provenances.add(cells.provenances().get(0).with(said));
        }
        List<Entry.Side> sides = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Entry.Side full = whole.sides().get(i);
            List<Context> contexts = new ArrayList<>(full.contexts());
            while (contexts.size() < provenances.size()) {
                contexts.add(Context.UNKNOWN);
            }
            sides.add(new Entry.Side(newer(cells.variants().get(i), full.variant()), contexts));
        }
        return new Entry(cells.sourceTag(), sides, provenances, cells.place());
    }

    private static Entry read(String json, String place) {
        try {
            return JsonUnit.entry(new ObjectMapper().readTree(json), place);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    e.getOriginalMessage().lines().findFirst().orElse(""), e);
        }
    }

    private static Variant newer(Variant cell, Variant full) {
        return isSame(cell.text(), full.text()) && cell.tag().equals(full.tag()) ? full : cell;
    }

    private static boolean isSame(String cell, String full) {
        return cell.equals(full) || XlsxCell.isShortened(cell) && full.startsWith(cell.substring(0, cell.length() - 1));
    }

    private static boolean isCut(Provenance cells) {
        return Stream.of(cells.document(), cells.creator(), cells.tool(), cells.domain())
                .anyMatch(XlsxCell::isShortened);
    }
}
