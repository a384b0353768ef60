package hebi.exchange;

import hebi.error.FormatException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The encoding of an XML file, as its first bytes tell it: the byte order mark, else how the first characters lie in
 * bytes, else the XML declaration, else UTF-8.
 *
 * @param charset what to decode with
 * @param markLength number of bytes of the byte order mark, 0..4
 * @param declared the name in the XML declaration; empty where there is none
 */
record XmlEncoding(Charset charset, int markLength, Optional<String> declared) {
    /** Number of bytes to look at: a declaration is shorter even in UTF-32. */
    static final int HEAD = 1024;

    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']");

    private static final List<String> MARKED = List.of("UTF-32BE", "UTF-32LE", "UTF-8", "UTF-16BE", "UTF-16LE");

    /**
     * Tells it from the first bytes, {@link #HEAD} or all that there are.
     *
     * @throws FormatException when the declaration names an encoding that is not known
     */
    static XmlEncoding of(byte[] head, String file) {
        for (String name : MARKED) {
            byte[] mark = "\uFEFF".getBytes(Charset.forName(name));
            if (startsWith(head, mark)) {
                Charset charset = Charset.forName(name);
                return new XmlEncoding(charset, mark.length, declaration(head, mark.length, charset));
            }
        }
        for (String name : List.of("UTF-32BE", "UTF-32LE", "UTF-16BE", "UTF-16LE")) {
            Charset charset = Charset.forName(name);
            if (startsWith(head, "<".getBytes(charset))) {
                return new XmlEncoding(charset, 0, declaration(head, 0, charset));
            }
        }
        Optional<String> declared = declaration(head, 0, StandardCharsets.ISO_8859_1);
        return new XmlEncoding(declared.map(n -> known(n, file)).orElse(StandardCharsets.UTF_8), 0, declared);
    }

    /**
     * What is wrong about the declaration, in plain words: it names another encoding than the bytes are in. Empty where
     * it is right or missing.
     */
    Optional<String> contradiction() {
        if (declared.isEmpty() || isSame(declared.get())) {
            return Optional.empty();
        }
        return Optional.of(
                "the file declares the encoding " + declared.get() + ", but its bytes are " + charset.name());
    }

    private boolean isSame(String name) {
        // "UTF-16" leaves the order of bytes to the mark.
        return charset.name().equalsIgnoreCase(name)
                || charset.name().substring(0, charset.name().length() - 2).equalsIgnoreCase(name)
                || charset.aliases().stream().anyMatch(name::equalsIgnoreCase);
    }

    private static Charset known(String name, String file) {
        try {
            Charset charset = Charset.forName(name);
            // Such a name in bytes that are read as ASCII is wrong; most such files were converted to UTF-8.
            return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")
                    ? StandardCharsets.UTF_8
                    : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new FormatException(
                    file + ":1:1",
                    "the file declares the encoding " + name + ", which is not known",
                    "declare the encoding that it is in, mostly UTF-8",
                    e);
        }
    }

    private static Optional<String> declaration(byte[] head, int start, Charset charset) {
        Matcher matcher = DECLARED.matcher(new String(head, start, head.length - start, charset));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (bytes[i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
