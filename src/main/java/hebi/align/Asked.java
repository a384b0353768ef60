package hebi.align;

import java.util.Arrays;

/**
 * For which segments of one side ("given") the evidence of which runs of the other ("from") will be asked for, so that no more of
 * it is worked out: for each start and length of a run the segments {@code first..end-1}. Filled, then only read.
 */
final class Asked {
    private final int starts;

    /** By length of the run − 1, then by start. */
    private final int[][] first;

    private final int[][] end;

    /**
     * @param starts segments of the side that runs
     * @param runs longest run
     */
    Asked(int starts, int runs) {
        this.starts = starts;
        first = new int[runs][starts];
        end = new int[runs][starts];
        for (int[] row : first) {
            Arrays.fill(row, Integer.MAX_VALUE);
        }
    }

    /**
     * All that beads within a band may ask for.
     *
     * @param band rows by boundaries of the side that runs
     * @param runs longest run in a bead
     * @param reach longest run of given segments in a bead
     */
    static Asked all(Band band, int runs, int reach) {
        return all(band, runs, reach, 0, band.low().length - 1);
    }

    /** The same of the starts {@code from..to-1} alone. */
    static Asked all(Band band, int runs, int reach, int from, int to) {
        int starts = band.low().length - 1;
        int given = band.high()[starts];
        Asked asked = new Asked(starts, runs);
        for (int i = from; i < to; i++) {
            for (int run = 1; run <= Math.min(runs, starts - i); run++) {
                asked.add(i, run, band.low()[i], Math.min(given, band.high()[i] + reach));
            }
        }
        return asked;
    }

    /** Asks for the given segments {@code from..to-1}; all between those asked for are as well. */
    void add(int start, int run, int from, int to) {
        first[run - 1][start] = Math.min(first[run - 1][start], from);
        end[run - 1][start] = Math.max(end[run - 1][start], to);
    }

    /** The longest run that may be asked for. */
    int runs() {
        return first.length;
    }

    /** The first segment asked for. */
    int first(int start, int run) {
        return first[run - 1][start];
    }

    /** How many segments are asked for. */
    int width(int start, int run) {
        return Math.max(0, end[run - 1][start] - first[run - 1][start]);
    }

    /** The longest run from a start for which anything is asked, 0 where there is none. */
    int longest(int start) {
        int run = first.length;
        while (run > 0 && width(start, run) == 0) {
            run--;
        }
        return run;
    }

    /** By start, the first segment that it or a later start asks for. */
    int[] firsts() {
        int[] firsts = new int[starts];
        int least = Integer.MAX_VALUE;
        for (int i = starts - 1; i >= 0; i--) {
            for (int[] row : first) {
                least = Math.min(least, row[i]);
            }
            firsts[i] = least;
        }
        return firsts;
    }

    /** By start, the end of what it or an earlier start asks for. */
    int[] ends() {
        int[] ends = new int[starts];
        int most = 0;
        for (int i = 0; i < starts; i++) {
            for (int[] row : end) {
                most = Math.max(most, row[i]);
            }
            ends[i] = most;
        }
        return ends;
    }
}
