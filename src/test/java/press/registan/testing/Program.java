package press.registan.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The real program in a process of its own, as an operator starts it, and as the power cut ends it. */
public final class Program implements AutoCloseable {

    private final Process process;
    private final Path output;

    private Program(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts {@code registan} with these arguments, on the data folder; what it prints goes to a file beside that. */
    public static Program start(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "press.registan.app.Main"));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder.toAbsolutePath().getParent(), "program", ".out");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(Databases.environment(folder));
        return new Program(builder.start(), output);
    }

    /** Ends it at once, with no chance to tidy up. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Asks it to stop, as a service manager does, and returns its exit status. */
    public int stop() throws InterruptedException {
        process.destroy();
        return end();
    }

    /** Waits for its end and returns its exit status. */
    public int end() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the program does not end");
        }
        return process.exitValue();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** Waits until it has printed these words, and returns all that it printed. */
    public String awaitWords(String words) throws IOException, InterruptedException {
        for (int i = 0; i < 1_200; i++) {
            String printed = printed();
            if (printed.contains(words)) {
                return printed;
            }
            if (!process.isAlive()) {
                break;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("it never said “" + words + "” but: " + printed());
    }

    public String printed() throws IOException {
        return Files.readString(output);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
