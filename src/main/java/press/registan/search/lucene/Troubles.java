package press.registan.search.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import press.registan.kernel.Problem;

/** What can go wrong with files, told in words, and told apart: a disk that is full passes, a damaged file does not. */
final class Troubles {

    private Troubles() {}

    /** Whether the index itself is at fault, so that it has to be made anew. */
    static boolean isDamage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean damage = switch (cause) {
                case CorruptIndexException _,
                        IndexFormatTooOldException _,
                        IndexFormatTooNewException _,
                        IndexNotFoundException _,
                        Snapshot.Foreign _,
                        NoSuchFileException _,
                        FileNotFoundException _,
                        EOFException _ -> true;
                // a file format that this Lucene does not know
                case IllegalArgumentException unknown ->
                    String.valueOf(unknown.getMessage()).contains("SPI class");
                default -> false;
            };
            if (damage) {
                return true;
            }
        }
        return false;
    }

    static Problem told(IOException failure, Path folder) {
        if (failure instanceof AccessDeniedException) {
            return new Problem.Refused(
                    "The search index in " + folder
                            + " cannot be written. Give this user the right to write the folder and what is in it.",
                    failure);
        }
        if (isDamage(failure)) {
            return new Problem.Unavailable(
                    "The search index in " + folder + " is damaged. Have it made anew from the stories by `reindex`.",
                    failure);
        }
        return new Problem.Unavailable(
                "The disk with the search index in " + folder
                        + " does not read or write. Check that there is room and that the disk is sound; nothing is lost.",
                failure);
    }

    static Problem missing() {
        return new Problem.Unavailable(
                "There is no search index yet; it is made from the stories. Try again in a moment.",
                new IndexNotFoundException("no index"));
    }
}
