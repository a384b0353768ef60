package hebi.cli;

import java.util.Map;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.IHelpSectionRenderer;

/** The commands in the help of {@code hebi}: in groups, each with the first sentence of what its own help tells. */
final class CommandList implements IHelpSectionRenderer {
    /** The heading of the group that a command begins. */
    private static final Map<String, String> HEADINGS = Map.of(
            "align", "Align texts:",
            "lookup", "Ask the memory:",
            "import", "Move units in and out, and pre-translate:",
            "check", "Check and count:",
            "memory", "Keep the memory:",
            "serve", "Serve it:",
            "extract", "See what the aligner sees:",
            "evaluate", "Measure and teach the aligner:",
            "help", "Help:");

    private static final int NAME = 13;

    @Override
    public String render(Help help) {
        StringBuilder list = new StringBuilder();
        help.subcommands().forEach((name, command) -> {
            if (HEADINGS.containsKey(name)) {
                list.append("%n%s%n".formatted(HEADINGS.get(name)));
            }
            int width = help.commandSpec().usageMessage().width();
            TextTable row = TextTable.forColumns(
                    help.colorScheme(), new Column(NAME, 2, Overflow.SPAN), new Column(width - NAME, 0, Overflow.WRAP));
            String[] description = command.commandSpec().usageMessage().description();
            row.addRowValues(name, description.length == 0 ? "" : firstSentence(description[0].formatted()));
            list.append(row);
        });
        return list.toString();
    }

    private static String firstSentence(String description) {
        String text = description.strip();
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }
}
