package press.registan.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;

/** Renders views with the templates that were compiled with the program. Safe for any number of threads. */
public final class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** The rendered view in UTF-8. What is fixed in a template was encoded when it was compiled. */
    public byte[] render(View view) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(view.template(), view, output);
        return output.toByteArray();
    }
}
