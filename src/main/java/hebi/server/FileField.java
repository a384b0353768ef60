package hebi.server;

/** A field for a file that speaks the language of the page: a browser's own speaks the browser's. */
final class FileField {
    private static final String FIELD = """
            <label class="file">{} <input type="file" name="{}">
            <span class="choice"><span class="button plain">{}</span> <span class="chosen-file">{}</span></span></label>
            """;

    private FileField() {}

    static Html of(Words words, String label, String name) {
        return Html.of(FIELD, label, name, words.of("align.choose"), words.of("align.no-file"));
    }
}
