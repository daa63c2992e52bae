package press.registan.ingest.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import press.registan.ingest.Archive;
import press.registan.kernel.Language;
import press.registan.kernel.LanguagePaths;
import press.registan.story.Forwarding;
import press.registan.story.Manuscript;
import press.registan.taxonomy.ShelfKind;
import press.registan.taxonomy.ShelfName;

/** Every address that a WordPress site had. Thread-safe, as it keeps nothing. */
final class WxrAddresses {

    private static final Pattern PREVIEW = Pattern.compile("[?&]preview(?:_id|_nonce)?=[^&]*");
    private static final Pattern NUMBERED = Pattern.compile(".*[?&](?:p|page_id|attachment_id)=\\d+");
    private static final int DEEPEST_CATEGORY = 10;

    private final Survey survey;
    private final WxrSite site;
    private final Language language;
    private final LanguagePaths languages;
    private final String folder;

    WxrAddresses(Survey survey, LanguagePaths languages) {
        this.survey = survey;
        this.site = survey.site;
        this.languages = languages;
        this.language = WxrStories.language(site, languages);
        this.folder = site.folder();
    }

    /** The addresses of a story or page, and of the pictures that hang on it, which had pages of their own. */
    List<String> of(WxrItem item, List<Attachments.Attachment> hanging) {
        Set<String> all = new LinkedHashSet<>();
        Optional<String> link = own(item.link);
        link.ifPresent(all::add);
        own(item.guid).filter(path -> isNobodyElses(item, path)).ifPresent(all::add);
        link.ifPresent(path -> former(item, path, all));
        if (item.id() >= 0) {
            all.add(folder + "/?p=" + item.postId);
            if (item.type.equals("page")) {
                all.add(folder + "/?page_id=" + item.postId);
            }
        }
        for (Attachments.Attachment one : hanging) {
            own(one.link()).ifPresent(all::add);
            all.add(folder + "/?attachment_id=" + one.id());
        }
        return all.stream().limit(Manuscript.MOST_ADDRESSES).toList();
    }

    /** A story that moved here from another site may still carry the number it had there, which is another's now. */
    private static boolean isNobodyElses(WxrItem item, String path) {
        return !NUMBERED.matcher(path).matches() || path.endsWith("=" + item.postId);
    }

    /** The path of an address of this site; none for its front page, and for pictures' own files. */
    private Optional<String> own(String address) {
        String written = PREVIEW.matcher(address.strip()).replaceAll("");
        if (written.isEmpty() || !written.matches("(?:https?:)?//.*|/.*") || !site.isOwn(written)) {
            return Optional.empty();
        }
        String path = written.replaceFirst("^(?:https?:)?//[^/?#]*", "");
        path = "/" + path.replaceFirst("^/+", "");
        boolean front = path.equals("/") || path.equals(folder + "/") || path.equals(folder);
        return front || path.contains("/wp-content/uploads/") ? Optional.empty() : Optional.of(path);
    }

    /** Under the slugs and on the days that it had before. */
    private static void former(WxrItem item, String path, Set<String> into) {
        int at = item.name.isEmpty() ? -1 : path.lastIndexOf(item.name);
        for (String slug : item.meta.getOrDefault("_wp_old_slug", List.of())) {
            if (at > 0 && slug.matches("[!-~]{1,300}") && slug.indexOf('/') < 0) {
                into.add(path.substring(0, at) + slug + path.substring(at + item.name.length()));
            }
        }
        if (item.dateLocal.length() < 10) {
            return;
        }
        String today = item.dateLocal.substring(0, 10).replace('-', '/');
        for (String day : item.meta.getOrDefault("_wp_old_date", List.of())) {
            String then = day.replace('-', '/');
            if (then.matches("\\d{4}/\\d{2}/\\d{2}")) {
                String moved = path.contains(today)
                        ? path.replace(today, then)
                        : path.replace("/" + today.substring(0, 7) + "/", "/" + then.substring(0, 7) + "/");
                into.add(moved);
            }
        }
    }

    /** What leads to no single story: sections, topics, authors, days, the front page and its feeds. */
    void forwardings(Consumer<Forwarding> to) {
        front(to);
        for (WxrSite.Term term : site.terms()) {
            if (!Survey.isInternal(term.domain())) {
                to.accept(new Forwarding(addresses(term), shelves(term), language, null));
            }
            if (term.domain().equals("author")) {
                String slug = term.nicename().replaceFirst("^cap-", "");
                to.accept(new Forwarding(
                        List.of(folder + "/author/" + slug + "/"), List.of(guest(term)), language, null));
            }
        }
        for (WxrSite.Author author : site.authors()) {
            to.accept(new Forwarding(
                    addresses(author), List.of(WxrStories.account(site, author.login())), language, null));
        }
        days(to);
    }

    private void front(Consumer<Forwarding> to) {
        List<String> front = new ArrayList<>(List.of(folder + "/index.php"));
        if (!folder.isEmpty()) {
            front.add(folder + "/");
        }
        to.accept(Forwarding.to(languages.of(language, "/"), language, front));
        to.accept(Forwarding.to(
                languages.of(language, "/rss.xml"),
                language,
                List.of(
                        folder + "/?feed=rss2",
                        folder + "/?feed=rss",
                        folder + "/?feed=rdf",
                        folder + "/wp-rss2.php")));
        to.accept(Forwarding.to(
                languages.of(language, "/feed.xml"),
                language,
                List.of(folder + "/?feed=atom", folder + "/wp-atom.php")));
        to.accept(Forwarding.gone(language, List.of(folder + "/comments/feed/", folder + "/?feed=comments-rss2")));
    }

    private ShelfName guest(WxrSite.Term term) {
        return survey.shelf(ShelfKind.AUTHOR, "author", term.nicename(), term.name());
    }

    private List<ShelfName> shelves(WxrSite.Term term) {
        ShelfName topic = survey.shelf(ShelfKind.SUBJECT, term.domain(), term.nicename(), term.name());
        return term.domain().equals("category")
                ? List.of(survey.shelf(ShelfKind.SECTION, "category", term.nicename(), term.name()), topic)
                : List.of(topic);
    }

    private List<String> addresses(WxrSite.Term term) {
        return switch (term.domain()) {
            case "category" -> {
                Set<String> all = new LinkedHashSet<>();
                all.add(folder + "/category/" + ancestors(term) + term.nicename() + "/");
                all.add(folder + "/category/" + term.nicename() + "/");
                if (!term.id().isEmpty()) {
                    all.add(folder + "/?cat=" + term.id());
                }
                yield List.copyOf(all);
            }
            case "post_tag" -> List.of(folder + "/tag/" + term.nicename() + "/", folder + "/?tag=" + term.nicename());
            default -> List.of(folder + "/" + term.domain() + "/" + term.nicename() + "/");
        };
    }

    private String ancestors(WxrSite.Term term) {
        StringBuilder path = new StringBuilder();
        Optional<WxrSite.Term> parent = site.term("category", term.parent());
        for (int i = 0; i < DEEPEST_CATEGORY && parent.isPresent(); i++) {
            path.insert(0, parent.get().nicename() + "/");
            parent = site.term("category", parent.get().parent());
        }
        return path.toString();
    }

    private List<String> addresses(WxrSite.Author author) {
        String slug = author.login()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s.]+", "-")
                .replaceAll("[^a-z0-9_-]", "");
        List<String> all = new ArrayList<>();
        if (!slug.isEmpty()) {
            all.add(folder + "/author/" + slug + "/");
        }
        if (!author.id().isEmpty()) {
            all.add(folder + "/?author=" + author.id());
        }
        return all;
    }

    private void days(Consumer<Forwarding> to) {
        Set<String> told = new LinkedHashSet<>();
        for (LocalDate day : survey.days) {
            String written = day.toString().replace('-', '/');
            if (written.length() == 10) {
                told.add(written.substring(0, 4));
                told.add(written.substring(0, 7));
                told.add(written);
            }
        }
        told.forEach(date -> to.accept(Forwarding.to(
                languages.of(language, "/archive/" + date),
                language,
                List.of(folder + "/" + date + "/", folder + "/?m=" + date.replace("/", "")))));
    }

    /** The same once more for the proof, feeds and further pages with it. */
    void claims(Consumer<Archive.Claim> to) {
        to.accept(new Archive.Claim("feed", folder + "/feed/", null, null));
        to.accept(new Archive.Claim("page", folder + "/page/2/", null, null));
        forwardings(forwarding -> {
            for (String address : forwarding.addresses()) {
                to.accept(new Archive.Claim(owner(forwarding), address, null, forwarding));
                if (!forwarding.shelves().isEmpty() && address.endsWith("/")) {
                    to.accept(new Archive.Claim(owner(forwarding), address + "feed/", null, forwarding));
                    to.accept(new Archive.Claim(owner(forwarding), address + "page/2/", null, forwarding));
                }
            }
        });
    }

    private static String owner(Forwarding forwarding) {
        return forwarding.shelves().isEmpty()
                ? "the site"
                : forwarding.shelves().getFirst().kind().word() + " “"
                        + forwarding.shelves().getFirst().name() + "”";
    }
}
