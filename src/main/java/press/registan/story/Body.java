package press.registan.story;

import press.registan.kernel.SafeHtml;

public record Body(SafeHtml html, int words) {
    public static Body of(String html) {
        return new Body(new SafeHtml(html), html.split(" ").length);
    }
}
