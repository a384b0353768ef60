package hebi.cli;

import hebi.memory.Lookup;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * How many answers are wanted.
 *
 * @param value 1 or more; {@link Lookup#ALL} for every one
 */
record Limit(int value) {
    /** Reads a positive number or "all". */
    static Limit parse(String text, CommandLine line) {
        if (text.equals("all")) {
            return new Limit(Lookup.ALL);
        }
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new ParameterException(line, "--limit is a number from 1, or all, not \"" + text + "\"");
        }
        return new Limit(Integer.parseInt(text));
    }
}
