package press.registan.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import press.registan.ingest.PlainText;
import press.registan.kernel.Language;
import press.registan.kernel.Slug;

/**
 * A link of a body to another site, and how it stands there.
 *
 * @param alone whether the paragraph around it says next to nothing but links
 * @param around tells the words on both sides of it apart from others
 */
record ForeignLink(Element element, String host, String text, boolean alone, long around) {

    /** Words beside the links of a paragraph, with which it is still only links. */
    private static final int FEW_LETTERS = 20;

    private static final int SIDE = 40;
    private static final int MOST = 2_000;

    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "li", "td", "th", "blockquote", "section", "article", "center", "ul", "ol", "body", "dd");

    /** Where newsrooms and readers are at home; a link there is nobody's spam by itself. */
    private static final Pattern PLATFORMS = Pattern.compile("""
            (?:.*\\.)?(?:facebook|fb|twitter|x|instagram|youtube|youtu|t|telegram|tiktok|vk|ok|odnoklassniki|whatsapp|wa\
            |linkedin|pinterest|reddit|google|goo|apple|microsoft|wikipedia|wikimedia|flickr|vimeo|soundcloud|spotify\
            |patreon|creativecommons|archive|wordpress|gravatar|yandex|mail|rutube|dzen|threads|bsky|mastodon|unsplash\
            |pexels|pixabay|depositphotos|shutterstock|gettyimages|amazon)\\.(?:com|org|net|ru|me|be|gl|app|tv|co|social|kz|kg|uz)\
            """.strip());

    private static final Pattern OFFICIAL =
            Pattern.compile(".*\\.(?:gov|edu|int|mil)(?:\\.[a-z]{2})?|(?:gov|edu)\\.[a-z]{2}");

    private static final Pattern USUAL = Pattern.compile("""
            (?iu)(?:read (?:more|on|here|the .{0,30})|more|here|source|link|website|site|full (?:story|text|report)|photo|video|via|details?\
            |click here|learn more|see (?:more|also)|watch|listen|subscribe|sign up|follow us|donate|download|pdf\
            |(?:читать|читайте|смотреть|смотрите|слушать)(?: .{0,30})?|подробнее.{0,20}|далее|здесь|тут|источник|ссылка|сайт|фото|видео\
            |подпис.{0,30}|скачать|толук.{0,20}|булак|бул жерде|толығырақ|дереккөз|batafsil|manba|bu yerda|муфассал|манбаъ)\\W*""");

    private static final Pattern CREDIT = Pattern.compile("""
            (?iu).*(?:photo(?:s|graph)?|picture|image|video|source|sources|credit|courtesy|by|via|from|фото|снимок|видео|источник|автор\
            |иллюстрация|изображение|сүрөт|булак|сурет|дереккөз|surat|foto|manba|акс|манбаъ|©|\\(c\\))(?: of| by| from|графия)?\\s*[:–—/|-]*\\s*""");

    private static final Pattern ON_A_DOT = Pattern.compile("[.,:;·•'’`_|-]{1,2}");

    /** What is sold by breaking into newspapers. */
    private static final Pattern TRADE = Pattern.compile("""
            (?iu).*(?:viagra|cialis|levitra|casino|казино|poker|покер|porn|порно|\\bsex\\b|секс знаком|escort|эскорт|проститут|payday|\
            \\bloans?\\b|займ|микрокредит|кредит онлайн|кредит без|essay|term paper|dissertation writing|replica|rolex|\
            louis vuitton|\\bugg\\b|\\bpills?\\b|pharmacy|steroid|betting|\\bbets?\\b|букмекер|ставки на|slots?\\b|слоты|\
            игровые автоматы|вулкан|1xbet|mostbet|melbet|azino|jackpot|hydroxychloroquine|weight loss|похуде|\
            купить диплом|диплом купить|seo services|backlinks|web hosting cheap|forex broker|binary option|cbd oil|vape).*""");

    /** All links of a body that lead to other sites, at most some thousands. */
    static List<ForeignLink> in(Element body, WxrSite site) {
        List<ForeignLink> links = new ArrayList<>();
        for (Element element : body.select("a[href]")) {
            String host = WxrSite.host(element.attr("href").strip());
            String text = PlainText.line(element.text()).toLowerCase(Locale.ROOT);
            if (!host.isEmpty()
                    && !site.isOwn(element.attr("href").strip())
                    && !text.isEmpty()
                    && links.size() < MOST) {
                links.add(of(element, host, text));
            }
        }
        return links;
    }

    private static ForeignLink of(Element element, String host, String text) {
        Element block = block(element);
        String whole = block.text();
        int linked = block.select("a").stream().mapToInt(a -> a.text().length()).sum();
        boolean alone =
                whole.length() - linked <= FEW_LETTERS && !block.normalName().equals("body");
        String before = before(element);
        String after = after(element);
        return new ForeignLink(element, host, text, alone, (before + '\n' + after).hashCode() * 31L + text.hashCode());
    }

    private static Element block(Element element) {
        Element block = element;
        while (!BLOCKS.contains(block.normalName()) && block.parent() != null) {
            block = block.parent();
        }
        return block;
    }

    private static String before(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node node = element.previousSibling();
                node != null && text.length() < SIDE;
                node = node.previousSibling()) {
            text.insert(0, words(node));
        }
        return text.length() > SIDE ? text.substring(text.length() - SIDE) : text.toString();
    }

    private static String after(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node node = element.nextSibling(); node != null && text.length() < SIDE; node = node.nextSibling()) {
            text.append(words(node));
        }
        return text.length() > SIDE ? text.substring(0, SIDE) : text.toString();
    }

    private static String words(Node node) {
        return node instanceof TextNode text ? text.text() : node instanceof Element element ? element.text() : "";
    }

    /** Whether it stands on so little that it is there for search engines only. */
    boolean isOnADot() {
        return ON_A_DOT.matcher(text).matches() && element.selectFirst("img") == null;
    }

    /** Whether its words are those of a trade that no newsroom links to. */
    boolean isTrade() {
        return TRADE.matcher(text).matches()
                || TRADE.matcher(host.replace('-', ' ').replace('.', ' ')).matches();
    }

    /** Whether a newsroom has reasons to link there under these words again and again. */
    boolean isUsual() {
        return PLATFORMS.matcher(host).matches()
                || OFFICIAL.matcher(host).matches()
                || USUAL.matcher(text).matches()
                || isNamedAfterHost()
                || isCredit();
    }

    /** “Reuters” leads to reuters.com. */
    private boolean isNamedAfterHost() {
        String name = Slug.of(text, Language.RU).value().replace("-", "");
        String latin = text.replaceAll("[^a-z0-9]", "");
        String squeezed = host.replaceAll("[^a-z0-9]", "");
        return (name.length() > 2 && squeezed.contains(name))
                || (latin.length() > 2 && squeezed.contains(latin))
                || List.of(host.split("\\.")).stream()
                        .filter(label -> label.length() > 3)
                        .anyMatch(label -> name.contains(label.replace("-", "")) || text.contains(label));
    }

    private boolean isCredit() {
        if (element.closest("figcaption, cite, .wp-caption-text, [class*=credit], [class*=source]") != null) {
            return true;
        }
        String before = before(element);
        Element parent = element.parent();
        String further =
                before.isBlank() && parent != null && !BLOCKS.contains(parent.normalName()) ? before(parent) : "";
        return CREDIT.matcher(before).matches() || CREDIT.matcher(further).matches();
    }
}
