package hebi.extract;

import hebi.error.FormatException;
import hebi.error.InputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads EPUB: the chapters in the order of the spine, without the navigation document.
 *
 * <p>{@code META-INF/container.xml} names the package file; its manifest gives each item's file, its spine the order.
 */
final class EpubReader {
    private static final String CONTAINER = "META-INF/container.xml";

    /** What may come out of the archive, in bytes for each character that is allowed: no text is longer in any encoding. */
    private static final int BYTES_PER_CHARACTER = 4;

    private final Blocks out;

    EpubReader(Blocks out) {
        this.out = out;
    }

    /**
     * Adds the blocks of a book.
     *
     * @throws InputException if its chapters are encrypted
     * @throws FormatException if it is damaged
     */
    void read(Source source) {
        Map<String, byte[]> files = unpack(source);
        if (files.containsKey("META-INF/encryption.xml") && files.containsKey("META-INF/rights.xml")) {
            throw OfficeReader.encrypted(source);
        }
        Element root = xml(files, CONTAINER, source).selectFirst("rootfile");
        String packageFile = root == null ? "" : root.attr("full-path");
        Document book = xml(files, packageFile, source);
        for (Element reference : book.select("spine > itemref")) {
            Element item = book.getElementById(reference.attr("idref"));
            if (item != null && !item.attr("properties").contains("nav")) {
                chapter(source, files, resolve(packageFile, item.attr("href")));
            }
        }
    }

    private void chapter(Source source, Map<String, byte[]> files, String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw damaged(source, "has no chapter " + name, null);
        }
        if (bytes.length > 0) {
            new HtmlReader(out).readChapter(new Source(source.location(), name, bytes, source.modified()));
        }
    }

    private static String resolve(String packageFile, String reference) {
        String decoded = URLDecoder.decode(reference.replace("+", "%2B"), StandardCharsets.UTF_8);
        return Path.of(packageFile)
                .resolveSibling(decoded)
                .normalize()
                .toString()
                .replace('\\', '/');
    }

    private static Document xml(Map<String, byte[]> files, String name, Source source) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw damaged(source, "has no " + (name.isEmpty() ? "package file" : name), null);
        }
        return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), Parser.xmlParser());
    }

    /** The files of the archive that are text, by name. */
    private Map<String, byte[]> unpack(Source source) {
        Map<String, byte[]> files = new HashMap<>();
        long size = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(source.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches("(?i).*\\.(xhtml|html|htm|xml|opf)")) {
                    byte[] bytes = zip.readNBytes(
                            (int) Math.min(Integer.MAX_VALUE, (long) out.maxCharacters() * BYTES_PER_CHARACTER));
                    size += bytes.length;
                    out.checkSize(size / BYTES_PER_CHARACTER + 1);
                    files.put(entry.getName(), bytes);
                }
            }
        } catch (IOException e) {
            throw damaged(source, "is damaged: " + e.getMessage(), e);
        }
        return files;
    }

    private static FormatException damaged(Source source, String problem, IOException cause) {
        return new FormatException(source.location(), problem, "get the book anew", cause);
    }
}
