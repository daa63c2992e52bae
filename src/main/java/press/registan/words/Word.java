package press.registan.words;

import static press.registan.words.Argument.count;
import static press.registan.words.Argument.figure;
import static press.registan.words.Argument.text;

import java.util.List;
import java.util.Locale;

/**
 * Everything the interface can say, each with the arguments it takes, in order. The file of every language has exactly
 * these, under the {@link #key}. Headings, labels and buttons are one word when they are one in all seven languages.
 */
public enum Word {
    // Finding one's way
    SKIP_TO_CONTENT,
    YOU_ARE_HERE,
    FRONT_PAGE,
    LATEST,
    SECTIONS,
    ARCHIVE,
    AUTHORS,

    // The front page
    EMPTY_FRONT_PAGE,

    // A story
    BY(text("names")),
    PUBLISHED(text("time")),
    UPDATED(text("time")),
    CORRECTED(text("time")),
    CORRECTIONS,
    CORRECTION,
    CLARIFICATION,
    UPDATE,
    TOPICS_OF_THIS_STORY,
    RELATED_STORIES,
    STORY_SO_FAR,
    ALL_OF_STORYLINE(text("storyline")),
    ALSO_IN,
    TABLE,

    // What money in a story was worth on its day
    ABOUT(text("amount")),
    FROM_TO(text("from"), text("to")),
    WITH_SIGN(text("sign"), text("amount")),
    MILLION(text("n")),
    BILLION(text("n")),
    TRILLION(text("n")),
    RATES_USED,
    RATES_USED_NOTE(text("date")),

    // Passing it on
    SHARE,
    SHARE_ON_TELEGRAM,
    SHARE_ON_WHATSAPP,
    SHARE_ON_FACEBOOK,
    SHARE_ON_X,
    SHARE_BY_EMAIL,

    // Where stories are filed: the label of one, then the heading over many
    TOPIC,
    AUTHOR,
    SUBJECTS,
    PERSON,
    PEOPLE,
    ORGANISATION,
    ORGANISATIONS,
    PLACE,
    PLACES,
    STORYLINE,
    STORYLINES,

    // Listings
    STORY_COUNT(count("n")),
    VIEWING_RESULTS(count("from"), count("to"), count("total")),
    NO_STORIES_YET,
    PAGES,
    PAGE_OF(count("page"), count("pages")),
    FIRST,
    PREVIOUS,
    NEXT,
    LAST,

    // Searching: the form, what came of it, how to go on
    SEARCH,
    SEARCH_THE_ARCHIVE,
    SEARCH_RESULTS_FOR(text("query")),
    SUGGESTIONS,
    SECTION,
    STORY,
    TOPICS,
    FIRST_DAY,
    LAST_DAY,
    FROM_DAY(text("date")),
    TO_DAY(text("date")),
    ORDER,
    MOST_RELEVANT_FIRST,
    NEWEST_FIRST,
    OLDEST_FIRST,
    NARROW_SEARCH,
    CHOSEN_FILTERS,
    REMOVE_FILTER(text("filter")),
    NOTHING_FOUND,
    NOTHING_FOUND_FOR(text("query")),
    RESULTS_SHOWN_FOR(text("query")),
    FOUND_MOST_WORDS,
    FOUND_SOME_WORDS,
    FEEDS_WAIT,
    FEED_OF_SEARCH,
    SEARCH_REACH(count("n")),
    CHECK_SPELLING,
    FEWER_WORDS,
    WITHOUT_FILTERS,
    WHAT_TO_TYPE,
    EXAMPLE_WORD,
    EXAMPLE_OTHER_WORD,
    EXAMPLE_NAME,
    FINDS_ALL_WORDS,
    FINDS_PHRASE,
    FINDS_WITHOUT,
    FINDS_EITHER,
    FINDS_HEADLINE,
    FINDS_BYLINE,
    FINDS_TOPIC,
    FINDS_DATE,
    SEARCH_AWAY,
    SEARCH_TOO_LONG(count("n")),
    DAYS_REVERSED,

    // The calendar archive; the date is one that Words has written
    CALENDAR_ARCHIVE,
    YEARS,
    MONTHS,
    DAYS,
    DAYS_WITH_STORIES,
    STORIES_OF_DAY(text("date")),
    STORIES_OF_MONTH(text("month")),
    STORIES_OF_YEAR(text("year")),
    SHOW,

    // Feeds
    FOLLOW,
    FEEDS,
    ATOM_FEED,
    RSS_FEED,
    JSON_FEED,

    // Rates
    EXCHANGE_RATES,
    ALL_RATES,
    PAUSE_MOVING_RATES,
    RATES_OF(text("date")),
    RATE_OF(text("date")),
    RATE_HISTORY(text("currency")),
    DATE,
    CURRENCY,
    PRICE_IN(text("code")),
    PRICE_OF_ONE(text("code")),
    CHANGE,
    SOURCE,
    SOURCE_IS(text("source")),
    PEGGED,
    PEGGED_SINCE(text("date")),
    STALE,
    NO_RATE_ON_THIS_DAY,
    RATES_NOTE,
    SAMPLE,
    SAMPLE_RATES_NOTE,

    // Currencies, as in “the price of a …”
    CURRENCY_KGS,
    CURRENCY_KZT,
    CURRENCY_TJS,
    CURRENCY_UZS,
    CURRENCY_TMT,
    CURRENCY_USD,
    CURRENCY_EUR,
    CURRENCY_RUB,
    CURRENCY_CNY,
    CURRENCY_GBP,
    CURRENCY_TRY,
    CURRENCY_OTHER(text("code")),

    // The converter
    CONVERTER,
    AMOUNT,
    FROM_CURRENCY,
    TO_CURRENCY,
    CONVERT,
    CONVERTED(text("amount"), text("result"), text("date"), text("source")),
    CROSS_RATE(text("currency")),
    NO_RATE_BETWEEN(text("date")),
    RATE_TOO_OLD(text("date"), count("days")),
    DAY_TO_COME,
    AMOUNT_UNREADABLE(text("example"), count("digits")),
    CURRENCIES_ALIKE,
    DAY_UNREADABLE,
    CONVERTER_FORGETS,

    // Who published a rate
    WHICH_SOURCE,
    ACROSS(text("code")),
    BANK_NBKR,
    BANK_NBK,
    BANK_CBU,
    BANK_NBT,
    BANK_CBT,
    BANK_CBR,
    BANK_ECB,

    // The course of a currency
    COMPARED_WITH,
    PUBLICATION_BEFORE,
    MONTH_BEFORE,
    YEAR_BEFORE,
    CHANGE_OF_PRICE(text("code"), text("base")),
    CHART_TITLE(text("one"), text("code")),
    SPANS,
    SPAN_MONTH,
    SPAN_YEAR,
    SPAN_FIVE_YEARS,
    SPAN_ALL,
    LOGARITHMIC,
    GAPS_NOTE,
    CHART_AS_TABLE,
    LOWEST,
    HIGHEST,

    // What happened to a currency
    EVENTS,
    EVENT_PEGGED(text("price")),
    EVENT_UNPEGGED(text("code")),
    EVENT_FLOATED,
    EVENT_REDENOMINATED(count("n")),
    EVENT_DOUBTED(text("source")),

    // Taking rates along
    DOWNLOADS,
    DOWNLOAD_CSV,
    DOWNLOAD_JSON,
    EMBED_TITLE,
    EMBED_HOW,
    EMBED_CODE,
    MORE_AT(text("name")),

    // So much of a currency, where its country is plain
    MONEY_KGS(figure("n")),
    MONEY_KZT(figure("n")),
    MONEY_TJS(figure("n")),
    MONEY_UZS(figure("n")),
    MONEY_TMT(figure("n")),
    MONEY_USD(figure("n")),
    MONEY_EUR(figure("n")),
    MONEY_RUB(figure("n")),
    MONEY_CNY(figure("n")),
    MONEY_GBP(figure("n")),
    MONEY_TRY(figure("n")),

    // What one unit of a currency costs
    PRICE_OF_KGS(text("money")),
    PRICE_OF_KZT(text("money")),
    PRICE_OF_TJS(text("money")),
    PRICE_OF_UZS(text("money")),
    PRICE_OF_TMT(text("money")),
    PRICE_OF_USD(text("money")),
    PRICE_OF_EUR(text("money")),
    PRICE_OF_RUB(text("money")),
    PRICE_OF_CNY(text("money")),
    PRICE_OF_GBP(text("money")),
    PRICE_OF_TRY(text("money")),

    // When there is no page: what it is called, what happened, what to do
    ERROR_400_TITLE,
    ERROR_400_WHAT,
    ERROR_400_HELP,
    ERROR_404_TITLE,
    ERROR_404_WHAT,
    ERROR_404_HELP,
    ERROR_410_TITLE,
    ERROR_410_WHAT,
    ERROR_410_HELP,
    ERROR_429_TITLE,
    ERROR_429_WHAT,
    ERROR_429_HELP,
    ERROR_500_TITLE,
    ERROR_500_WHAT,
    ERROR_500_HELP,
    ERROR_503_TITLE,
    ERROR_503_WHAT,
    ERROR_503_HELP,
    ERROR_ID(text("id")),
    STORY_WITHDRAWN,
    STORY_WITHDRAWN_REASON(text("reason")),

    // The foot of the page
    READ,
    PUBLICATION,
    LANGUAGES,
    LANGUAGE_EN,
    LANGUAGE_RU,
    LANGUAGE_KK,
    LANGUAGE_KY,
    LANGUAGE_UZ,
    LANGUAGE_TG,
    LANGUAGE_TK;

    private final String key;
    private final List<Argument> arguments;

    Word(Argument... arguments) {
        this.key = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.arguments = List.of(arguments);
    }

    /** The name in the files of words: {@code viewing-results}. */
    public String key() {
        return key;
    }

    List<Argument> arguments() {
        return arguments;
    }
}
