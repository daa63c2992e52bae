package press.registan.backup;

import java.util.List;
import java.util.Map;

/** Which tables are in a backup. A test compares this with the schema, so that no table is forgotten. */
final class Contents {

    /** What nobody could make again, in an order in which every row finds those that it belongs to. */
    static final List<String> KEPT = List.of(
            "numbers",
            "note",
            "shelf",
            "shelf_name",
            "shelf_slug",
            "shelf_alias",
            "story",
            "story_slug",
            "revision",
            "byline",
            "story_topic",
            "correction",
            "address",
            "rate",
            "rate_series",
            "rate_history",
            "rate_doubt");

    /** What stays out, each with its reason. */
    static final Map<String, String> LEFT_OUT = Map.of(
            "filing", "is made from the stories when a backup is restored",
            "filed_day", "counts filings, in the time zone of the settings",
            "filed_month", "counts filings, in the time zone of the settings",
            "change", "tells running programs what changed; a restored publication has told nobody anything",
            "follower", "is a position among the changes; who follows begins anew",
            "lease", "belongs to programs that run now",
            "import_progress",
                    "belongs to files on the disk of this machine; an import that is run again finds its stories",
            "rate_fetch", "is how asking the banks went from here; a restored publication asks them anew",
            "rate_document", "is what banks' servers said of their documents; they are asked for whole ones first",
            "flyway_schema_history", "is written by the migrations that make the schema");

    private Contents() {}

    /** The part of a backup that a table is. */
    static String part(String table) {
        return "tables/" + table + ".jsonl";
    }
}
