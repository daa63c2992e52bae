package press.registan.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import press.registan.ingest.Archive;
import press.registan.ingest.ArchiveFile;
import press.registan.ingest.ArchiveFormat;
import press.registan.ingest.EntryReader;
import press.registan.kernel.LanguagePaths;
import press.registan.kernel.Problem;

/**
 * WordPress exports (WXR 1.0 to 1.2). All files are surveyed before the first story is made, since a picture may come after
 * the story that shows it, or in another file.
 *
 * @param zone in which dates are meant that do not say
 */
public record Wxr(LanguagePaths languages, ZoneId zone) implements ArchiveFormat {

    @Override
    public Archive open(List<Path> files, Looking looking) throws IOException {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new Problem.Refused(file + " is not a file on a disk; a WordPress export is read twice.");
            }
        }
        Sites sites = new Sites(languages, zone);
        try {
            for (Path file : files) {
                try (ArchiveFile open = ArchiveFile.open(file)) {
                    sites.survey(open, position -> looking.at(file, position));
                }
            }
            sites.seal();
            return sites;
        } catch (IOException | RuntimeException failure) {
            sites.close();
            throw failure;
        }
    }

    /** Whether stray bytes of old code pages are Cyrillic rather than Western. */
    static boolean isCyrillic(LanguagePaths languages) {
        return switch (languages.first()) {
            case RU, KK, KY, TG -> true;
            case EN, UZ, TK -> false;
        };
    }

    /** The sites of an archive, most often one, each with what was found out about it. */
    private static final class Sites implements Archive {

        private static final int ITEMS_BETWEEN_WORDS = 500;

        private final LanguagePaths languages;
        private final ZoneId zone;
        private final Map<String, Survey> surveys = new HashMap<>();

        Sites(LanguagePaths languages, ZoneId zone) {
            this.languages = languages;
            this.zone = zone;
        }

        /** A file that breaks off is surveyed as far as it goes; that it does is told when its stories are read. */
        void survey(ArchiveFile file, Consumer<Long> looking) throws IOException {
            WxrSite site = new WxrSite();
            try {
                WxrXml xml = new WxrXml(file.content(), site, isCyrillic(languages));
                Optional<WxrItem> item = xml.next();
                Survey survey = of(site);
                survey.header(site);
                for (; item.isPresent(); item = xml.next()) {
                    survey.item(item.get());
                    if (item.get().number % ITEMS_BETWEEN_WORDS == 0) {
                        looking.accept(file.position());
                    }
                }
                survey.header(site);
            } catch (WxrXml.Broken later) {
                of(site).header(site);
            }
        }

        private Survey of(WxrSite site) throws IOException {
            Survey known = surveys.get(site.name());
            if (known == null) {
                known = new Survey(zone);
                surveys.put(site.name(), known);
            }
            return known;
        }

        void seal() throws IOException {
            for (Survey survey : surveys.values()) {
                survey.seal(WxrStories.language(survey.site, languages));
            }
        }

        @Override
        public EntryReader read(InputStream content, long after) throws IOException {
            return new WxrEntries(content, this::survey, languages, zone, after);
        }

        private Survey survey(WxrSite site) {
            Survey known = surveys.get(site.name());
            if (known == null) {
                throw new Problem.Refused("The file changed while it was read. Run the command again.");
            }
            return known;
        }

        @Override
        public void claims(InputStream content, Consumer<Claim> to) throws IOException {
            WxrSite site = new WxrSite();
            try {
                WxrXml xml = new WxrXml(content, site, isCyrillic(languages));
                Optional<WxrItem> item = xml.next();
                Survey survey = survey(site);
                WxrStories stories = new WxrStories(survey, languages, zone);
                WxrAddresses addresses = new WxrAddresses(survey, languages);
                for (; item.isPresent(); item = xml.next()) {
                    claims(item.get(), stories, addresses, survey, to);
                }
                addresses.claims(to);
            } catch (WxrXml.Broken told) {
                // Told already, when its stories were read.
            }
        }

        private static void claims(
                WxrItem item, WxrStories stories, WxrAddresses addresses, Survey survey, Consumer<Claim> to) {
            boolean story = WxrStories.isStory(item);
            boolean hangsNowhere = item.isAttachment() && WxrItem.number(item.parent) <= 0;
            if (!story && !hangsNowhere) {
                return;
            }
            String unless = hangsNowhere
                    ? "it hangs on no story"
                    : item.tooLong != null ? "it was refused" : stories.whyUnseen(item);
            for (String address : addresses.of(item, survey.attachments.of(story ? item.id() : -1, 400))) {
                to.accept(new Claim(stories.id(item), address, unless, null));
            }
        }

        @Override
        public void close() throws IOException {
            for (Survey survey : surveys.values()) {
                survey.close();
            }
        }
    }
}
