package hebi.memory;

/**
 * What an addition did.
 *
 * @param created number of units that are new in the memory
 * @param merged number of units that it had already; their provenance was added where it was new
 */
public record Added(long created, long merged) {}
