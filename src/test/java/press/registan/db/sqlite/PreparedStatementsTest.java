package press.registan.db.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToCreateStatementException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedStatementsTest {

    private static final String WORDS = "select word from word where length = :length order by word";

    private Handle handle;

    @BeforeEach
    void open(@TempDir Path folder) {
        handle = new Connections(folder.resolve("words.db")).open(Connections.Use.WRITE);
        handle.execute("create table word (word text primary key, length bigint not null)");
        List.of("news", "page", "story", "topic").forEach(this::add);
    }

    @AfterEach
    void close() {
        handle.close();
    }

    private void add(String word) {
        handle.createUpdate("insert into word (word, length) values (:word, :length)")
                .bind("word", word)
                .bind("length", word.length())
                .execute();
    }

    @Test
    void theSameTextAnswersAnewEachTime() {
        assertEquals(List.of("news", "page"), words(4));
        assertEquals(List.of("story", "topic"), words(5));
        add("rate");
        assertEquals(List.of("news", "page", "rate"), words(4));
    }

    @Test
    void whatIsNotBoundIsAMistakeAndNotWhatWasBoundBefore() {
        assertEquals(List.of("news", "page"), words(4));
        assertThrows(
                UnableToCreateStatementException.class,
                () -> handle.createQuery(WORDS).mapTo(String.class).list());
        assertEquals(List.of("story", "topic"), words(5));
    }

    @Test
    void theSameTextRunsWithinItself() {
        try (Stream<String> four = handle.createQuery(WORDS).bind("length", 4).mapTo(String.class).stream()) {
            List<String> pairs = four.flatMap(word -> words(5).stream().map(other -> word + " " + other))
                    .toList();
            assertEquals(List.of("news story", "news topic", "page story", "page topic"), pairs);
        }
        assertEquals(List.of("news", "page"), words(4));
    }

    @Test
    void aStatementThatFailedWorksTheNextTime() {
        assertThrows(UnableToExecuteStatementException.class, () -> add("news"));
        add("wire");
        assertEquals(List.of("news", "page", "wire"), words(4));
    }

    @Test
    void moreTextsThanAreKeptAllAnswer() {
        for (int round = 0; round < 2; round++) {
            List<Integer> answers = IntStream.range(0, 200)
                    .map(number -> handle.createQuery("select :a + " + number)
                            .bind("a", 1)
                            .mapTo(Integer.class)
                            .one())
                    .boxed()
                    .toList();
            assertEquals(IntStream.rangeClosed(1, 200).boxed().toList(), answers);
        }
    }

    @Test
    void aTableThatChangedIsSeenByATextPreparedBefore() {
        assertEquals(List.of("news", "page"), words(4));
        handle.execute("alter table word add column language text");
        handle.execute("delete from word where word = 'news'");
        assertEquals(List.of("page"), words(4));
    }

    private List<String> words(int length) {
        return handle.createQuery(WORDS)
                .bind("length", length)
                .mapTo(String.class)
                .list();
    }
}
