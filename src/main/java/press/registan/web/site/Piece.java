package press.registan.web.site;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.registan.words.Around;
import press.registan.words.Word;
import press.registan.words.Words;

/**
 * A stretch of a sentence, plain or leading somewhere: “By ”, then a name with its page, then “ and ”, then another. The
 * language decides what stands before, between and after.
 */
public record Piece(String text, @Nullable String address) {

    /** What the word says about these, each with its link. */
    static List<Piece> said(Words words, Word word, List<Link> links) {
        if (links.isEmpty()) {
            return List.of();
        }
        Around around = words.around(word);
        List<Piece> pieces = new ArrayList<>();
        add(pieces, around.before());
        for (int i = 0; i < links.size(); i++) {
            add(pieces, words.joint(i, links.size()));
            pieces.add(new Piece(links.get(i).text(), links.get(i).address()));
        }
        add(pieces, around.after());
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, null));
        }
    }
}
