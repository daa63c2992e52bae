package press.registan.story;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The blocks of one place, as they come: text gathers in a line until a block ends it. A picture in the middle of a
 * paragraph waits for the paragraph's end.
 */
final class Flow {

    /** Lists in quotations in lists: deeper than that they are taken apart into paragraphs. */
    private static final int DEEPEST = 8;

    private final Context context;
    private final int depth;
    private final LineBuilder line;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Block> waiting = new ArrayList<>();
    private Manner manner = Manner.SAME;

    Flow(Context context, int depth, Consumer<String> dropped) {
        this.context = context;
        this.depth = depth;
        this.line = context == Context.PREFORMATTED ? LineBuilder.ofPreformatted(dropped) : LineBuilder.ofText(dropped);
    }

    Context context() {
        return context;
    }

    /** How many containers are around it. */
    int depth() {
        return depth;
    }

    /** Whether blocks may stand here that hold blocks themselves. */
    boolean holdsContainers() {
        return context.holdsBlocks() && depth < DEEPEST;
    }

    /** Figures may stand wherever pictures come to stand, though not in each other for ever. */
    boolean holdsFigures() {
        return context.holdsBlocks() && depth <= DEEPEST;
    }

    LineBuilder line() {
        return line;
    }

    /** What holds for the blocks here as far as they do not say otherwise. */
    Manner manner() {
        return manner;
    }

    /** Changes the manner of the blocks to come, and gives back the one before. */
    Manner assume(Manner next) {
        Manner before = manner;
        manner = next;
        return before;
    }

    /** Ends a paragraph, if there is one. */
    void end() {
        if (!context.holdsBlocks()) {
            line.boundary();
            return;
        }
        addLine(line.line());
        blocks.addAll(waiting);
        waiting.clear();
    }

    void addLine(Line paragraph) {
        if (!paragraph.isEmpty()) {
            blocks.add(new Block.Paragraph(paragraph, manner));
        }
    }

    void lineBreak() {
        line.lineBreak();
        if (context.holdsBlocks() && line.isBrokenTwice()) {
            end();
        }
    }

    void add(Block block) {
        end();
        (context.holdsBlocks() ? blocks : waiting).add(block);
    }

    void addLater(Block block) {
        if (line.isBlank()) {
            add(block);
        } else {
            waiting.add(block);
        }
    }

    /** All blocks, when nothing comes any more. */
    List<Block> blocks() {
        end();
        return blocks;
    }

    /** What could not stay in a place that holds only a line, and goes after it. */
    List<Block> waiting() {
        return waiting;
    }
}
