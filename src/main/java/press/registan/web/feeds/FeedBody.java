package press.registan.web.feeds;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import press.registan.kernel.Language;
import press.registan.kernel.SafeHtml;
import press.registan.story.Correction;
import press.registan.words.Word;
import press.registan.words.Words;

/** A story's text as it reads far from its page: every address in it is absolute, and its corrections stand below it. */
final class FeedBody {

    private static final List<String> ADDRESSES = List.of("href", "src", "cite");

    private final Document document;

    /** @param page the story's own address, from which those in its text are meant */
    FeedBody(SafeHtml body, String page) {
        document = Jsoup.parseBodyFragment(body.html(), page);
        document.outputSettings().prettyPrint(false);
        for (String attribute : ADDRESSES) {
            for (Element element : document.body().select("[" + attribute + "]")) {
                String absolute = element.absUrl(attribute);
                if (!absolute.isEmpty()) {
                    element.attr(attribute, absolute);
                }
            }
        }
    }

    /** Ends the text with a remark on it. */
    void end(String remark) {
        document.body().appendElement("aside").appendElement("p").text(remark);
    }

    void note(Correction correction, LocalDate day, Language language) {
        Words words = Words.in(language);
        Word what = switch (correction.kind()) {
            case "clarification" -> Word.CLARIFICATION;
            case "update" -> Word.UPDATE;
            default -> Word.CORRECTION;
        };
        Element paragraph = document.body().appendElement("aside").appendElement("p");
        paragraph.appendElement("strong").text(words.say(what) + ", " + words.date(day));
        paragraph.appendText(": " + correction.note());
    }

    String html() {
        return document.body().html();
    }
}
