package press.registan.web.site;

import java.util.List;
import press.registan.web.ErrorPages;
import press.registan.words.ErrorWords;
import press.registan.words.Word;
import press.registan.words.Words;

/**
 * The page that says what went wrong, in the reader's language. It reads no database, which could be what failed. Of what a
 * problem says of itself, in English and for programs too, it shows one thing: the reason for which a story was withdrawn.
 */
public final class FailurePage implements ErrorPages {

    private static final int GONE = 410;

    private final Press press;
    private final Furnisher furnisher;

    public FailurePage(Press press, Furnisher furnisher) {
        this.press = press;
        this.furnisher = furnisher;
    }

    @Override
    public byte[] html(Failure failure) {
        Furniture furniture = furnisher.bare(failure.language(), "/");
        Words words = furniture.words();
        ErrorWords said = words.error(failure.status());
        boolean withdrawn = failure.status() == GONE && !failure.detail().isEmpty();
        String title = withdrawn ? words.say(Word.STORY_WITHDRAWN) : said.title();
        String what = withdrawn ? words.say(Word.STORY_WITHDRAWN_REASON, failure.detail()) : said.what();
        return press.bytes(new FailureView(
                PageHead.of(furniture, title, what).nowhere(),
                furniture,
                failure.status(),
                title,
                what,
                said.help(),
                failure.id(),
                ways(furniture)));
    }

    private static List<Link> ways(Furniture furniture) {
        return List.of(
                new Link(furniture.say(Word.FRONT_PAGE), furniture.address("/")),
                new Link(furniture.say(Word.LATEST), furniture.address("/latest")),
                new Link(furniture.say(Word.ARCHIVE), furniture.address("/archive")));
    }
}
