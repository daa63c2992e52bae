package press.registan.app;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What the program said to a command line, in this process, and how it ended. */
record Said(int status, String out, String err) {

    static Said by(String... typed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(Terminal.of(out, err), typed);
        return new Said(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
