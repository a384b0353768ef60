package hebi.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Page furniture that is known by its wording: short lines that stand around articles on news and government pages, Simplified
 * or Traditional Chinese or English. The patterns stand in the resource {@code lines.txt}, which says how it is read.
 */
final class LineRules {
    /** Furniture lines are short; an article may well begin a paragraph with "Share:" or 来源. In UTF-16 units. */
    private static final int LONGEST = 160;

    /** Copyright notices, which are wordy, may be as long as this. */
    private static final int LONGEST_NOTICE = 600;

    /** A sentence longer than this is text, if it does not ask for a subscription or claim a right. */
    private static final int LONGEST_SENTENCE = 60;

    private static final List<Group> LINES = new ArrayList<>();
    private static final List<Group> SENTENCES = new ArrayList<>();
    private static final List<Group> NOTICES = new ArrayList<>();
    private static final WordIndex WORDS = new WordIndex();

    static {
        read();
    }

    private LineRules() {}

    /** Why a line of a page is furniture by its wording; empty if nothing says so. */
    static Optional<String> reason(String line) {
        if (line.length() > LONGEST_NOTICE) {
            return Optional.empty();
        }
        long groups = WORDS.in(line);
        if (line.length() <= LONGEST) {
            Optional<String> reason = isText(line) ? Optional.empty() : ofLine(line, groups);
            reason = reason.or(() -> reason(SENTENCES, line, groups));
            if (reason.isPresent()) {
                return reason;
            }
        }
        return reason(NOTICES, line, groups);
    }

    /** Whether a line leads elsewhere, "Back to top" or 返回首页. */
    static boolean isNavigation(String line) {
        return reason(line).filter("navigation"::equals).isPresent();
    }

    private static boolean isText(String line) {
        return line.length() > LONGEST_SENTENCE && PageBlock.endsAsSentence(line);
    }

    private static Optional<String> ofLine(String line, long groups) {
        return reason(LINES, line, groups)
                .or(() -> MetaLine.is(line) ? Optional.of("source and date") : Optional.empty());
    }

    /** @param numbers those of the groups that have a word in the line, as bits */
    private static Optional<String> reason(List<Group> groups, String line, long numbers) {
        for (Group group : groups) {
            if ((numbers >>> group.number() & 1) != 0 && group.matches(line)) {
                return Optional.of(group.reason());
            }
        }
        return Optional.empty();
    }

    private static void read() {
        try (InputStream in = LineRules.class.getResourceAsStream("lines.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Group> groups = LINES;
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("== ")) {
                    groups = switch (line) {
                        case "== notices" -> NOTICES;
                        case "== sentences" -> SENTENCES;
                        default -> LINES;
                    };
                } else if (line.matches("\\[[a-z ]+](?: .+)?")) {
                    groups.add(group(line, number++));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    groups.get(groups.size() - 1).patterns().add(Pattern.compile(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading lines.txt", e);
        }
    }

    private static Group group(String header, int number) {
        int end = header.indexOf(']');
        String words = header.substring(end + 1).strip();
        WORDS.add(words.isEmpty() ? List.of() : List.of(words.split(" ")));
        return new Group(header.substring(1, end), number, new ArrayList<>());
    }

    private record Group(String reason, int number, List<Pattern> patterns) {
        boolean matches(String line) {
            for (Pattern pattern : patterns) {
                if (pattern.matcher(line).matches()) {
                    return true;
                }
            }
            return false;
        }
    }
}
