package hebi.exchange;

/**
 * A place in an XML file at which stands what XML does not allow, though its structure is whole.
 *
 * @param kind what is wrong
 * @param offset where it begins, in UTF-16 units of the decoded file, from 0
 * @param line from 1
 * @param column from 1, in UTF-16 units
 * @param what the bytes in hexadecimal, the character as {@code U+000B}, or the reference as it stands
 */
record Flaw(Kind kind, long offset, int line, int column, String what) {
    /** What can be wrong. */
    enum Kind {
        /** Bytes that are not in the encoding of the file. */
        BYTES("the bytes %s are not in the encoding of the file"),
        /** A control character or another one that XML forbids. */
        CHARACTER("the character %s is one that XML forbids"),
        /** A reference to such a character. */
        REFERENCE("the reference %s names a character that XML forbids");

        private final String problem;

        Kind(String problem) {
            this.problem = problem;
        }
    }

    /** In plain words, without the place and without a full stop. */
    String problem() {
        return String.format(kind.problem, what);
    }

    /** Where it is, {@code line:column}. */
    String place() {
        return line + ":" + column;
    }
}
