package press.registan.web.site;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Page;
import press.registan.story.Archive;
import press.registan.story.Card;
import press.registan.story.Stories;
import press.registan.web.Request;
import press.registan.web.Response;
import press.registan.words.Word;
import press.registan.words.Words;

/** {@code /archive/2026/02/28}: a day's stories, first to last, so that each stays where it is for ever. */
final class ArchiveDayPage {

    /** A whole day of most newsrooms on one page; a day of a wire service has more of them. */
    static final int SIZE = 200;

    private final Press press;
    private final Furnisher furnisher;
    private final Stories stories;
    private final SiteSettings settings;

    ArchiveDayPage(Press press, Furnisher furnisher, Stories stories, SiteSettings settings) {
        this.press = press;
        this.furnisher = furnisher;
        this.stories = stories;
        this.settings = settings;
    }

    Response first(Request request) {
        return page(request, CalendarPath.day(request), 1);
    }

    Response numbered(Request request) {
        LocalDate day = CalendarPath.day(request);
        int number = request.number("n");
        return number == 1 ? Response.movedTo(request.address(CalendarPath.of(day))) : page(request, day, number);
    }

    private Response page(Request request, LocalDate day, int number) {
        MadeFrom made = new MadeFrom();
        Archive archive = stories.archive();
        Page<Card> page = archive.day(made, request.language(), day, number, SIZE);
        if (page.items().isEmpty()) {
            throw CalendarPath.nothingThen();
        }
        Furniture furniture = furnisher.furnish(made, request, editions(made, archive, day));
        Words words = furniture.words();
        Pager pager = Pager.of(page, words, furniture.address(CalendarPath.of(day)));
        Turn turn = new Turn(
                words.say(Word.DAYS),
                link(furniture, archive.dayBefore(made, request.language(), day)),
                link(furniture, archive.dayAfter(made, request.language(), day)));
        Crumbs crumbs = crumbs(furniture, day);
        PageHead head = Listings.head(furniture, words.date(day), words.date(day), page)
                .withNeighbors(
                        pager.single() ? Crumbs.address(turn.previous()) : pager.previous(),
                        pager.single() ? Crumbs.address(turn.next()) : pager.next())
                .withData(crumbs.data());
        return press.print(
                new ArchiveDayView(
                        head,
                        furniture,
                        crumbs.way(),
                        new Stamp(day.toString(), words.capitalised(words.fullDate(day))),
                        pager.single() ? words.say(Word.STORY_COUNT, page.total()) : pager.counter(),
                        Cards.on(furniture).timed(page.items()),
                        pager,
                        turn),
                made);
    }

    private Map<Language, String> editions(MadeFrom made, Archive archive, LocalDate day) {
        Map<Language, String> editions = new LinkedHashMap<>();
        for (Language language : settings.languages().languages()) {
            if (archive.days(made, language, YearMonth.from(day)).containsKey(day)) {
                editions.put(language, CalendarPath.of(day));
            }
        }
        return editions;
    }

    private static @Nullable Link link(Furniture furniture, Optional<LocalDate> day) {
        return day.map(there -> new Link(furniture.words().date(there), furniture.address(CalendarPath.of(there))))
                .orElse(null);
    }

    private static Crumbs crumbs(Furniture furniture, LocalDate day) {
        Words words = furniture.words();
        Year year = Year.of(day.getYear());
        return Crumbs.of(furniture)
                .to(year.toString(), CalendarPath.of(year))
                .to(words.capitalised(words.month(day.getMonth())), CalendarPath.of(YearMonth.from(day)))
                .to(words.dayAndMonth(day), CalendarPath.of(day));
    }
}
