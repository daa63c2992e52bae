package press.registan.web.site;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import press.registan.money.Currency;
import press.registan.money.Point;
import press.registan.money.RateEvent;
import press.registan.web.chart.Calendar;
import press.registan.web.chart.Chart;
import press.registan.web.chart.Reading;
import press.registan.words.Word;
import press.registan.words.Words;

/**
 * Draws what one unit of the base cost in a currency, or the other way round where that is the larger figure: the one that
 * people say.
 *
 * @param perBase whether it is the price of the base
 */
record ChartDrawing(Furniture furniture, Currency currency, Currency base, boolean perBase) {

    /** In hundredths of the picture: the line lies between top and bottom, the dates under it. */
    private static final double TOP = 5;

    private static final double BOTTOM = 90;
    private static final double RIGHT = 98.5;

    private static final ChartView.Frame FRAME = new ChartView.Frame(
            "0 0 " + Chart.WIDTH + " " + Chart.HEIGHT,
            percent(RIGHT),
            percent(TOP),
            percent(BOTTOM),
            percent(BOTTOM - TOP));

    /** A label so near to a side begins or ends there rather than being cut. */
    private static final double NEAR_A_SIDE = 0.04;

    private static final int FEW_TICKS = 5;
    private static final int LONGEST_TABLE = 40;

    /** Days, months, quarters, years, and what is always few enough. */
    private static final List<Function<LocalDate, Object>> PERIODS = List.of(
            day -> day,
            YearMonth::from,
            day -> day.getYear() * 4 + day.get(IsoFields.QUARTER_OF_YEAR),
            LocalDate::getYear,
            day -> day.getYear() / 10);

    /** An em holds about so many digits. */
    private static final double DIGITS_TO_AN_EM = 1.65;

    ChartView draw(List<Point> points, LocalDate first, LocalDate last, List<RateEvent> events) {
        List<Reading> readings = points.stream()
                .map(point -> new Reading(point.date(), figure(point)))
                .toList();
        Chart chart = Chart.of(readings, first, last);
        Words words = furniture.words();
        List<ChartView.Level> levels = levels(chart);
        return new ChartView(
                words.say(
                        Word.CHART_TITLE,
                        perBase ? base.code() : currency.code(),
                        perBase ? currency.code() : base.code()),
                description(chart, first, last),
                FRAME,
                chart.path(),
                levels,
                ticks(chart.calendar()),
                new ChartView.Place(
                        x(chart.calendar().at(chart.last().day())),
                        y(chart.scale().at(chart.last().value()))),
                axis(levels),
                marks(chart.calendar(), events),
                remarks(chart),
                extremes(chart),
                rows(readings));
    }

    BigDecimal figure(Point point) {
        return perBase ? point.perBase() : point.rate();
    }

    private String description(Chart chart, LocalDate first, LocalDate last) {
        Words words = furniture.words();
        StringBuilder text = new StringBuilder();
        text.append(words.date(first)).append(" – ").append(words.date(last)).append(". ");
        for (ChartView.Extreme extreme : extremes(chart)) {
            text.append(extreme.name()).append(": ").append(extreme.figure());
            text.append(" (").append(extreme.day().text()).append("). ");
        }
        return text + words.date(chart.last().day()) + ": "
                + words.rate(chart.last().value()) + ".";
    }

    private List<ChartView.Level> levels(Chart chart) {
        int decimals = chart.scale().decimals();
        return chart.scale().marks().stream()
                .map(mark -> new ChartView.Level(
                        y(chart.scale().at(mark)),
                        furniture.words().decimal(mark, chart.scale().logarithmic() ? mark.scale() : decimals)))
                .toList();
    }

    private static String axis(List<ChartView.Level> levels) {
        int longest =
                levels.stream().mapToInt(level -> level.text().length()).max().orElse(0);
        return decimal(longest / DIGITS_TO_AN_EM + 0.7);
    }

    private List<ChartView.Tick> ticks(Calendar calendar) {
        List<ChartView.Tick> ticks = new ArrayList<>();
        int kept = keptTicks(calendar);
        for (LocalDate day : calendar.marks()) {
            double place = calendar.at(day);
            boolean spare = calendar.marks().size() > FEW_TICKS && ticks.size() % 2 != kept;
            ticks.add(new ChartView.Tick(x(place), tick(calendar.unit(), day), anchor(place), spare));
        }
        return ticks;
    }

    private static String anchor(double place) {
        if (place < NEAR_A_SIDE) {
            return "start";
        }
        return place > 1 - NEAR_A_SIDE ? "end" : "middle";
    }

    /** Of every two, the first or the second, so that a January stays: beside it stands the year. */
    private static int keptTicks(Calendar calendar) {
        for (int i = 0; i < calendar.marks().size(); i++) {
            if (calendar.unit() == Calendar.Unit.MONTH
                    && calendar.marks().get(i).getMonth() == Month.JANUARY) {
                return i % 2;
            }
        }
        return 0;
    }

    /** The month of a day, the year of a January: as little as makes it plain. */
    private String tick(Calendar.Unit unit, LocalDate day) {
        Words words = furniture.words();
        return switch (unit) {
            case DAY -> words.shortDayAndMonth(day);
            case MONTH ->
                day.getMonth() == Month.JANUARY ? Integer.toString(day.getYear()) : words.shortMonth(day.getMonth());
            case YEAR -> Integer.toString(day.getYear());
        };
    }

    private List<ChartView.Mark> marks(Calendar calendar, List<RateEvent> events) {
        List<ChartView.Mark> marks = new ArrayList<>();
        for (RateEvent event : events) {
            marks.add(new ChartView.Mark(
                    x(calendar.at(event.date())),
                    marks.size() + 1,
                    furniture.stamps().date(event.date()),
                    told(event)));
        }
        return marks;
    }

    private String told(RateEvent event) {
        Words words = furniture.words();
        return switch (event) {
            case RateEvent.Pegged peg ->
                words.say(
                        Word.EVENT_PEGGED,
                        words.price(
                                words.rateFigure(peg.value()),
                                peg.currency().code(),
                                peg.anchor().code()));
            case RateEvent.Unpegged peg ->
                words.say(Word.EVENT_UNPEGGED, peg.anchor().code());
            case RateEvent.Floated _ -> words.say(Word.EVENT_FLOATED);
            case RateEvent.Redenominated money -> words.say(Word.EVENT_REDENOMINATED, money.oldUnits());
            case RateEvent.Doubted doubt -> words.say(Word.EVENT_DOUBTED, words.source(doubt.source()));
        };
    }

    private List<String> remarks(Chart chart) {
        List<String> remarks = new ArrayList<>();
        if (chart.scale().logarithmic()) {
            remarks.add(furniture.say(Word.LOGARITHMIC));
        }
        if (chart.broken()) {
            remarks.add(furniture.say(Word.GAPS_NOTE));
        }
        return remarks;
    }

    private List<ChartView.Extreme> extremes(Chart chart) {
        return List.of(extreme(Word.LOWEST, chart.lowest()), extreme(Word.HIGHEST, chart.highest()));
    }

    private ChartView.Extreme extreme(Word word, Reading reading) {
        return new ChartView.Extreme(
                furniture.say(word),
                new Figures(furniture.words()).value(reading.value()),
                furniture.words().rate(reading.value()),
                furniture.stamps().shortDate(reading.day()));
    }

    /** As many rows as can be listened to: every reading, or the last one of each month, quarter or year. Newest first. */
    private List<ChartView.Row> rows(List<Reading> readings) {
        return PERIODS.stream()
                .map(period -> lastOfEach(period, readings))
                .filter(few -> few.size() <= LONGEST_TABLE)
                .findFirst()
                .orElseThrow()
                .reversed()
                .stream()
                .map(reading -> new ChartView.Row(
                        furniture.stamps().shortDate(reading.day()),
                        furniture.words().rate(reading.value())))
                .toList();
    }

    private static List<Reading> lastOfEach(Function<LocalDate, Object> period, List<Reading> readings) {
        Map<Object, Reading> last = new LinkedHashMap<>();
        readings.forEach(reading -> last.put(period.apply(reading.day()), reading));
        return List.copyOf(last.values());
    }

    private static String x(double place) {
        return percent(place * RIGHT);
    }

    private static String y(double place) {
        return percent(TOP + (1 - place) * (BOTTOM - TOP));
    }

    private static String percent(double number) {
        return decimal(number) + "%";
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
