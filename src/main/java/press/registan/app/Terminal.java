package press.registan.app;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command speaks, in UTF-8 whatever the machine's language: {@code out} is for what it was asked for, {@code err}
 * for progress and complaints.
 */
record Terminal(PrintWriter out, PrintWriter err) {

    static Terminal of(OutputStream out, OutputStream err) {
        return new Terminal(
                new PrintWriter(out, true, StandardCharsets.UTF_8), new PrintWriter(err, true, StandardCharsets.UTF_8));
    }
}
