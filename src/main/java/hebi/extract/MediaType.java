package hebi.extract;

import hebi.error.InputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/** What a file is, and so who reads it. */
enum MediaType {
    HTML {
        @Override
        void read(Source source, Blocks blocks) {
            new HtmlReader(blocks).readPage(source);
        }
    },
    MARKDOWN {
        @Override
        void read(Source source, Blocks blocks) {
            new MarkdownReader(blocks).read(Decoder.plainText(source));
        }
    },
    ASCIIDOC {
        @Override
        void read(Source source, Blocks blocks) {
            new AsciiDocReader(blocks).read(Decoder.plainText(source));
        }
    },
    PLAIN_TEXT {
        @Override
        void read(Source source, Blocks blocks) {
            new PlainTextReader(blocks).read(Decoder.plainText(source));
        }
    },
    PDF {
        @Override
        void read(Source source, Blocks blocks) {
            new PdfReader(blocks).read(source);
        }
    },
    EPUB {
        @Override
        void read(Source source, Blocks blocks) {
            new EpubReader(blocks).read(source);
        }
    },
    OFFICE {
        @Override
        void read(Source source, Blocks blocks) {
            new OfficeReader(blocks).read(source);
        }
    };

    /** Endings that say more than the bytes do: these are all plain text to a detector. */
    private static final Map<String, MediaType> BY_ENDING = Map.of(
            "md", MARKDOWN,
            "markdown", MARKDOWN,
            "mdx", MARKDOWN,
            "adoc", ASCIIDOC,
            "asciidoc", ASCIIDOC,
            "asc", ASCIIDOC,
            "txt", PLAIN_TEXT);

    /** Endings of what translators' tools exchange. */
    private static final Set<String> BILINGUAL = Set.of("po", "pot", "xlf", "xliff", "tmx");

    private static final Pattern HTML_START = Pattern.compile(
            "(?i)(?:\\u00EF\\u00BB\\u00BF)?\\s*(?:<!--[^>]{0,300}-->\\s*)?(?:<!doctype html|<html)[\\s>]");

    private static final int HEAD = 512;

    /** Reads all of the source into the blocks. */
    abstract void read(Source source, Blocks blocks);

    /**
     * The type of a file, by its ending and its first bytes. What is nothing known is taken for plain text.
     *
     * @throws InputException if it is an archive, a picture or another thing without text, or holds both languages already
     */
    static MediaType of(Source source) {
        if (BILINGUAL.contains(ending(source.name()))) {
            throw new InputException(
                    source.location(), "holds both languages already", "add it to a memory with hebi import");
        }
        if (isPlainlyHtml(source)) {
            return HTML;
        }
        String type = detect(source);
        boolean isText = type.startsWith("text/") || type.equals("application/octet-stream");
        MediaType byEnding = BY_ENDING.get(ending(source.name()));
        // An ending lies where the bytes are those of a known binary format.
        if (byEnding != null && (isText || !startsAsBinary(source.bytes()))) {
            return byEnding;
        }
        return switch (type) {
            case "text/html", "application/xhtml+xml" -> HTML;
            case "application/pdf" -> PDF;
            case "application/epub+zip" -> EPUB;
            default -> isText ? PLAIN_TEXT : office(source, type);
        };
    }

    /** Pages are the most common of all and say what they are; the detector takes longer than reading one. */
    private static boolean isPlainlyHtml(Source source) {
        if (BY_ENDING.containsKey(ending(source.name()))) {
            return false;
        }
        String start =
                new String(source.bytes(), 0, Math.min(source.bytes().length, HEAD), StandardCharsets.ISO_8859_1);
        return HTML_START.matcher(start).lookingAt();
    }

    private static MediaType office(Source source, String type) {
        String kind = type.substring(0, type.indexOf('/'));
        if (kind.equals("image") || kind.equals("audio") || kind.equals("video") || isArchive(type)) {
            throw new InputException(source.location(), "is no text but " + type, "give a text, page or document");
        }
        return OFFICE;
    }

    private static boolean isArchive(String type) {
        return type.matches(".*/(zip|gzip|java-archive|x-(7z|rar|tar|gtar|bzip|xz|executable|sharedlib|msdownload).*)");
    }

    private static String detect(Source source) {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, source.name());
        try {
            String type = MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(source.bytes()), metadata)
                    .toString();
            if (!type.equals("application/zip") && !type.equals("application/x-tika-msoffice")) {
                return type;
            }
            // A container without a telling name: only its contents say what it is.
            try (TikaInputStream in = TikaInputStream.get(source.bytes())) {
                return new DefaultDetector().detect(in, metadata).toString();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("detecting from memory", e);
        }
    }

    private static boolean startsAsBinary(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 8); i++) {
            if (bytes[i] >= 0 && bytes[i] < ' ' && !Character.isWhitespace(bytes[i])) {
                return true;
            }
        }
        return bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D' && bytes[3] == 'F';
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
