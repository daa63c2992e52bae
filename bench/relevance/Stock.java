package press.registan.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import press.registan.kernel.Language;

/** What is to be beaten: Lucene as it comes, with the analyzer that it has for the language, one field, any of the words. */
final class Stock implements AutoCloseable {

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final Analyzer analyzer;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    Stock(Collection collection) throws IOException {
        analyzer = analyzer(collection.language());
        try (IndexWriter writer =
                new IndexWriter(directory, new IndexWriterConfig(analyzer).setSimilarity(new BM25Similarity()))) {
            for (Collection.Text text : collection.texts()) {
                Document document = new Document();
                document.add(new StringField("id", text.id(), Store.YES));
                document.add(new TextField("text", text.title() + "\n" + text.body(), Store.NO));
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity());
    }

    static Analyzer analyzer(Language language) {
        return switch (language) {
            case EN -> new EnglishAnalyzer();
            case RU -> new RussianAnalyzer();
            case KK, KY, UZ, TG, TK -> new StandardAnalyzer();
        };
    }

    List<String> find(Collection.Query query, int most) throws IOException {
        Map<String, Integer> words = new LinkedHashMap<>();
        try (TokenStream tokens = analyzer.tokenStream("text", query.text())) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.merge(term.toString(), 1, Integer::sum);
            }
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        words.forEach((word, often) ->
                any.add(new BoostQuery(new TermQuery(new Term("text", word)), often), Occur.SHOULD));
        StoredFields stored = searcher.storedFields();
        List<String> found = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(any.build(), most).scoreDocs) {
            found.add(stored.document(hit.doc).get("id"));
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
