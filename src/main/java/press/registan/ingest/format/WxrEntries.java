package press.registan.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import press.registan.ingest.Entry;
import press.registan.ingest.EntryReader;
import press.registan.ingest.PlainText;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.kernel.Problem;

/**
 * The entries of one file: a story of each item, after the last one where the site's other addresses lead, and what has to
 * be said of the file. Where a document breaks off, what came before is handed over, addresses and all, and then told.
 */
final class WxrEntries implements EntryReader {

    private static final Set<String> VERSIONS = Set.of("1.0", "1.1", "1.2");

    private final WxrSite site = new WxrSite();
    private final Function<WxrSite, Survey> surveys;
    private final LanguagePaths languages;
    private final ZoneId zone;
    private final long after;
    private final Deque<Entry> waiting = new ArrayDeque<>();
    private @Nullable WxrXml xml;
    private @Nullable WxrStories stories;
    private @Nullable String broken;
    private long place;
    private long weight;
    private boolean ended;

    WxrEntries(InputStream content, Function<WxrSite, Survey> surveys, LanguagePaths languages, ZoneId zone, long after)
            throws IOException {
        this.surveys = surveys;
        this.languages = languages;
        this.zone = zone;
        this.after = after;
        try {
            xml = new WxrXml(content, site, Wxr.isCyrillic(languages));
        } catch (WxrXml.Broken none) {
            broken = sentence(none);
        }
    }

    @Override
    public Optional<Entry> next() throws IOException {
        while (waiting.isEmpty() && !ended) {
            Optional<WxrItem> item = item();
            if (item.isPresent()) {
                take(item.get());
            } else {
                end();
            }
        }
        if (waiting.isEmpty() && broken != null) {
            throw new Problem.Refused("The export cannot be read to its end: " + broken
                    + " Everything before that is in. Take a new copy of the export, or mend it there, and run the command"
                    + " again.");
        }
        Optional<Entry> next = Optional.ofNullable(waiting.poll());
        next.ifPresent(entry -> place = Math.max(place, entry.place().number()));
        return next;
    }

    private Optional<WxrItem> item() throws IOException {
        if (xml == null) {
            return Optional.empty();
        }
        try {
            return xml.next();
        } catch (WxrXml.Broken here) {
            broken = sentence(here);
            return Optional.empty();
        }
    }

    private static String sentence(WxrXml.Broken broken) {
        return String.valueOf(broken.getMessage()).replaceFirst("\\.*$", ".");
    }

    private void take(WxrItem item) {
        WxrStories maker = stories();
        place = Math.max(after, item.number - 1);
        if (item.number > after) {
            waiting.add(maker.entry(item));
            weight = xml == null ? 0 : xml.weight();
        }
    }

    private WxrStories stories() {
        if (stories == null) {
            stories = new WxrStories(surveys.apply(site), languages, zone);
            if (after == 0) {
                header();
            }
        }
        return stories;
    }

    private void header() {
        if (!VERSIONS.contains(site.version)) {
            remark(
                    site.version.isEmpty()
                            ? "it does not say which version of a WordPress export it is; it was read as 1.2"
                            : "it is a WordPress export of version " + PlainText.quoted(site.version)
                                    + ", which is not known here; it was read as 1.2");
        }
        if (site.url().isEmpty()) {
            remark("it does not say which site it comes from; its stories are known by their numbers alone");
        }
        Language language = WxrStories.language(site, languages);
        if (!site.language.isEmpty() && !site.language.startsWith(language.code())) {
            remark("it says that its language is " + PlainText.quoted(site.language)
                    + ", which this publication does not serve; its stories were taken in as " + language);
        }
    }

    private void remark(String words) {
        waiting.add(new Entry.Remark(new Entry.Place(0, "the file"), words));
    }

    /** Addresses come last, when what they lead to is there; they are numbered on from the items. */
    private void end() {
        ended = true;
        weight = 0;
        if (xml == null) {
            return;
        }
        stories();
        long[] number = {xml.items()};
        new WxrAddresses(surveys.apply(site), languages).forwardings(forwarding -> {
            number[0]++;
            if (number[0] > after) {
                waiting.add(new Entry.Forwarded(new Entry.Place(number[0], "the site"), forwarding));
            }
        });
        xml.remarks().forEach(this::remark);
    }

    @Override
    public long place() {
        return Math.max(place, after);
    }

    @Override
    public long weight() {
        return weight;
    }
}
