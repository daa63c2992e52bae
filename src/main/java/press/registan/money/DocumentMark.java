package press.registan.money;

import org.jspecify.annotations.Nullable;

/** What a server said of a document, to be told to it the next time: then it answers “as before” and sends nothing. */
public record DocumentMark(@Nullable String etag, @Nullable String lastModified) {

    /** Of a document that was never asked for, or by a server that says nothing of the kind. */
    public static final DocumentMark NONE = new DocumentMark(null, null);
}
