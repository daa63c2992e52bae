package press.registan.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables. The parser has put their parts in order already; what it left where nothing but rows or cells may stand
 * comes before the table.
 */
final class Tables {

    private static final int MOST_SPANNED = 1_000;
    private static final List<String> SCOPES = List.of("row", "col", "rowgroup", "colgroup");

    private final BodyReader reader;

    Tables(BodyReader reader) {
        this.reader = reader;
    }

    void table(Element element, Flow flow, @Nullable Inline inline) {
        if (!flow.context().holdsTables() || !flow.holdsContainers() || isFrame(element)) {
            reader.unwrapBlock(element, flow, inline);
            return;
        }
        flow.end();
        Flow caption = new Flow(Context.CAPTION, flow.depth(), reader::drop);
        List<Block.Rows> parts = new ArrayList<>();
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            switch (child.normalName()) {
                case "caption" -> reader.caption((Element) child, caption, inline);
                case "thead", "tbody", "tfoot" -> part((Element) child, parts, flow, inline);
                default -> reader.node(child, flow, inline);
            }
        }
        parts.sort(Comparator.comparing(Block.Rows::part));
        List<Block.Cell> cells = parts.stream()
                .flatMap(part -> part.rows().stream())
                .flatMap(List::stream)
                .toList();
        flow.end();
        if (cells.size() > 1 && cells.stream().anyMatch(cell -> !cell.blocks().isEmpty())) {
            flow.add(new Block.Table(
                    caption.line().line(), parts, Manner.of(element).within(flow.manner())));
        } else {
            flow.addLine(caption.line().line());
            cells.stream().map(Block.Cell::blocks).flatMap(List::stream).forEach(flow::add);
        }
        caption.waiting().forEach(flow::add);
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
        if (!reader.isShown(element)) {
            return;
        }
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            if (!child.normalName().equals("tr")) {
                reader.node(child, flow, inline);
            } else if (child instanceof Element row && reader.isShown(row)) {
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
        boolean body = part == Block.Rows.Part.BODY;
        return body || before.stream().noneMatch(rows -> rows.part() == part) ? part : Block.Rows.Part.BODY;
    }

    private List<Block.Cell> row(Element row, Flow flow, @Nullable Inline inline) {
        List<Block.Cell> cells = new ArrayList<>();
        for (Node child = row.firstChild(); child != null; child = child.nextSibling()) {
            boolean header = child.normalName().equals("th");
            if (!header && !child.normalName().equals("td")) {
                reader.node(child, flow, inline);
            } else if (child instanceof Element cell && reader.isShown(cell)) {
                cells.add(cell(cell, header, flow, inline));
            }
        }
        return cells;
    }

    private Block.Cell cell(Element cell, boolean header, Flow flow, @Nullable Inline inline) {
        String scope = cell.attr("scope").toLowerCase(Locale.ROOT);
        List<Block> inside = reader.inside(cell, Context.CELL, flow, inline);
        // The empty corner above the headers of rows heads nothing.
        boolean heads = header && !inside.isEmpty();
        return new Block.Cell(
                heads,
                heads && SCOPES.contains(scope) ? scope : "",
                Inlines.number(cell.attr("colspan"), 1, MOST_SPANNED, 1),
                Inlines.number(cell.attr("rowspan"), 1, MOST_SPANNED, 1),
                inside,
                Manner.of(cell));
    }
}
