package press.registan.story;

/**
 * A stretch of text with its emphasis, links and the like: a paragraph's, a heading's, a caption's.
 *
 * @param html well-formed, only inline elements
 * @param text what is left without mark-up; line breaks are spaces
 * @param prose whether it reads as running text: not only a link, not only strong words without a full stop, which is
 *     how old archives write a heading
 */
record Line(String html, String text, boolean prose) {

    static final Line EMPTY = new Line("", "", false);

    boolean isEmpty() {
        return html.isEmpty();
    }
}
