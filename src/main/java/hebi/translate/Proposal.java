package hebi.translate;

import hebi.exchange.Filling;

/**
 * What the memory knows for a text.
 *
 * @param filling what to put into the file
 * @param isInContext whether the neighbours are the same too
 */
record Proposal(Filling filling, boolean isInContext) {}
