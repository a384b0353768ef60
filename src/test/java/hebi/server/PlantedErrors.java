package hebi.server;

import hebi.align.Bead;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An alignment with errors of known places, of four kinds in turn: two pairs taken for one, one pair taken for two, a segment that
 * stands one row too high, and pairs that are wrong because the target slipped down by a row.
 *
 * @param beads the damaged path; what was changed has a confidence of .3
 * @param errors how many were planted
 */
record PlantedErrors(List<Bead> beads, int errors) {
    private static final double DOUBT = .3;
    /** Rows that an error and the quiet before the next one take. */
    private static final int ROOM = 6;

    private static final int KINDS = 4;

    /** Plants errors in a path, as many as were asked for or as there are places for. */
    static PlantedErrors in(List<Bead> path, int wanted, Random random) {
        List<Bead> beads = new ArrayList<>(path);
        int errors = 0;
        // From the end, so that places before stay where they are.
        for (int at = path.size() - ROOM - random.nextInt(3);
                at > 1 && errors < wanted;
                at -= ROOM + random.nextInt(3)) {
            // Not every place can take every kind: one pair is taken for two only where a side has two segments.
            for (int kind = errors, tried = 0; tried < KINDS; kind++, tried++) {
                if (plant(beads, at, kind % KINDS)) {
                    errors++;
                    break;
                }
            }
        }
        return new PlantedErrors(List.copyOf(beads), errors);
    }

    /** Plants an error of a kind near a place; whether there was room for it. */
    private static boolean plant(List<Bead> beads, int at, int kind) {
        if (kind == 1) {
            return plantSplit(beads, at);
        }
        Bead a = beads.get(at);
        Bead b = beads.get(at + 1);
        Bead c = beads.get(at + 2);
        if (!isPair(a) || !isPair(b) || !isPair(c)) {
            return false;
        }
        int[] end = {b.sourceEnd(), b.targetEnd()};
        switch (kind) {
            case 0 -> replace(beads, at, at + 2, new int[][] {end});
            case 2 -> replace(beads, at, at + 2, new int[][] {{a.sourceEnd(), b.targetEnd()}, end});
            default ->
                replace(beads, at, at + 3, new int[][] {
                    {a.sourceEnd(), a.targetStart()}, {b.sourceEnd(), a.targetEnd()}, {c.sourceEnd(), c.targetEnd()}
                });
        }
        return true;
    }

    private static boolean plantSplit(List<Bead> beads, int at) {
        for (int i = at; i < at + ROOM - 1; i++) {
            Bead bead = beads.get(i);
            if (!bead.isNull() && bead.sources() + bead.targets() > 2) {
                int[] cut = {bead.sourceStart() + 1, bead.targetStart() + 1};
                replace(beads, i, i + 1, new int[][] {cut, {bead.sourceEnd(), bead.targetEnd()}});
                return true;
            }
        }
        return false;
    }

    private static boolean isPair(Bead bead) {
        return bead.sources() == 1 && bead.targets() == 1;
    }

    /** Puts beads with these ends in the place of others. */
    private static void replace(List<Bead> beads, int from, int to, int[][] ends) {
        List<Bead> made = new ArrayList<>();
        int s = beads.get(from).sourceStart();
        int t = beads.get(from).targetStart();
        for (int[] end : ends) {
            made.add(new Bead(s, end[0], t, end[1], DOUBT));
            s = end[0];
            t = end[1];
        }
        beads.subList(from, to).clear();
        beads.addAll(from, made);
    }
}
