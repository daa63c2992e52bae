package press.registan.ingest.format;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import press.registan.ingest.Entry;
import press.registan.ingest.Fingerprint;
import press.registan.ingest.PlainText;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.kernel.Problem;
import press.registan.story.Body;
import press.registan.story.Dates;
import press.registan.story.Manuscript;
import press.registan.story.StoryKind;
import press.registan.taxonomy.ShelfKind;
import press.registan.taxonomy.ShelfName;

/** Makes stories of the items of one site. Thread-safe, as it keeps nothing. */
final class WxrStories {

    /** Where WordPress files what nobody filed. */
    private static final Set<String> UNFILED = Set.of("uncategorized", "uncategorised", "bez-rubriki", "без-рубрики");

    private static final String NO_DATE = "it has no date, and is a draft here";
    private static final int MOST_HANGING = 400;
    private static final int TITLE_FROM_TEXT = 90;
    private static final long SOON_SECONDS = 60;

    private final Survey survey;
    private final WxrSite site;
    private final WxrAddresses addresses;
    private final LanguagePaths languages;
    private final ZoneId zone;

    WxrStories(Survey survey, LanguagePaths languages, ZoneId zone) {
        this.survey = survey;
        this.site = survey.site;
        this.addresses = new WxrAddresses(survey, languages);
        this.languages = languages;
        this.zone = zone;
    }

    static boolean isStory(WxrItem item) {
        return kindOf(item) == null;
    }

    /** What an item is that is no story for us; null for a story or page. */
    static @Nullable String kindOf(WxrItem item) {
        return switch (item.type) {
            case "post", "page", "" ->
                switch (item.status) {
                    case "trash", "auto-draft" -> item.status;
                    default -> null;
                };
            default -> item.type;
        };
    }

    static boolean isPublished(WxrItem item) {
        return item.password.isEmpty() && (item.status.equals("publish") || item.status.isEmpty());
    }

    /** Why readers may not see a story, in words; null when they may, now or when its time comes. */
    static @Nullable String whyHidden(WxrItem item) {
        if (!item.password.isEmpty()) {
            return "it has a password, and is a draft here";
        }
        return switch (item.status) {
            case "publish", "future", "" -> null;
            case "draft", "pending", "private" -> "it is " + item.status + ", and a draft here";
            default -> "its status is “" + PlainText.shown(item.status) + "”, and it is a draft here";
        };
    }

    /** Why nobody sees a story yet, in words; null when everybody does. */
    @Nullable String whyUnseen(WxrItem item) {
        String hidden = whyHidden(item);
        if (hidden != null) {
            return hidden;
        }
        return WxrDates.published(item, zone).isEmpty()
                ? NO_DATE
                : item.status.equals("future") ? "its time has not come" : null;
    }

    String id(WxrItem item) {
        return id(item.id() >= 0 ? item.postId : !item.guid.isEmpty() ? item.guid : item.link);
    }

    private String id(String own) {
        String id = PlainText.line("wxr:" + site.name() + ":" + own);
        return id.length() <= 500 ? id : id.substring(0, 500);
    }

    Entry entry(WxrItem item) {
        Entry.Place place = place(item);
        String kind = kindOf(item);
        if (kind != null) {
            return new Entry.LeftOut(place, id(item), PlainText.shown(kind));
        }
        if (item.tooLong != null) {
            return new Entry.Refused(
                    place, id(item), item.tooLong + " has more than %,d characters".formatted(Body.LONGEST));
        }
        try {
            return accepted(item, place);
        } catch (IllegalArgumentException | Problem.Malformed unfit) {
            return new Entry.Refused(place, id(item), String.valueOf(unfit.getMessage()));
        }
    }

    static Entry.Place place(WxrItem item) {
        return new Entry.Place(item.number, "item " + item.number + " at line " + item.line);
    }

    private Entry accepted(WxrItem item, Entry.Place place) {
        List<String> notes = new ArrayList<>();
        Map<String, Integer> dropped = new TreeMap<>();
        List<Attachments.Attachment> hanging = survey.attachments.of(item.id(), MOST_HANGING);
        Content content = new Content(item.content, site, files(hanging));
        content.takeOutHidden();
        content.takeOutRepeated(survey.repeats);
        content.linkAddresses();
        survey.attachments
                .withId(WxrItem.number(item.meta("_thumbnail_id")))
                .filter(Attachments.Attachment::isPicture)
                .ifPresent(content::lead);
        Body body = Body.of(content.html());
        notes.addAll(content.notes());
        content.dropped().forEach((what, often) -> dropped.merge(what, often, Integer::sum));
        body.dropped().forEach((what, often) -> dropped.merge(what, often, Integer::sum));
        if (!dropped.isEmpty()) {
            notes.add("left out of the body: " + words(dropped));
        }
        count(item, dropped);
        String hidden = whyHidden(item);
        if (hidden != null) {
            notes.add(hidden);
        }
        Manuscript manuscript = new Manuscript(
                "",
                id(item),
                item.type.equals("page") ? StoryKind.PAGE : StoryKind.STORY,
                language(item),
                slug(item),
                headline(item, content, notes),
                standfirst(item, notes),
                body,
                bylines(item),
                section(item).orElse(null),
                topics(item, notes),
                dates(item, notes),
                null,
                List.of(),
                addresses.of(item, hanging),
                translationOf(item).orElse(null),
                true,
                "");
        return new Entry.Accepted(place, Fingerprint.signed(manuscript), notes, dropped);
    }

    private Shortcodes.Files files(List<Attachments.Attachment> hanging) {
        return new Shortcodes.Files() {
            @Override
            public Optional<Attachments.Attachment> withId(long id) {
                return survey.attachments.withId(id);
            }

            @Override
            public List<Attachments.Attachment> ofThisStory() {
                return hanging;
            }
        };
    }

    private static String words(Map<String, Integer> counts) {
        List<String> counted = counts.entrySet().stream()
                .map(entry -> entry.getKey() + " × " + entry.getValue())
                .toList();
        return String.join(", ", counted);
    }

    private static void count(WxrItem item, Map<String, Integer> dropped) {
        if (item.comments > 0) {
            dropped.merge("reader's comment", item.comments, Integer::sum);
        }
        if (item.sticky) {
            dropped.merge("mark as sticky", 1, Integer::sum);
        }
    }

    /** A plug-in for languages may say it of each item; the site says it of all. */
    private Language language(WxrItem item) {
        return item.filed("language").stream()
                .flatMap(one -> served(one.nicename()).stream())
                .findFirst()
                .orElseGet(() -> language(site, languages));
    }

    static Language language(WxrSite site, LanguagePaths languages) {
        return Optional.of(site.language)
                .filter(code -> code.length() >= 2)
                .flatMap(code -> Language.of(code.substring(0, 2).toLowerCase(Locale.ROOT)))
                .filter(languages::serves)
                .orElse(languages.first());
    }

    private Optional<Language> served(String nicename) {
        String code = nicename.startsWith("pll_") ? nicename.substring(4) : nicename;
        return code.length() < 2
                ? Optional.empty()
                : Language.of(code.substring(0, 2).toLowerCase(Locale.ROOT)).filter(languages::serves);
    }

    /** Slugs of other scripts are percent-encoded there. */
    private static @Nullable String slug(WxrItem item) {
        if (item.name.isBlank()) {
            return null;
        }
        try {
            return URLDecoder.decode(item.name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return item.name;
        }
    }

    private String headline(WxrItem item, Content content, List<String> notes) {
        String headline = line(item.title);
        if (headline.isEmpty()) {
            String text = content.text();
            notes.add("it has no title; its first words stand there");
            headline = text.isEmpty() ? id(item) : cut(text, TITLE_FROM_TEXT);
        }
        if (headline.length() > Manuscript.LONGEST_HEADLINE) {
            notes.add("its title was cut after %d letters".formatted(Manuscript.LONGEST_HEADLINE));
            headline = cut(headline, Manuscript.LONGEST_HEADLINE);
        }
        return headline;
    }

    private static @Nullable String standfirst(WxrItem item, List<String> notes) {
        String standfirst = line(item.excerpt);
        if (standfirst.length() > Manuscript.LONGEST_STANDFIRST) {
            notes.add("its excerpt was cut after %,d letters".formatted(Manuscript.LONGEST_STANDFIRST));
            standfirst = cut(standfirst, Manuscript.LONGEST_STANDFIRST);
        }
        return standfirst.isEmpty() ? null : standfirst;
    }

    /** At the last word that fits. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int space = text.lastIndexOf(' ', most - 1);
        return text.substring(0, space < most / 2 ? most - 1 : space) + "…";
    }

    /** Text that may hold mark-up and entities, on one line. */
    static String line(String html) {
        boolean marked = html.indexOf('<') >= 0 || html.indexOf('&') >= 0;
        return PlainText.line(marked ? Jsoup.parseBodyFragment(html).body().text() : html);
    }

    /** Those that a plug-in for several authors names, or else the account. */
    private List<ShelfName> bylines(WxrItem item) {
        List<ShelfName> names = item.filed("author").stream()
                .map(one -> line(one.name()).isEmpty() ? one.nicename() : line(one.name()))
                .map(name -> site.author(name)
                        .map(WxrSite.Author::name)
                        .filter(known -> !known.isBlank())
                        .orElse(name))
                .distinct()
                .limit(Manuscript.MOST_BYLINES)
                .map(name -> new ShelfName(ShelfKind.AUTHOR, name))
                .toList();
        return !names.isEmpty() || item.creator.isBlank() ? names : List.of(account(site, item.creator));
    }

    static ShelfName account(WxrSite site, String login) {
        String name = site.author(login)
                .map(WxrSite.Author::name)
                .map(WxrStories::line)
                .orElse("");
        return new ShelfName(ShelfKind.AUTHOR, withoutMailbox(name.isEmpty() ? login : name));
    }

    /** WordPress shows the login of those who never chose a name, and a login is often an address nobody meant to print. */
    private static String withoutMailbox(String name) {
        int at = name.indexOf('@');
        return at > 0 && name.indexOf(' ') < 0 ? name.substring(0, at) : name;
    }

    /** The category that a plug-in says is the first, or else the first that says anything. */
    private Optional<ShelfName> section(WxrItem item) {
        return primary(item).map(one -> survey.shelf(ShelfKind.SECTION, "category", one.nicename(), one.name()));
    }

    private Optional<WxrItem.Filed> primary(WxrItem item) {
        List<WxrItem.Filed> categories = item.filed("category");
        for (String key : List.of("_yoast_wpseo_primary_category", "rank_math_primary_category")) {
            Optional<String> nicename = site.nicename(item.meta(key));
            for (WxrItem.Filed one : categories) {
                if (nicename.isPresent() && one.nicename().equals(nicename.get())) {
                    return Optional.of(one);
                }
            }
        }
        return categories.stream()
                .filter(one -> !isUnfiled(one))
                .findFirst()
                .or(() -> categories.stream().findFirst());
    }

    private static boolean isUnfiled(WxrItem.Filed one) {
        return one.domain().equals("category") && UNFILED.contains(one.nicename());
    }

    private List<ShelfName> topics(WxrItem item, List<String> notes) {
        Optional<WxrItem.Filed> primary = primary(item);
        Set<ShelfName> topics = new LinkedHashSet<>();
        for (WxrItem.Filed one : item.filed) {
            if (!Survey.isInternal(one.domain())
                    && !isUnfiled(one)
                    && primary.filter(one::equals).isEmpty()) {
                topics.add(survey.shelf(ShelfKind.SUBJECT, one.domain(), one.nicename(), one.name()));
            }
        }
        if (topics.size() > Manuscript.MOST_TOPICS) {
            notes.add("it has %d topics; the first %d were taken".formatted(topics.size(), Manuscript.MOST_TOPICS));
        }
        return topics.stream().limit(Manuscript.MOST_TOPICS).toList();
    }

    /** Of the editions that Polylang holds together, the one that was first is the one that the others translate. */
    private Optional<String> translationOf(WxrItem item) {
        return item.filed(Survey.TRANSLATIONS).stream()
                .flatMap(group -> survey.original(group.nicename()).stream())
                .filter(original -> item.id() >= 0 && original != item.id())
                .findFirst()
                .map(original -> id(Long.toString(original)));
    }

    private Dates dates(WxrItem item, List<String> notes) {
        if (whyHidden(item) != null) {
            return Dates.NONE;
        }
        Optional<Instant> published = WxrDates.published(item, zone);
        if (published.isEmpty()) {
            notes.add(NO_DATE);
            return Dates.NONE;
        }
        Optional<Instant> modified = WxrDates.modified(item, zone)
                .filter(at -> at.isAfter(published.get().plusSeconds(SOON_SECONDS)));
        return new Dates(published.get(), modified.orElse(null), null);
    }
}
