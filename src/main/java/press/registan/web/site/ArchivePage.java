package press.registan.web.site;

import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import press.registan.kernel.Key;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.story.Archive;
import press.registan.story.Stories;
import press.registan.web.Request;
import press.registan.web.Response;
import press.registan.words.Word;

/** {@code /archive} and {@code /archive/2026}: in which years, and in which months of a year, how many stories appeared. */
final class ArchivePage {

    private final Press press;
    private final Furnisher furnisher;
    private final Stories stories;
    private final SiteSettings settings;

    ArchivePage(Press press, Furnisher furnisher, Stories stories, SiteSettings settings) {
        this.press = press;
        this.furnisher = furnisher;
        this.stories = stories;
        this.settings = settings;
    }

    Response years(Request request) {
        MadeFrom made = new MadeFrom();
        SortedMap<Year, Long> years = byYear(archive().months(made, request.language()));
        Map<Language, String> editions = Furnisher.everywhere(stories.languagesOf(made, Key.LATEST), CalendarPath.ROOT);
        Furniture furniture = furnisher.furnish(made, request, editions);
        String title = furniture.say(Word.ARCHIVE);
        List<CalendarView.Slot> slots = years.reversed().entrySet().stream()
                .map(year -> new CalendarView.Slot(
                        year.getKey().toString(),
                        furniture.address(CalendarPath.of(year.getKey())),
                        count(furniture, year.getValue())))
                .toList();
        PageHead head = PageHead.of(furniture, title, furniture.say(Word.CALENDAR_ARCHIVE))
                .withAlternates(settings.languages(), editions);
        return press.print(new CalendarView(head, furniture, "", title, counter(furniture, years), slots, null), made);
    }

    Response year(Request request) {
        Year year = CalendarPath.year(request);
        MadeFrom made = new MadeFrom();
        SortedMap<YearMonth, Long> months = archive().months(made, request.language());
        SortedMap<YearMonth, Long> its = of(year, months);
        if (its.isEmpty()) {
            throw CalendarPath.nothingThen();
        }
        Furniture furniture = furnisher.furnish(made, request, editions(made, year));
        String title = year.toString();
        Turn turn = turn(furniture, byYear(months), year);
        Crumbs crumbs = Crumbs.of(furniture).to(title, CalendarPath.of(year));
        PageHead head = PageHead.of(furniture, title, furniture.say(Word.STORIES_OF_YEAR, title))
                .withAlternates(settings.languages(), furniture.editions())
                .withNeighbors(Crumbs.address(turn.previous()), Crumbs.address(turn.next()))
                .withData(crumbs.data());
        return press.print(
                new CalendarView(
                        head,
                        furniture,
                        furniture.say(Word.ARCHIVE),
                        title,
                        counter(furniture, its),
                        slots(furniture, its),
                        turn),
                made);
    }

    private Archive archive() {
        return stories.archive();
    }

    private Map<Language, String> editions(MadeFrom made, Year year) {
        Map<Language, String> editions = new LinkedHashMap<>();
        for (Language language : settings.languages().languages()) {
            if (!of(year, archive().months(made, language)).isEmpty()) {
                editions.put(language, CalendarPath.of(year));
            }
        }
        return editions;
    }

    private static SortedMap<YearMonth, Long> of(Year year, SortedMap<YearMonth, Long> months) {
        return months.subMap(year.atMonth(1), year.plusYears(1).atMonth(1));
    }

    private static SortedMap<Year, Long> byYear(SortedMap<YearMonth, Long> months) {
        SortedMap<Year, Long> years = new TreeMap<>();
        months.forEach((month, stories) -> years.merge(Year.of(month.getYear()), stories, Long::sum));
        return years;
    }

    /** From the first month with a story to the last, so that a year that has only begun shows no empty months. */
    private static List<CalendarView.Slot> slots(Furniture furniture, SortedMap<YearMonth, Long> months) {
        return months.firstKey()
                .atDay(1)
                .datesUntil(months.lastKey().atEndOfMonth(), Period.ofMonths(1))
                .map(YearMonth::from)
                .map(month -> slot(furniture, month, months.getOrDefault(month, 0L)))
                .toList();
    }

    private static CalendarView.Slot slot(Furniture furniture, YearMonth month, long stories) {
        String name = furniture.words().capitalised(furniture.words().month(month.getMonth()));
        return stories == 0
                ? new CalendarView.Slot(name, "", "")
                : new CalendarView.Slot(name, furniture.address(CalendarPath.of(month)), count(furniture, stories));
    }

    private static String counter(Furniture furniture, SortedMap<?, Long> counts) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return all == 0 ? furniture.say(Word.NO_STORIES_YET) : count(furniture, all);
    }

    private static String count(Furniture furniture, long stories) {
        return furniture.say(Word.STORY_COUNT, stories);
    }

    private static Turn turn(Furniture furniture, SortedMap<Year, Long> years, Year year) {
        SortedMap<Year, Long> before = years.headMap(year);
        SortedMap<Year, Long> after = years.tailMap(year.plusYears(1));
        return new Turn(
                furniture.say(Word.YEARS),
                before.isEmpty() ? null : link(furniture, before.lastKey()),
                after.isEmpty() ? null : link(furniture, after.firstKey()));
    }

    private static Link link(Furniture furniture, Year year) {
        return new Link(year.toString(), furniture.address(CalendarPath.of(year)));
    }
}
