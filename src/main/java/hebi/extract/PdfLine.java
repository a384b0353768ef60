package hebi.extract;

/**
 * A line of a PDF page, or a part of one that stands apart as table cells do.
 *
 * @param text as it stands on the page, not blank
 * @param page from 0
 * @param column as in {@link PageColumns.Zone}
 * @param left where it begins; all lengths are in points from the top left corner of the page
 * @param right where it ends
 * @param baseline where its letters stand
 * @param size of its font
 * @param isBold whether all of it is bold
 */
record PdfLine(
        String text, int page, int column, float left, float right, float baseline, float size, boolean isBold) {}
