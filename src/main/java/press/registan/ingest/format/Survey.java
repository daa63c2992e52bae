package press.registan.ingest.format;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import press.registan.kernel.Language;
import press.registan.kernel.Slug;
import press.registan.taxonomy.ShelfKind;
import press.registan.taxonomy.ShelfName;

/**
 * What has to be known of a whole site before any story of it can be told: its pictures, what it files under, on which days
 * it published, and which foreign links stand in many stories. Filled by one thread, then sealed, then read by any.
 */
final class Survey implements AutoCloseable {

    /** By which Polylang holds the editions of a story together. */
    static final String TRANSLATIONS = "post_translations";

    /** Taxonomies by which WordPress and its plug-ins keep house; no reader files by them. */
    private static final Set<String> INTERNAL = Set.of(
            "nav_menu",
            "post_format",
            "wp_theme",
            "wp_template_part_area",
            "wp_pattern_category",
            "language",
            "term_language",
            TRANSLATIONS,
            "term_translations",
            "author",
            "link_category",
            "yst_prominent_words");

    private static final int MOST_TRANSLATED = 500_000;

    final WxrSite site = new WxrSite();
    final Attachments attachments;
    final Repeats repeats = new Repeats();
    final SortedSet<LocalDate> days = new TreeSet<>();
    private final Map<String, Long> originals = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final ZoneId zone;
    private Language language = Language.EN;

    Survey(ZoneId zone) throws IOException {
        this.zone = zone;
        this.attachments = new Attachments();
    }

    static boolean isInternal(String domain) {
        return INTERNAL.contains(domain);
    }

    void header(WxrSite of) {
        site.version = of.version;
        site.language = of.language;
        site.link = of.link;
        site.siteUrl = of.siteUrl;
        site.blogUrl = of.blogUrl;
        of.terms().forEach(site::add);
        of.authors().forEach(site::add);
    }

    void item(WxrItem item) throws IOException {
        if (item.isAttachment()) {
            attachments.add(attachment(item));
            return;
        }
        boolean story = WxrStories.isStory(item);
        item.filed.forEach(one -> site.add(new WxrSite.Term(one.domain(), one.nicename(), one.name(), "", "")));
        if (!story) {
            return;
        }
        if (site.author(item.creator).isEmpty()) {
            site.add(new WxrSite.Author("", item.creator, ""));
        }
        for (WxrItem.Filed group : item.filed(TRANSLATIONS)) {
            if (item.id() >= 0 && originals.size() < MOST_TRANSLATED) {
                originals.merge(group.nicename(), item.id(), Math::min);
            }
        }
        if (WxrStories.isPublished(item) && !item.type.equals("page")) {
            WxrDates.published(item, zone)
                    .ifPresent(at -> days.add(at.atZone(zone).toLocalDate()));
        }
        if (item.content.contains("<a ") && item.content.contains("//")) {
            repeats.story(new Content(item.content, site, NO_FILES).foreignLinks());
        }
    }

    private static final Shortcodes.Files NO_FILES = new Shortcodes.Files() {
        @Override
        public Optional<Attachments.Attachment> withId(long id) {
            return Optional.empty();
        }

        @Override
        public List<Attachments.Attachment> ofThisStory() {
            return List.of();
        }
    };

    private Attachments.Attachment attachment(WxrItem item) {
        String credit = "";
        for (String key :
                List.of("_media_credit", "media_credit", "photo_credit", "_credit", "credit", "isc_image_source")) {
            credit = credit.isEmpty() ? item.meta(key) : credit;
        }
        String url = item.attachmentUrl.isEmpty() ? item.guid : item.attachmentUrl;
        return new Attachments.Attachment(
                item.id(),
                WxrItem.number(item.parent),
                site.absolute(url),
                WxrStories.line(item.title),
                WxrStories.line(item.meta("_wp_attachment_image_alt")),
                item.excerpt.strip(),
                WxrStories.line(credit),
                item.link);
    }

    /** Says that all has been seen. Two categories of one name are told apart by what they stand in. */
    void seal(Language first) throws IOException {
        language = first;
        attachments.sort();
        Map<String, Integer> alike = new HashMap<>();
        for (WxrSite.Term term : site.terms()) {
            if (term.domain().equals("category")) {
                alike.merge(Slug.of(plain(term), language).value(), 1, Integer::sum);
            }
        }
        for (WxrSite.Term term : site.terms()) {
            boolean ambiguous = term.domain().equals("category")
                    && alike.getOrDefault(Slug.of(plain(term), language).value(), 0) > 1;
            Optional<WxrSite.Term> parent = ambiguous ? site.term("category", term.parent()) : Optional.empty();
            parent.ifPresent(one ->
                    names.put(term.domain() + ' ' + term.nicename(), cut(plain(term) + " (" + plain(one) + ")")));
        }
    }

    /** Which of the editions that Polylang holds together was the first. */
    Optional<Long> original(String group) {
        return Optional.ofNullable(originals.get(group));
    }

    /** What the newsroom calls it. */
    String name(String domain, String nicename, String written) {
        String name = names.get(domain + ' ' + nicename);
        return name != null
                ? name
                : site.term(domain, nicename)
                        .map(Survey::plain)
                        .orElseGet(() -> cut(WxrStories.line(written.isEmpty() ? nicename : written)));
    }

    ShelfName shelf(ShelfKind kind, String domain, String nicename, String written) {
        return new ShelfName(kind, name(domain, nicename, written));
    }

    private static String plain(WxrSite.Term term) {
        String name = WxrStories.line(term.name());
        return cut(name.isEmpty() ? term.nicename() : name);
    }

    private static String cut(String name) {
        return name.length() <= ShelfName.LONGEST
                ? name
                : name.substring(0, ShelfName.LONGEST).strip();
    }

    @Override
    public void close() throws IOException {
        attachments.close();
    }
}
