package press.registan.config;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import press.registan.kernel.Problem;

/** What an operator decided, complete and checked. */
public record Settings(
        PublicationSettings publication,
        FetchSettings rates,
        DatabaseSettings database,
        SearchSettings search,
        ServerSettings server) {

    /**
     * The settings of the publication in a data folder.
     *
     * @param environment every variable of the process; those that do not begin with {@code REGISTAN_} are left alone
     * @param options what was said on the command line; it wins over both file and environment
     * @throws Problem.Misconfigured with every mistake at once
     * @throws Problem.Refused when there is no readable publication in the folder
     */
    public static Settings read(Path folder, Map<String, String> environment, Map<Setting, String> options) {
        Mistakes mistakes = new Mistakes();
        Map<Setting, Given> given = new EnumMap<>(Setting.class);
        given.putAll(SettingsFile.read(folder, mistakes));
        given.putAll(Environment.read(environment, mistakes));
        given.putAll(onCommandLine(options));
        return of(given, mistakes);
    }

    /** The settings that hold in a folder whose file would say just this. */
    static Settings of(Map<Setting, String> options) {
        return of(onCommandLine(options), new Mistakes());
    }

    private static Settings of(Map<Setting, Given> given, Mistakes mistakes) {
        Values values = new Values(given, mistakes);
        ServerSettings server = ServerSettings.of(values);
        PublicationSettings publication = PublicationSettings.of(values, server.port());
        FetchSettings rates = FetchSettings.of(values);
        DatabaseSettings database = DatabaseSettings.of(values);
        SearchSettings search = SearchSettings.of(values);
        mistakes.refuse();
        return new Settings(publication, rates, database, search, server);
    }

    private static Map<Setting, Given> onCommandLine(Map<Setting, String> options) {
        Map<Setting, Given> given = new EnumMap<>(Setting.class);
        options.forEach((setting, value) -> given.put(setting, new Given(value.strip(), "command line")));
        return given;
    }
}
