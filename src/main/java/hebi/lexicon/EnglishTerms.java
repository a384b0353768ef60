package hebi.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.tartarus.snowball.ext.EnglishStemmer;

/** English text to terms: words cut at anything but letters, digits and apostrophes, stop words dropped, stems taken. Thread-safe. */
final class EnglishTerms {
    /** Function words: so frequent, and so differently rendered in Chinese, that they tell nothing of a pair. */
    private static final Set<String> STOP_WORDS = Set.of(
            ("a an the and or but nor of to in on at by for with from as into than that this these those it its is are"
                            + " was were be been being am do does did done have has had having will would shall should"
                            + " can could may might must i you he she we they him her them us me my your his our their"
                            + " there here who whom whose which what if so such not no s t re ve ll d m dont didnt doesnt"
                            + " isnt wasnt cant wont im hes shes theyre youre weve")
                    .split(" "));

    private static final Map<String, String> IRREGULAR = irregular();

    private EnglishTerms() {}

    /** The words met so far, each with its terms: a long text holds few words many times. Not thread-safe. */
    static final class Words {
        private final EnglishStemmer stemmer = new EnglishStemmer();

        /** By surface, then by {@link Term.Capital}. */
        private final Map<String, Term[]> terms = new HashMap<>();

        private Term of(String surface, Term.Capital capital) {
            Term[] known = terms.computeIfAbsent(surface, s -> new Term[Term.Capital.values().length]);
            int at = capital.ordinal();
            if (known[at] == null) {
                known[at] = new Term(Term.Kind.WORD, stem(surface, stemmer), surface, capital);
            }
            return known[at];
        }
    }

    /** The terms of a text in order. */
    static List<Term> of(String text) {
        return of(text, new Words());
    }

    /** The same of one of several texts, which share their words. */
    static List<Term> of(String text, Words words) {
        List<String> surfaces = new ArrayList<>();
        List<Boolean> capitals = new ArrayList<>();
        scan(text, surfaces, capitals);
        List<Term> terms = new ArrayList<>(surfaces.size());
        for (int i = 0; i < surfaces.size(); ) {
            EnglishNumber number = EnglishNumber.at(surfaces, i);
            if (number != null) {
                terms.add(Term.number(plain(number.value())));
                i += number.words();
                continue;
            }
            String surface = surfaces.get(i);
            if (!STOP_WORDS.contains(surface)) {
                Term.Capital capital =
                        !capitals.get(i) ? Term.Capital.NONE : i == 0 ? Term.Capital.AT_START : Term.Capital.INSIDE;
                terms.add(words.of(surface, capital));
            }
            i++;
        }
        return terms;
    }

    /** The stem of one lower-case word: irregular forms by table, the rest by Porter's second stemmer. */
    static String stem(String word, EnglishStemmer stemmer) {
        stemmer.setCurrent(IRREGULAR.getOrDefault(word, word));
        stemmer.stem();
        return stemmer.getCurrent();
    }

    static String plain(java.math.BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static void scan(String text, List<String> surfaces, List<Boolean> capitals) {
        int length = text.length();
        for (int i = 0; i < length; ) {
            int start = i;
            while (i < length && isWordPart(text, i, start)) {
                i++;
            }
            if (i > start) {
                String surface = surface(text.substring(start, i));
                if (!surface.isEmpty()) {
                    surfaces.add(surface);
                    capitals.add(Character.isUpperCase(text.charAt(start)));
                }
            } else {
                i++;
            }
        }
    }

    /** Letters of the Latin blocks and digits; an apostrophe between letters; a point or comma between digits. */
    private static boolean isWordPart(String text, int i, int start) {
        char c = text.charAt(i);
        if (isLatin(c) || isDigit(c)) {
            return true;
        }
        boolean inside = i > start && i + 1 < text.length();
        if (c == '\'' || c == '’') {
            return inside && isLatin(text.charAt(i - 1)) && isLatin(text.charAt(i + 1));
        }
        return (c == '.' || c == ',') && inside && isDigit(text.charAt(i - 1)) && isDigit(text.charAt(i + 1));
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetter(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Lower case, accents folded, the possessive dropped, other apostrophes closed up (Xi'an, xian). */
    private static String surface(String word) {
        if (isPlain(word)) {
            return word;
        }
        String lower = word.replace('’', '\'').toLowerCase(Locale.ROOT);
        if (lower.endsWith("'s")) {
            lower = lower.substring(0, lower.length() - 2);
        }
        lower = lower.replace("'", "");
        char[] folded = new char[4 * lower.length()];
        int length = ASCIIFoldingFilter.foldToASCII(lower.toCharArray(), 0, folded, 0, lower.length());
        return new String(folded, 0, length);
    }

    /** Whether there is nothing to fold: small letters a to z and digits alone. */
    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if ((c < 'a' || c > 'z') && !isDigit(c)) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> irregular() {
        Map<String, String> forms = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                EnglishTerms.class.getResourceAsStream("irregular.txt"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ");
                for (int i = 1; i < words.length; i++) {
                    forms.put(words[i], words[0]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("irregular.txt", e);
        }
        return Map.copyOf(forms);
    }
}
