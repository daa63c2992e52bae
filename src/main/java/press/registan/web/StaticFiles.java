package press.registan.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Problem;

/**
 * Style sheets, scripts and icons, at addresses that name their content, {@code /static/{hash}/site.css}: a browser keeps
 * them for a year, and a new release has new addresses. All {@code .css} files become one sheet, in the order of their
 * names.
 */
public final class StaticFiles {

    /** The one sheet that all the style files make. */
    public static final String SHEET = "site.css";

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/\\s*", Pattern.DOTALL);

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2",
            "webmanifest", "application/manifest+json");

    private static final Map<String, String> FOR_A_YEAR =
            Map.of("cache-control", "public, max-age=31536000, immutable");

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, ReadyAnswer> answers = new HashMap<>();

    private StaticFiles(Map<String, byte[]> files) {
        files.forEach((name, bytes) -> {
            String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            if (type == null) {
                throw new IllegalArgumentException("a static file of a kind that is not known: " + name);
            }
            String address = "/static/" + EntityTags.hash(bytes) + "/" + name;
            addresses.put(name, address);
            ReadyAnswer answer = ReadyAnswer.forMany(
                    Response.of(type, bytes), FOR_A_YEAR, Effort.FILE, Encoding.GZIP, Head.NOT_IN_FRONT);
            answers.put(address, answer);
        });
    }

    public static StaticFiles of(Map<String, byte[]> files) {
        return new StaticFiles(files);
    }

    /** The files of a folder on the class path, be it of folders or in a jar. */
    public static StaticFiles fromClasspath(String folder) {
        URL found = StaticFiles.class.getResource("/" + folder);
        if (found == null) {
            throw new IllegalArgumentException("no such folder on the class path: " + folder);
        }
        try {
            URI uri = found.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return new StaticFiles(joined(read(Path.of(uri))));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return new StaticFiles(joined(read(jar.getPath(folder))));
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("the program's own files cannot be read: " + found, unreadable);
        }
    }

    private static SortedMap<String, byte[]> read(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> list = Files.list(folder)) {
            for (Path file : list.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static Map<String, byte[]> joined(SortedMap<String, byte[]> files) {
        Map<String, byte[]> joined = new HashMap<>();
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        files.forEach((name, bytes) -> {
            if (name.endsWith(".css")) {
                sheet.writeBytes(withoutComments(bytes));
                sheet.write('\n');
            } else {
                joined.put(name, bytes);
            }
        });
        if (sheet.size() > 0) {
            joined.put(SHEET, sheet.toByteArray());
        }
        return joined;
    }

    /** What is said to those who write the sheet is a tenth of it, and none of a reader's business. */
    private static byte[] withoutComments(byte[] sheet) {
        return COMMENT.matcher(new String(sheet, StandardCharsets.UTF_8))
                .replaceAll("")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Where the file is found today. */
    public String address(String name) {
        String address = addresses.get(name);
        if (address == null) {
            throw new IllegalArgumentException("no such static file: " + name);
        }
        return address;
    }

    /** The route for addresses of former releases, which pages kept elsewhere still name: they get today's file. */
    public Route formerAddresses() {
        return Route.fresh("/static/{hash}/{name}", this::today).withoutLanguage();
    }

    private Response today(Request request) {
        String address = addresses.get(request.part("name"));
        if (address == null) {
            throw new Problem.NotFound("There is no file " + request.part("name") + ".");
        }
        return Response.seeOther(address);
    }

    @Nullable ReadyAnswer at(String address) {
        return answers.get(address);
    }
}
