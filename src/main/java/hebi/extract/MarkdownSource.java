package hebi.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes plain Markdown of the dialects that sites are written in: MDX (comments, JSX attributes, imports), VitePress and
 * Docusaurus ({@code :::} containers, {@code {#anchor}} after headings), GitHub ({@code [!NOTE]}), Hugo (front matter in TOML,
 * which becomes YAML). Fenced code is not touched.
 */
final class MarkdownSource {
    private static final Pattern FENCE = Pattern.compile("\\s*(`{3,}|~{3,}).*");
    private static final Pattern CONTAINER = Pattern.compile("\\s*:{3,}\\s*\\{?[\\w-]*}?(\\[[^]]*])?\\s*(.*)");
    private static final Pattern ANCHOR = Pattern.compile("(#.*?)\\s*\\{[#:][^}]*}\\s*");
    private static final Pattern COMMENT = Pattern.compile("(?s)\\{/\\*.*?\\*/}");
    private static final Pattern JSX_ATTRIBUTE = Pattern.compile("\\s+[\\w:@.-]+=\\{(?:[^{}]|\\{[^{}]*})*}");
    private static final Pattern MODULE = Pattern.compile(
            "(?:import\\s.*\\sfrom\\s+['\"].*|import\\s+['\"].*|export\\s+(?:const|default|function)\\s.*)");
    private static final Pattern ALERT = Pattern.compile("(\\s*>\\s*)\\[!\\w+]\\s*");

    private static final Pattern TOML =
            Pattern.compile("(?s)\\A\\uFEFF?\\+{3}[ \\t]*\\R(.*?)^\\+{3}[ \\t]*$", Pattern.MULTILINE);
    private static final Pattern YAML =
            Pattern.compile("(?s)\\A\\uFEFF?---[ \\t]*\\R.*?^---[ \\t]*$", Pattern.MULTILINE);

    /** A field whose value is the lines below it; the parser knows of the ways to say so only {@code |}. */
    private static final Pattern YAML_LINES =
            Pattern.compile("^(\\w[\\w-]*:[ \\t]*)[>|][+-]?[ \\t]*$", Pattern.MULTILINE);

    private static final Pattern TOML_FIELD = Pattern.compile("([\\w-]+)\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^#]+).*");

    private final StringBuilder text = new StringBuilder();
    private String fence = "";

    private MarkdownSource() {}

    /** The same text in plain Markdown. */
    static String plain(String markdown) {
        MarkdownSource source = new MarkdownSource();
        // Comments may span lines, and never hold a fence in practice.
        String whole = TOML.matcher(markdown).replaceFirst(found -> Matcher.quoteReplacement(yaml(found.group(1))));
        whole = YAML.matcher(whole)
                .replaceFirst(found -> Matcher.quoteReplacement(
                        YAML_LINES.matcher(found.group()).replaceAll("$1|")));
        COMMENT.matcher(whole).replaceAll("").lines().forEach(source::line);
        return source.text.toString();
    }

    /** The fields of TOML front matter before its tables that stand on a line of their own. */
    private static String yaml(String toml) {
        return toml.lines()
                .takeWhile(line -> !line.startsWith("["))
                .map(TOML_FIELD::matcher)
                .filter(Matcher::matches)
                .map(field -> field.group(1) + ": " + field.group(2))
                .collect(Collectors.joining("\n", "---\n", "\n---"));
    }

    private void line(String line) {
        var fenced = FENCE.matcher(line);
        if (fenced.matches()) {
            String marks = fenced.group(1);
            if (fence.isEmpty()) {
                fence = marks;
            } else if (marks.startsWith(fence) && line.strip().equals(marks)) {
                fence = "";
            }
            text.append(line).append('\n');
        } else {
            text.append(fence.isEmpty() ? cleaned(line) : line).append('\n');
        }
    }

    private static String cleaned(String line) {
        if (MODULE.matcher(line).matches()) {
            return "";
        }
        var container = CONTAINER.matcher(line);
        if (container.matches()) {
            String title = container.group(1) == null
                    ? ""
                    : container.group(1).substring(1, container.group(1).length() - 1);
            return "\n" + title + container.group(2) + "\n";
        }
        var anchor = ANCHOR.matcher(line);
        String plain = anchor.matches() ? anchor.group(1) : line;
        plain = plain.contains("<") ? JSX_ATTRIBUTE.matcher(plain).replaceAll("") : plain;
        return ALERT.matcher(plain).replaceFirst("$1");
    }
}
