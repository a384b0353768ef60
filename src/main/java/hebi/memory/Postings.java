package hebi.memory;

/**
 * The terms of one field in ascending order, and where each stands.
 *
 * @param terms distinct
 * @param ends for each term the end of its documents in {@code documents}; they begin where those of the term before end
 * @param documents numbers in ascending order, those of one term after those of the other
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and read in the innermost loops
record Postings(ByteStrings terms, int[] ends, int[] documents) {}
