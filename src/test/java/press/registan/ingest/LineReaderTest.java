package press.registan.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    @Test
    void linesEndWithALineFeedWithOrWithoutACarriageReturn() throws IOException {
        assertEquals(List.of("1 a", "2 b", "3 ", "4 c"), lines("a\nb\r\n\nc"));
    }

    @Test
    void aLastLineFeedBeginsNoLine() throws IOException {
        assertEquals(List.of("1 a"), lines("a\n"));
        assertEquals(List.of(), lines(""));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLine() throws IOException {
        assertEquals(List.of("1 {}", "2 \ufeff{}"), lines("\ufeff{}\n\ufeff{}"));
    }

    @Test
    void linesLongerThanTheBufferAreWhole() throws IOException {
        String line = "x".repeat(300_000);

        assertEquals(List.of("1 " + line, "2 y"), lines(line + "\ny"));
    }

    @Test
    void whiteSpaceIsABlankLine() throws IOException {
        LineReader reader = reader(" \t\r\n{\n");

        assertTrue(reader.next());
        assertTrue(reader.isBlank());
        assertTrue(reader.next());
        assertFalse(reader.isBlank());
    }

    @Test
    void aLineThatIsTooLongIsReadOverAndCounted() throws IOException {
        byte[] bytes = new byte[LineReader.LONGEST + 3];
        Arrays.fill(bytes, (byte) 'x');
        bytes[LineReader.LONGEST + 1] = '\n';
        LineReader reader = new LineReader(new ByteArrayInputStream(bytes));

        assertTrue(reader.next());
        assertTrue(reader.isTooLong());
        assertFalse(reader.isBlank());
        assertEquals(LineReader.LONGEST + 1, reader.bytes());
        assertEquals(0, reader.line().remaining());
        assertTrue(reader.next());
        assertFalse(reader.isTooLong());
        assertEquals(2, reader.number());
        assertFalse(reader.next());
    }

    @Test
    void theLongestLineIsNotTooLong() throws IOException {
        byte[] bytes = new byte[LineReader.LONGEST];
        Arrays.fill(bytes, (byte) 'x');
        LineReader reader = new LineReader(new ByteArrayInputStream(bytes));

        assertTrue(reader.next());
        assertFalse(reader.isTooLong());
        assertEquals(LineReader.LONGEST, reader.line().remaining());
    }

    private static List<String> lines(String text) throws IOException {
        List<String> lines = new ArrayList<>();
        LineReader reader = reader(text);
        while (reader.next()) {
            lines.add(reader.number() + " " + StandardCharsets.UTF_8.decode(reader.line()));
        }
        return lines;
    }

    private static LineReader reader(String text) {
        InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new LineReader(bytes);
    }
}
