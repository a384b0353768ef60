package hebi.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A misuse whose one line says all, {@code place: what is wrong; what to do}, so that help need not be named. */
final class Misuse extends ParameterException {
    private static final long serialVersionUID = 1L;

    Misuse(CommandLine command, String line) {
        super(command, line.replaceAll("\\s*[\\r\\n]+\\s*", " "));
    }
}
