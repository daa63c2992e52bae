package press.registan.web.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import press.registan.words.Word;

/**
 * A way to pass a story on: a plain link to a service, which learns nothing of a reader who does not follow it.
 *
 * @param name of the service, as it is written on the page
 * @param label the whole of what following it does
 */
public record ShareLink(String name, String label, String address) {

    /** In the order of what the region's readers use. */
    static List<ShareLink> of(Furniture furniture, String headline, String url) {
        String text = encoded(headline);
        String story = encoded(url);
        return List.of(
                new ShareLink(
                        "Telegram",
                        furniture.say(Word.SHARE_ON_TELEGRAM),
                        "https://t.me/share/url?url=" + story + "&text=" + text),
                new ShareLink(
                        "WhatsApp",
                        furniture.say(Word.SHARE_ON_WHATSAPP),
                        "https://wa.me/?text=" + text + "%20" + story),
                new ShareLink(
                        "Facebook",
                        furniture.say(Word.SHARE_ON_FACEBOOK),
                        "https://www.facebook.com/sharer/sharer.php?u=" + story),
                new ShareLink(
                        "X",
                        furniture.say(Word.SHARE_ON_X),
                        "https://x.com/intent/post?url=" + story + "&text=" + text),
                new ShareLink(
                        furniture.say(Word.SHARE_BY_EMAIL),
                        furniture.say(Word.SHARE_BY_EMAIL),
                        "mailto:?subject=" + text + "&body=" + story));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
