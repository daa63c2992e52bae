package press.registan.ingest.format;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a WordPress export says of its site, before the items. To be filled while it is read. */
final class WxrSite {

    /** Something to file under: a category, a tag, a term of another taxonomy. */
    record Term(String domain, String nicename, String name, String parent, String id) {}

    /** An account. */
    record Author(String id, String login, String name) {}

    /** More terms or authors than any newsroom has; the rest is known only by the items. */
    private static final int MOST = 200_000;

    String version = "";
    String language = "";
    String link = "";
    String siteUrl = "";
    String blogUrl = "";
    private final Map<String, Author> authors = new LinkedHashMap<>();
    private final Map<String, Term> terms = new LinkedHashMap<>();
    private final Map<String, String> nicenames = new HashMap<>();

    void add(Author author) {
        if (authors.size() < MOST && !author.login().isEmpty()) {
            authors.put(author.login().toLowerCase(Locale.ROOT), author);
        }
    }

    void add(Term term) {
        if (terms.size() < MOST && !term.nicename().isEmpty()) {
            terms.putIfAbsent(key(term.domain(), term.nicename()), term);
            if (!term.id().isEmpty()) {
                nicenames.put(term.id(), term.nicename());
            }
        }
    }

    private static String key(String domain, String nicename) {
        return domain + ' ' + nicename;
    }

    Optional<Term> term(String domain, String nicename) {
        return Optional.ofNullable(terms.get(key(domain, nicename)));
    }

    Optional<String> nicename(String termId) {
        return Optional.ofNullable(nicenames.get(termId));
    }

    Iterable<Term> terms() {
        return terms.values();
    }

    Optional<Author> author(String login) {
        return Optional.ofNullable(authors.get(login.toLowerCase(Locale.ROOT)));
    }

    Iterable<Author> authors() {
        return authors.values();
    }

    /** Where the site stood. */
    String url() {
        return !blogUrl.isEmpty() ? blogUrl : !siteUrl.isEmpty() ? siteUrl : link;
    }

    /** The site's host and folder, the same whether it was called with or without {@code https} and {@code www}. */
    String name() {
        return host(url()) + folder();
    }

    /** The folder in which the site stood, without a slash at the end; empty for none. */
    String folder() {
        String path = url().replaceFirst("^[A-Za-z]+://[^/]*", "");
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        String folder = path.substring(0, end);
        return folder.startsWith("/") && folder.matches("[!-~]{1,200}") && folder.indexOf('?') < 0 ? folder : "";
    }

    /** Whether an address is one of this site. */
    boolean isOwn(String address) {
        String host = host(address);
        return host.isEmpty() || host.equals(host(url())) || host.equals(host(siteUrl)) || host.equals(host(link));
    }

    /** The host of an address in small letters, without {@code www.} and port; empty where it has none. */
    static String host(String address) {
        int start = address.indexOf("//");
        if (start < 0 || start > 6) {
            return "";
        }
        int end = start + 2;
        while (end < address.length() && "/?#:".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        String host = address.substring(start + 2, end).toLowerCase(Locale.ROOT);
        host = host.substring(host.indexOf('@') + 1);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** An address of the site that was given from its root, with the host again. */
    String absolute(String address) {
        boolean rooted = address.startsWith("/") && !address.startsWith("//");
        int path = url().indexOf('/', url().indexOf("//") + 2);
        return rooted && !host(url()).isEmpty() ? (path < 0 ? url() : url().substring(0, path)) + address : address;
    }
}
