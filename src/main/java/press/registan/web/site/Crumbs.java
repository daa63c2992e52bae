package press.registan.web.site;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.SafeHtml;
import press.registan.words.Word;

/** The way to a page from where it belongs, outermost first; the last is the page itself. */
record Crumbs(Furniture furniture, List<Link> way) {

    static Crumbs of(Furniture furniture) {
        return new Crumbs(
                furniture, List.of(new Link(furniture.say(Word.ARCHIVE), furniture.address(CalendarPath.ROOT))));
    }

    static Crumbs ofRates(Furniture furniture) {
        return new Crumbs(
                furniture, List.of(new Link(furniture.say(Word.EXCHANGE_RATES), furniture.address(RatesPage.PATH))));
    }

    Crumbs to(String text, String path) {
        List<Link> longer = new ArrayList<>(way);
        longer.add(new Link(text, furniture.address(path), path.equals(furniture.path())));
        return new Crumbs(furniture, longer);
    }

    SafeHtml data() {
        return JsonLd.breadcrumbs(furniture.site().origin(), way);
    }

    static @Nullable String address(@Nullable Link link) {
        return link == null ? null : link.address();
    }
}
