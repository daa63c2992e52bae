package press.registan.story;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Reads the items of a list, also of one that was not written by the book. */
final class Items {

    private record Draft(Flow flow, Manner manner) {}

    private final BodyReader reader;
    private final Flow around;
    private final List<Draft> drafts = new ArrayList<>();

    Items(BodyReader reader, Flow around) {
        this.reader = reader;
        this.around = around;
    }

    List<Block.Item> of(Element list, @Nullable Inline inline) {
        boolean stray = false;
        for (Node child = list.firstChild(); child != null; child = child.nextSibling()) {
            boolean item =
                    child instanceof Element element && element.normalName().equals("li");
            if (child instanceof Element li && item) {
                if (reader.isShown(li)) {
                    reader.children(li, begin(Manner.of(li)), inline);
                }
            } else {
                Flow flow = (stray || isList(child)) && !drafts.isEmpty() ? drafts.getLast().flow : begin(Manner.SAME);
                reader.node(child, flow, inline);
            }
            stray = !item;
        }
        return drafts.stream()
                .map(draft -> new Block.Item(draft.flow.blocks(), draft.manner))
                .filter(each -> !each.blocks().isEmpty())
                .toList();
    }

    private Flow begin(Manner manner) {
        Flow flow = new Flow(Context.ITEM, around.depth() + 1, reader::drop);
        drafts.add(new Draft(flow, manner));
        return flow;
    }

    /** A list between two items belongs to the one before it. */
    private static boolean isList(Node node) {
        if (!(node instanceof Element element)) {
            return false;
        }
        Fate fate = Fate.of(element.normalName());
        return fate == Fate.BULLETS || fate == Fate.NUMBERS;
    }
}
