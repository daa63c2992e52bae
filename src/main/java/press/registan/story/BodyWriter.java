package press.registan.story;

import java.util.ArrayList;
import java.util.List;

/** Writes blocks as HTML, counts their words, and picks the paragraphs that are read one after the other. */
final class BodyWriter {

    private final StringBuilder html = new StringBuilder();
    private final List<String> told = new ArrayList<>();
    private final List<String> quoted = new ArrayList<>();
    private int words;

    void write(List<Block> blocks) {
        keepProse(blocks, told);
        for (Block block : blocks) {
            if (block instanceof Block.Quotation quotation) {
                keepProse(quotation.blocks(), quoted);
            }
            write(block);
        }
    }

    String html() {
        return html.toString();
    }

    int words() {
        return words;
    }

    /** A story that only quotes is told by what it quotes. */
    List<String> paragraphs() {
        return told.isEmpty() ? quoted : told;
    }

    private static void keepProse(List<Block> blocks, List<String> texts) {
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph(Line line, Manner _) && line.prose()) {
                texts.add(line.text());
            }
        }
    }

    private void write(Block block) {
        switch (block) {
            case Block.Paragraph(Line line, Manner manner) -> element("p", line, manner);
            case Block.Heading(int level, Line line, Manner manner) -> element("h" + level, line, manner);
            case Block.Preformatted(Line line, Manner manner) -> element("pre", line, manner);
            case Block.Rule _ -> html.append("<hr>");
            case Block.Bullets(List<Block.Item> items, Manner manner) -> list("ul", "", items, manner);
            case Block.Numbers(int start, boolean reversed, List<Block.Item> items, Manner manner) -> {
                String attributes = (start == 1 ? "" : " start=\"" + start + '"') + (reversed ? " reversed" : "");
                list("ol", attributes, items, manner);
            }
            case Block.Quotation(List<Block> blocks, Manner manner) -> container("blockquote", blocks, manner);
            case Block.Aside(List<Block> blocks, Manner manner) -> container("aside", blocks, manner);
            case Block.Picture picture -> picture(picture);
            case Block.Table table -> table(table);
        }
    }

    private void element(String tag, Line line, Manner manner) {
        open(tag, manner.attributes());
        line(line);
        close(tag);
    }

    private void container(String tag, List<Block> blocks, Manner manner) {
        open(tag, manner.attributes());
        blocks.forEach(this::write);
        close(tag);
    }

    private void list(String tag, String attributes, List<Block.Item> items, Manner manner) {
        open(tag, attributes + manner.attributes());
        for (Block.Item item : items) {
            open("li", item.manner().attributes());
            tight(item.blocks());
            close("li");
        }
        close(tag);
    }

    /** Where one paragraph is all there is, lists below it apart, it needs no element of its own. */
    private void tight(List<Block> blocks) {
        boolean bare = !blocks.isEmpty()
                && blocks.getFirst() instanceof Block.Paragraph(Line _, Manner manner)
                && manner.isSame()
                && blocks.stream().skip(1).allMatch(BodyWriter::isList);
        for (int i = 0; i < blocks.size(); i++) {
            if (i == 0 && bare && blocks.getFirst() instanceof Block.Paragraph(Line line, Manner _)) {
                line(line);
            } else {
                write(blocks.get(i));
            }
        }
    }

    private static boolean isList(Block block) {
        return block instanceof Block.Bullets || block instanceof Block.Numbers;
    }

    private void picture(Block.Picture picture) {
        open("figure", " class=\"" + Figures.ELSEWHERE + '"' + picture.manner().attributes());
        if (picture.source() != null) {
            open("a", " href=" + Characters.quoted(picture.source()));
            Characters.escape(picture.alternative(), html);
            close("a");
        }
        if (!picture.caption().isEmpty()) {
            element("figcaption", picture.caption(), Manner.SAME);
        }
        close("figure");
    }

    private void table(Block.Table table) {
        open("table", table.manner().attributes());
        if (!table.caption().isEmpty()) {
            element("caption", table.caption(), Manner.SAME);
        }
        for (Block.Rows rows : table.parts()) {
            String tag = switch (rows.part()) {
                case HEAD -> "thead";
                case BODY -> "tbody";
                case FOOT -> "tfoot";
            };
            open(tag, "");
            rows.rows().forEach(this::row);
            close(tag);
        }
        close("table");
    }

    private void row(List<Block.Cell> cells) {
        open("tr", "");
        for (Block.Cell cell : cells) {
            String tag = cell.header() ? "th" : "td";
            String attributes = (cell.scope().isEmpty() ? "" : " scope=\"" + cell.scope() + '"')
                    + (cell.columns() == 1 ? "" : " colspan=\"" + cell.columns() + '"')
                    + (cell.rows() == 1 ? "" : " rowspan=\"" + cell.rows() + '"');
            open(tag, attributes + cell.manner().attributes());
            tight(cell.blocks());
            close(tag);
        }
        close("tr");
    }

    private void open(String tag, String attributes) {
        html.append('<').append(tag).append(attributes).append('>');
    }

    private void close(String tag) {
        html.append("</").append(tag).append('>');
    }

    private void line(Line line) {
        html.append(line.html());
        words += Words.count(line.text());
    }
}
