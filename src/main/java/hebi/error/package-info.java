/**
 * What the user can put right.
 *
 * <p>Every failure that a user can mend is one {@link hebi.error.HebiException}, whose message is one line of the form
 * {@code place: what is wrong; what to do}. Anything else that is thrown is a fault of Hebi itself.
 *
 * <pre>{@code
 * throw new InputException(path, "the file is empty", "give a file with text");
 * throw new FormatException(path + ":12:4", "the element <tu> is not closed", "mend the file or use --keep-going");
 * }</pre>
 *
 * <p>An {@code IOException} is wrapped once, where the path is known ({@link hebi.error.InputException#reading}), and
 * never swallowed.
 */
package hebi.error;
