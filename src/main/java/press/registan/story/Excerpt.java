package press.registan.story;

import press.registan.kernel.Language;

final class Excerpt {
    static String of(Body body, Language language) {
        return "";
    }
}
