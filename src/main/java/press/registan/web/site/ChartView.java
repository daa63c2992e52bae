package press.registan.web.site;

import java.util.List;

/**
 * A course as a picture, and as a table for those who do not see it.
 *
 * @param description what is to be seen, in words
 * @param frame where in the picture the line lies
 * @param path of the line
 * @param axis how wide the figures beside the picture are, in em
 * @param remarks what has to be known to read it
 * @param extremes the lowest and the highest of it, each with its day
 */
public record ChartView(
        String title,
        String description,
        Frame frame,
        String path,
        List<Level> levels,
        List<Tick> ticks,
        Place end,
        String axis,
        List<Mark> marks,
        List<String> remarks,
        List<Extreme> extremes,
        List<Row> rows) {

    /**
     * The part of the picture in which the line lies.
     *
     * @param box its size in the units of the path; the other sides are in hundredths of the picture
     */
    public record Frame(String box, String width, String top, String bottom, String height) {}

    /** A level of the upright axis. */
    public record Level(String y, String text) {}

    /**
     * A beginning on the level axis.
     *
     * @param spare whether a narrow screen does without it
     */
    public record Tick(String x, String text, String anchor, boolean spare) {}

    public record Place(String x, String y) {}

    /** Something that happened, as it is numbered in the picture and told under it. */
    public record Mark(String x, int number, Stamp day, String text) {}

    public record Extreme(String name, String value, String figure, Stamp day) {}

    public record Row(Stamp day, String figure) {}
}
