package hebi.memory;

import java.util.regex.PatternSyntaxException;

/**
 * What is wrong with a regular expression, in the words of a person who meant a sign that expressions read otherwise: Java says
 * of {@code a\} only "Unexpected internal error".
 */
public final class ExpressionFault {
    private ExpressionFault() {}

    /**
     * One line, {@code "(": is no regular expression: a ( is not closed; …}.
     *
     * @param expression as the person gave it
     */
    public static String line(String expression, PatternSyntaxException fault) {
        return "\"" + expression + "\": is no regular expression: " + problem(expression, fault)
                + "; write \\ before a sign that is meant as it stands, or search for plain text";
    }

    private static String problem(String expression, PatternSyntaxException fault) {
        String said = fault.getDescription();
        if (said.startsWith("Unclosed group")) {
            return "a ( is not closed";
        }
        if (said.startsWith("Unmatched closing")) {
            return "a ) closes nothing";
        }
        if (said.startsWith("Unclosed character class")) {
            return "a [ is not closed";
        }
        if (said.startsWith("Dangling meta character")) {
            return "a " + said.charAt(said.indexOf('\'') + 1) + " repeats nothing";
        }
        if (said.startsWith("Illegal repetition") || said.startsWith("Unclosed counted closure")) {
            return "a { begins no number of repetitions such as {2,5}";
        }
        if (said.startsWith("Illegal character range")) {
            return "a range in [ ] runs backwards";
        }
        if (said.startsWith("Unexpected internal error") && expression.endsWith("\\")) {
            return "a \\ stands at the end";
        }
        if (said.startsWith("Illegal/unsupported escape sequence")) {
            return "a \\ stands before a letter that means nothing with it";
        }
        // The rarer ones, such as names of groups and of properties, as Java says them.
        return said;
    }
}
