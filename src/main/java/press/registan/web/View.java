package press.registan.web;

/** What one template shows. Each template takes exactly one, a record, under the name its {@code @param} gives it. */
public interface View {

    /** The template's file, below the folder of templates: {@code site/story.jte}. */
    String template();
}
