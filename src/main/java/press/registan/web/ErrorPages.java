package press.registan.web;

import press.registan.kernel.Language;

/** Draws the page that says what went wrong. Given by the site, so that it looks like one of its pages. */
@FunctionalInterface
public interface ErrorPages {

    /** The page in HTML. It must not fail, and needs nothing that could be what failed. */
    byte[] html(Failure failure);

    /**
     * What went wrong, as far as a reader may know.
     *
     * @param detail a sentence for people, in English; empty for a defect
     * @param id what a reader can tell us to find the defect in the log; empty where there is none
     */
    record Failure(int status, Language language, String path, String detail, String id) {}
}
