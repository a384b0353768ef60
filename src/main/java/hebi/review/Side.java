package hebi.review;

/** One of the two columns. */
public enum Side {
    SOURCE,
    TARGET
}
