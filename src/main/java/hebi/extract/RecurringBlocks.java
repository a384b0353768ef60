package hebi.extract;

import hebi.text.Document;
import hebi.text.Paragraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Blocks that stand alike in many documents of one site: slogans, notices, the address of the publisher. What one page alone does
 * not show, many do.
 *
 * <p>Feed it all documents of one side, then ask it for each. Not thread-safe while it is fed; safe for reading after that.
 */
public final class RecurringBlocks {
    /** Two documents may quote each other. */
    private static final int FEWEST_DOCUMENTS = 3;

    private static final double LEAST_SHARE = 0.2;

    /** Share of a document's characters: boilerplate may well be longer than a short notice, but not nearly all of a page. */
    private static final double COPY_SHARE = 0.9;

    private static final String REASON = "in many documents alike";

    /** By a hash of 64 bits, since a large batch has millions of blocks; that two texts share one is never seen. */
    private final Map<Long, Integer> documentsByText = new HashMap<>();

    private int documents;

    /** Counts the blocks of a document that are not yet furniture, each text once. */
    public void add(Document document) {
        documents++;
        texts(document).forEach(text -> documentsByText.merge(hash(text), 1, Integer::sum));
    }

    /**
     * The document with those of its blocks marked as furniture whose text stands in at least three of the documents and at least
     * a fifth of them. A document that has hardly anything else is a copy, or the same text in another format, and stays as it is.
     */
    public Document leftOut(Document document) {
        if (isCopy(document)) {
            return document;
        }
        List<Paragraph> marked = document.paragraphs().stream()
                .map(p -> !p.isFurniture() && isRecurring(p.text()) ? p.asFurniture(REASON) : p)
                .toList();
        return new Document(document.location(), document.modified(), marked);
    }

    private boolean isCopy(Document document) {
        int all = 0;
        int recurring = 0;
        for (String text : texts(document)) {
            all += text.length();
            recurring += isRecurring(text) ? text.length() : 0;
        }
        return recurring >= COPY_SHARE * all;
    }

    private boolean isRecurring(String text) {
        int with = documentsByText.getOrDefault(hash(text), 0);
        return with >= FEWEST_DOCUMENTS && with >= LEAST_SHARE * documents;
    }

    private static Set<String> texts(Document document) {
        return document.article().stream().map(Paragraph::text).collect(Collectors.toSet());
    }

    /** FNV-1a over the UTF-16 units. */
    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }
}
