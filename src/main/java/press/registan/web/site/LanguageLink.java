package press.registan.web.site;

import press.registan.kernel.Language;

/** The way to this page in another language, or to that language's front page where it is not told in it. */
public record LanguageLink(Language language, String address, boolean here) {}
