package press.registan.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.registan.backup.Restore;
import press.registan.changes.ChangeFeed;
import press.registan.changes.ChangeStore;
import press.registan.config.DatabaseSettings;
import press.registan.config.Settings;
import press.registan.db.Database;
import press.registan.db.Opening;
import press.registan.db.postgres.PostgresDatabase;
import press.registan.db.sqlite.SqliteDatabase;
import press.registan.ingest.RedirectImport;
import press.registan.ingest.StoryExport;
import press.registan.ingest.StoryImport;
import press.registan.jobs.Job;
import press.registan.jobs.Jobs;
import press.registan.jobs.Lease;
import press.registan.kernel.LanguagePaths;
import press.registan.money.BulletinIntake;
import press.registan.money.CentralBank;
import press.registan.money.Currency;
import press.registan.money.FetchLog;
import press.registan.money.Pegs;
import press.registan.money.RateIntake;
import press.registan.money.RateSettings;
import press.registan.money.Rates;
import press.registan.money.source.Fetching;
import press.registan.money.source.Pace;
import press.registan.search.IndexAudit;
import press.registan.search.Indexing;
import press.registan.search.Ranking;
import press.registan.search.Search;
import press.registan.search.SearchIndex;
import press.registan.search.Turn;
import press.registan.search.lucene.LuceneIndex;
import press.registan.search.lucene.Means;
import press.registan.search.opensearch.OpenSearchIndex;
import press.registan.story.Stories;
import press.registan.story.Story;
import press.registan.worth.WorthSettings;
import press.registan.worth.Worths;

/**
 * The whole house, assembled by hand from top to bottom: read {@link #open} and you know the program. Commands and tests
 * open the same object; {@link Serving} puts a web server in front of it. Thread-safe.
 */
public final class Newsroom implements AutoCloseable {

    private final Path folder;
    private final Settings settings;
    private final InstantSource clock;
    private final Closing closing;
    private final Database database;
    private final ChangeStore changes;
    private final LanguagePaths languages;
    private final Stories stories;
    private final Rates rates;
    private final Worths worths;

    /** Opened when somebody first asks: most commands have nothing to do with it. */
    private @Nullable SearchDesk searchDesk;

    /** Opens the publication in a data folder; its schema is brought up to date first, after a backup. */
    public static Newsroom open(Path folder, Settings settings, InstantSource clock) {
        UpgradeBackups backups =
                new UpgradeBackups(folder, settings.publication().name(), clock);
        Newsroom newsroom = open(folder, settings, clock, new Opening.UpToDate(backups::write));
        try {
            Restore.refuseUnfinished(newsroom.database);
            return newsroom;
        } catch (RuntimeException failure) {
            newsroom.close();
            throw failure;
        }
    }

    /** Opens it whatever state it is in. */
    static Newsroom open(Path folder, Settings settings, InstantSource clock, Opening opening) {
        return new Newsroom(folder, settings, clock, opening);
    }

    /** The database alone of a publication, which is not even looked at. */
    static Database database(Path folder, DatabaseSettings settings, InstantSource clock, Opening opening) {
        return switch (settings) {
            case DatabaseSettings.Sqlite _ -> SqliteDatabase.open(folder.resolve("registan.db"), clock, opening);
            case DatabaseSettings.Postgres postgres -> PostgresDatabase.open(postgres.url(), clock, opening);
        };
    }

    private Newsroom(Path folder, Settings settings, InstantSource clock, Opening opening) {
        this.folder = folder;
        this.settings = settings;
        this.clock = clock;
        this.closing = new Closing();

        ZoneId zone = settings.publication().timezone();
        languages = new LanguagePaths(settings.publication().languages());
        database = closing.later(database(folder, settings.database(), clock, opening));
        try {
            changes = new ChangeStore();
            stories = new Stories(database, changes, zone, languages, clock);
            rates = new Rates(database, rateSettings(settings, zone), Pegs.known(), clock);
            worths = new Worths(
                    rates,
                    new WorthSettings(
                            settings.publication().conversions(),
                            settings.publication().country()));
        } catch (RuntimeException failure) {
            closing.close();
            throw failure;
        }
    }

    private static RateSettings rateSettings(Settings settings, ZoneId zone) {
        return new RateSettings(
                new Currency(settings.publication().baseCurrency().getCurrencyCode()),
                settings.publication().currencies().stream()
                        .map(currency -> new Currency(currency.getCurrencyCode()))
                        .toList(),
                zone);
    }

    public Path folder() {
        return folder;
    }

    public Settings settings() {
        return settings;
    }

    public InstantSource clock() {
        return clock;
    }

    public LanguagePaths languages() {
        return languages;
    }

    public Stories stories() {
        return stories;
    }

    public Rates rates() {
        return rates;
    }

    /** What money in stories was worth. */
    public Worths worths() {
        return worths;
    }

    public RateIntake rateIntake() {
        return new RateIntake(database, changes);
    }

    /** Asks the central banks, wherever the settings say that they are. */
    Fetching fetching(Pace pace) {
        Map<CentralBank, URI> sites = new EnumMap<>(CentralBank.class);
        settings.rates().addresses().forEach((bank, site) -> sites.put(bank(bank), site));
        return new Fetching(
                sites,
                new BulletinIntake(database, changes, Pegs.known()),
                new FetchLog(database),
                clock,
                pace,
                "Registan/" + Version.word() + " (+" + settings.publication().url() + ")");
    }

    /** The banks that are asked by the clock. */
    List<CentralBank> banks() {
        return settings.rates().banks().stream().map(Newsroom::bank).toList();
    }

    private static CentralBank bank(String source) {
        return CentralBank.of(source).orElseThrow();
    }

    /** The whole address of a story. */
    String url(Story story) {
        return settings.publication().url() + languages.of(story.language(), story.path());
    }

    /** Finds stories by what is in them. */
    public Search search() {
        return searchDesk().search();
    }

    synchronized SearchDesk searchDesk() {
        SearchDesk open = searchDesk;
        if (open == null) {
            SearchIndex index = searchIndex();
            Search search = new Search(
                    database, index, stories, languages, settings.publication().timezone(), clock);
            open = closing.later(new SearchDesk(
                    index, search, new Indexing(database, changes, stories, index, turn(), search.follower())));
            searchDesk = open;
        }
        return open;
    }

    /**
     * Every server could write to a cluster, so that one of them has the lease, and gives it back after its last batch; an index
     * in a folder has its owner.
     */
    private Turn turn() {
        return settings.search().url() == null
                ? Turn.ALWAYS
                : closing.later(new Lease(database, "search index", Duration.ofSeconds(10)))::isHeld;
    }

    private SearchIndex searchIndex() {
        Ranking ranking = Ranking.usual();
        URI cluster = settings.search().url();
        if (cluster != null) {
            return OpenSearchIndex.at(cluster, settings.search().name(), ranking.bag(), ranking.line());
        }
        return LuceneIndex.open(folder.resolve("search"), Means.usual().with(ranking::of));
    }

    /** Keeps the index beside what a command does from now on; to be closed before the newsroom. */
    Alongside alongside() {
        return new Alongside(searchDesk(), changeFeed());
    }

    public StoryImport storyImport() {
        return new StoryImport(database, stories, clock);
    }

    public RedirectImport redirectImport() {
        return new RedirectImport(
                database, stories.redirects(), settings.publication().url());
    }

    /** Everything that is wrong with what is kept, each in words with what to do about it. */
    public List<String> findings() {
        return Stream.concat(stories.audit().findings().stream(), rates.audit().findings().stream())
                .toList();
    }

    /** Everything that is wrong with the search index, when it has been brought up to date by whoever has it. */
    List<String> searchFindings() {
        IndexAudit audit = new IndexAudit(searchDesk().index(), stories, languages, clock);
        try (Alongside alongside = alongside()) {
            return alongside.settled(audit::findings);
        }
    }

    public StoryExport storyExport() {
        return new StoryExport(stories.holdings());
    }

    /** Whether readers may be sent here: without the database only what is kept can be shown. */
    boolean isReady() {
        return database.isThere();
    }

    /** Says of a publication that was made from a backup that it is all there. */
    void restored() {
        database.change(changes::beginAnew);
        new Restore(database).finish();
    }

    /** What changes from now on, for those who follow; not started yet. */
    ChangeFeed changeFeed() {
        return new ChangeFeed(database, changes);
    }

    /** The work that is done by the clock; not started yet. */
    Jobs jobs() {
        Job compacting = new Job("compact changes", Duration.ofHours(1), this::compactChanges);
        Job fetching = new Job("fetch rates", Duration.ofMinutes(5), this::fetchRates);
        return new Jobs(database, banks().isEmpty() ? List.of(compacting) : List.of(compacting, fetching));
    }

    private void fetchRates() {
        try {
            fetching(Pace.POLITE).due(banks());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** A thousand at once, so that no writer waits long. */
    private void compactChanges() {
        int gone;
        do {
            gone = database.write(writing -> changes.compact(writing, Duration.ofHours(1), 1_000));
        } while (gone == 1_000);
    }

    @Override
    public void close() {
        closing.close();
    }
}
