package press.registan.web.site;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
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

/** {@code /archive/2026/02}: a month's days, the newest first, each with its first headlines. */
final class ArchiveMonthPage {

    private static final int HEADLINES = 3;

    private final Press press;
    private final Furnisher furnisher;
    private final Stories stories;
    private final SiteSettings settings;

    ArchiveMonthPage(Press press, Furnisher furnisher, Stories stories, SiteSettings settings) {
        this.press = press;
        this.furnisher = furnisher;
        this.stories = stories;
        this.settings = settings;
    }

    Response show(Request request) {
        YearMonth month = CalendarPath.month(request);
        MadeFrom made = new MadeFrom();
        Archive archive = stories.archive();
        SortedMap<LocalDate, Long> days = archive.days(made, request.language(), month);
        if (days.isEmpty()) {
            throw CalendarPath.nothingThen();
        }
        Furniture furniture = furnisher.furnish(made, request, editions(made, archive, month));
        Words words = furniture.words();
        Year year = Year.of(month.getYear());
        String title = words.capitalised(words.month(month));
        Crumbs crumbs = Crumbs.of(furniture)
                .to(year.toString(), CalendarPath.of(year))
                .to(words.capitalised(words.month(month.getMonth())), CalendarPath.of(month));
        Turn turn = turn(furniture, archive.months(made, request.language()), month);
        PageHead head = PageHead.of(furniture, title, words.say(Word.STORIES_OF_MONTH, words.month(month)))
                .withAlternates(settings.languages(), furniture.editions())
                .withNeighbors(Crumbs.address(turn.previous()), Crumbs.address(turn.next()))
                .withData(crumbs.data());
        long all = days.values().stream().mapToLong(Long::longValue).sum();
        return press.print(
                new ArchiveMonthView(
                        head,
                        furniture,
                        crumbs.way(),
                        title,
                        words.say(Word.STORY_COUNT, all),
                        weekdays(words),
                        weeks(furniture, month, days),
                        days(made, archive, furniture, days),
                        turn),
                made);
    }

    private Map<Language, String> editions(MadeFrom made, Archive archive, YearMonth month) {
        Map<Language, String> editions = new LinkedHashMap<>();
        for (Language language : settings.languages().languages()) {
            if (archive.months(made, language).containsKey(month)) {
                editions.put(language, CalendarPath.of(month));
            }
        }
        return editions;
    }

    private static Turn turn(Furniture furniture, SortedMap<YearMonth, Long> months, YearMonth month) {
        SortedMap<YearMonth, Long> before = months.headMap(month);
        SortedMap<YearMonth, Long> after = months.tailMap(month.plusMonths(1));
        return new Turn(
                furniture.say(Word.MONTHS),
                before.isEmpty() ? null : link(furniture, before.lastKey()),
                after.isEmpty() ? null : link(furniture, after.firstKey()));
    }

    private static Link link(Furniture furniture, YearMonth month) {
        Words words = furniture.words();
        return new Link(words.capitalised(words.month(month)), furniture.address(CalendarPath.of(month)));
    }

    private static List<ArchiveMonthView.Weekday> weekdays(Words words) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new ArchiveMonthView.Weekday(words.shortWeekday(day), words.weekday(day)))
                .toList();
    }

    /** The leaf, week by week from Monday. */
    private static List<List<ArchiveMonthView.Cell>> weeks(
            Furniture furniture, YearMonth month, SortedMap<LocalDate, Long> days) {
        List<List<ArchiveMonthView.Cell>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(DayOfWeek.MONDAY);
        for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
            weeks.add(monday.datesUntil(monday.plusWeeks(1))
                    .map(day -> YearMonth.from(day).equals(month)
                            ? cell(furniture, day, days.getOrDefault(day, 0L))
                            : ArchiveMonthView.Cell.NONE)
                    .toList());
        }
        return weeks;
    }

    private static ArchiveMonthView.Cell cell(Furniture furniture, LocalDate day, long stories) {
        String number = Integer.toString(day.getDayOfMonth());
        if (stories == 0) {
            return new ArchiveMonthView.Cell(number, "", "");
        }
        String label = furniture.words().dayAndMonth(day) + ", " + furniture.say(Word.STORY_COUNT, stories);
        return new ArchiveMonthView.Cell(number, furniture.address(CalendarPath.of(day)), label);
    }

    private static List<ArchiveMonthView.Day> days(
            MadeFrom made, Archive archive, Furniture furniture, SortedMap<LocalDate, Long> days) {
        Cards cards = Cards.on(furniture);
        Words words = furniture.words();
        List<ArchiveMonthView.Day> shown = new ArrayList<>();
        for (LocalDate day : days.reversed().keySet()) {
            Page<Card> first = archive.day(made, furniture.language(), day, 1, HEADLINES);
            String name = words.dayAndMonth(day);
            String more = words.say(Word.STORIES_OF_DAY, name) + " (" + words.number(first.total()) + ")";
            shown.add(new ArchiveMonthView.Day(
                    "day-" + day.getDayOfMonth(),
                    new Stamp(day.toString(), name),
                    furniture.address(CalendarPath.of(day)),
                    cards.headlinesOfOneDay(first.items()),
                    first.pages() > 1 ? more : ""));
        }
        return shown;
    }
}
