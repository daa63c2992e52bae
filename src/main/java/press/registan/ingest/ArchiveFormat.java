package press.registan.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A form in which archives come. */
public interface ArchiveFormat {

    /** Is told how far somebody who looks through a file has come, in bytes of the file as it is. */
    interface Looking {
        void at(Path file, long position);
    }

    /**
     * Opens an archive of one or several files, looking through all of them first if the stories of one cannot be told
     * without the others.
     */
    Archive open(List<Path> files, Looking looking) throws IOException;
}
