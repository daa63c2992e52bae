package press.registan.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import press.registan.kernel.Problem;

/**
 * {@code registan.properties} in the data folder: {@code name=value}, one a line, in UTF-8. Lines that begin with
 * {@code #} are comments. There are no escapes and no continued lines: what stands there is what is meant.
 */
public final class SettingsFile {

    public static final String NAME = "registan.properties";

    private static final int LARGEST = 1 << 20;
    private static final List<String> KEYS =
            Arrays.stream(Setting.values()).map(Setting::key).toList();

    private SettingsFile() {}

    /** What the file says; a setting that stands there twice counts with its last line. */
    static Map<Setting, Given> read(Path folder, Mistakes mistakes) {
        Path file = folder.resolve(NAME);
        Map<Setting, Given> given = new EnumMap<>(Setting.class);
        int number = 0;
        for (String line : text(folder, file).lines().map(String::strip).toList()) {
            number++;
            if (!line.isEmpty() && !line.startsWith("#")) {
                read(line, file + ", line " + number, given, mistakes);
            }
        }
        return given;
    }

    private static String text(Path folder, Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new Problem.Refused(file + " is larger than a megabyte: that is not a file of settings.");
            }
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException missing) {
            throw new Problem.Refused(
                    "There is no publication in " + folder + " (no " + NAME + "). Make one with: registan init --data "
                            + folder + " --name NAME",
                    missing);
        } catch (CharacterCodingException garbled) {
            throw new Problem.Refused(file + " is not UTF-8 text: save it as UTF-8.", garbled);
        } catch (IOException failed) {
            throw new Problem.Refused(file + " cannot be read: " + reason(failed), failed);
        }
    }

    /**
     * The text of the file as another machine may have it: without secrets, which are also what belongs to this machine
     * only, such as where its database is.
     */
    public static String withoutSecrets(Path folder) {
        return text(folder, folder.resolve(NAME))
                .lines()
                .map(line ->
                        isSecret(line) ? "# A line stood here that belongs to one machine only: " + key(line) : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static boolean isSecret(String line) {
        return Setting.of(key(line)).filter(Setting::isSecret).isPresent();
    }

    /** What stands before the equals sign; of a comment, nothing that is the name of a setting. */
    private static String key(String line) {
        int equals = line.indexOf('=');
        return equals < 0 ? "" : line.substring(0, equals).strip();
    }

    private static void read(String line, String origin, Map<Setting, Given> given, Mistakes mistakes) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            mistakes.add(origin, "a setting is written name=value; this line has no \"=\".");
            return;
        }
        String key = line.substring(0, equals).strip();
        Given value = new Given(line.substring(equals + 1).strip(), origin + ", " + key);
        Setting.of(key)
                .ifPresentOrElse(setting -> given.put(setting, value), () -> mistakes.addUnknown(origin, key, KEYS));
    }

    /**
     * Writes the file of a new publication: every setting with what it is for; those that are given say so, the others
     * stand as comments with what holds by default.
     *
     * @throws Problem.Misconfigured when what is given could not be read back, with every mistake at once
     * @throws Problem.Refused when there is a file already, or none can be written
     */
    public static void write(Path folder, Map<Setting, String> given) {
        Mistakes mistakes = new Mistakes();
        given.forEach((setting, value) -> {
            if (value.lines().count() > 1) {
                mistakes.add(setting.key(), "a value is one line.");
            }
        });
        mistakes.refuse();
        Settings.of(given);
        Path file = folder.resolve(NAME);
        try {
            Files.writeString(file, written(given), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException taken) {
            throw new Problem.Refused(folder + " holds a publication already.", taken);
        } catch (IOException failed) {
            throw new Problem.Refused(file + " cannot be written: " + reason(failed), failed);
        }
    }

    private static String written(Map<Setting, String> given) {
        StringBuilder text = new StringBuilder("""
                # The settings of this publication: name=value, in UTF-8. A line with # in front is a comment and shows
                # what holds by default. Each can be overridden by an environment variable: REGISTAN_SERVER_PORT is
                # server.port. A change counts from the next start.
                """);
        for (Setting setting : Setting.values()) {
            String value = given.getOrDefault(setting, "").strip();
            text.append("\n# ").append(setting.meaning()).append('\n');
            text.append(value.isEmpty() ? "#" : "").append(setting.key()).append('=');
            text.append(value.isEmpty() ? setting.fallback() : value).append('\n');
        }
        return text.toString();
    }

    private static String reason(IOException failed) {
        return failed instanceof AccessDeniedException
                ? "this user is not allowed to."
                : String.valueOf(failed.getMessage());
    }
}
