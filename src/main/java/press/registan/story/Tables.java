package press.registan.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads tables. The parser has already put their parts in order, wherever it found them. */
final class Tables {

    private static final int MOST_SPANNED = 1_000;
    private static final List<String> SCOPES = List.of("row", "col", "rowgroup", "colgroup");

    private final BodyReader reader;

    Tables(BodyReader reader) {
        this.reader = reader;
    }

    void table(Element element, Flow flow, @Nullable Inline inline) {
        if (!flow.context().holdsTables() || flow.depth() >= BodyReader.DEEPEST_BLOCK || isFrame(element)) {
            reader.unwrapBlock(element, flow, inline);
            return;
        }
        flow.end();
        Line caption = Line.EMPTY;
        List<Block.Rows> parts = new ArrayList<>();
        for (Element child : element.children()) {
            if (!reader.isShown(child)) {
                continue;
            }
            switch (child.normalName()) {
                case "caption" -> caption = caption.and(reader.caption(child, flow, inline));
                case "thead", "tbody", "tfoot" -> part(child, parts, flow, inline);
                default -> {
                    if (Fate.of(child.normalName()) == Fate.DROP) {
                        reader.drop(child.normalName());
                    }
                }
            }
        }
        parts.sort(Comparator.comparing(Block.Rows::part));
        boolean filled = parts.stream()
                .flatMap(part -> part.rows().stream())
                .flatMap(List::stream)
                .anyMatch(cell -> !cell.blocks().isEmpty());
        if (filled) {
            flow.add(new Block.Table(caption, parts, Tongue.of(element).within(flow.tongue())));
        } else if (!caption.isEmpty()) {
            flow.add(new Block.Paragraph(caption, Tongue.SAME));
        }
    }

    /** A table of one cell is a box that somebody drew around a text. */
    private static boolean isFrame(Element table) {
        int cells = 0;
        for (Element part : table.children()) {
            for (Element row : part.children()) {
                cells += row.childrenSize();
            }
        }
        return cells == 1;
    }

    private void part(Element element, List<Block.Rows> parts, Flow flow, @Nullable Inline inline) {
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (Element row : element.children()) {
            if (row.normalName().equals("tr") && reader.isShown(row)) {
                List<Block.Cell> cells = row(row, flow, inline);
                if (!cells.isEmpty()) {
                    rows.add(cells);
                }
            }
        }
        if (!rows.isEmpty()) {
            parts.add(new Block.Rows(part(element.normalName(), parts), rows));
        }
    }

    /** There is one head and one foot at most. */
    private static Block.Rows.Part part(String name, List<Block.Rows> before) {
        Block.Rows.Part part = switch (name) {
            case "thead" -> Block.Rows.Part.HEAD;
            case "tfoot" -> Block.Rows.Part.FOOT;
            default -> Block.Rows.Part.BODY;
        };
        return before.stream().anyMatch(rows -> rows.part() == part) ? Block.Rows.Part.BODY : part;
    }

    private List<Block.Cell> row(Element row, Flow flow, @Nullable Inline inline) {
        List<Block.Cell> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            boolean header = cell.normalName().equals("th");
            if ((header || cell.normalName().equals("td")) && reader.isShown(cell)) {
                String scope = cell.attr("scope").toLowerCase(Locale.ROOT);
                cells.add(new Block.Cell(
                        header,
                        header && SCOPES.contains(scope) ? scope : "",
                        Inlines.number(cell.attr("colspan"), 1, MOST_SPANNED, 1),
                        Inlines.number(cell.attr("rowspan"), 1, MOST_SPANNED, 1),
                        reader.inside(cell, Context.CELL, flow, inline),
                        Tongue.of(cell)));
            }
        }
        return cells;
    }
}
