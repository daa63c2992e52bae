package press.registan.web.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import press.registan.kernel.Language;
import press.registan.kernel.MadeFrom;
import press.registan.kernel.Page;
import press.registan.story.Directory;
import press.registan.taxonomy.Shelf;
import press.registan.taxonomy.ShelfKind;
import press.registan.web.Query;
import press.registan.web.Request;
import press.registan.web.Response;

/** {@code /sections}, {@code /topics}, {@code /authors}: what has public stories, by slug. */
final class ShelfList {

    static final Set<ShelfKind> TOPICS =
            Set.of(ShelfKind.SUBJECT, ShelfKind.PERSON, ShelfKind.ORGANISATION, ShelfKind.PLACE, ShelfKind.STORYLINE);

    private static final int SIZE = 100;

    private final String path;
    private final Directory directory;
    private final ApiSettings settings;
    private final Set<ShelfKind> kinds;

    ShelfList(String path, Directory directory, ApiSettings settings, Set<ShelfKind> kinds) {
        this.path = ApiRoutes.ROOT + path;
        this.directory = directory;
        this.settings = settings;
        this.kinds = kinds;
    }

    Response answer(Request request) {
        Query query = new Query(request);
        Optional<Language> language = query.language(settings.languages());
        Optional<ShelfKind> kind = query.text("kind").map(ShelfList::topicKind);
        int number = query.page();
        MadeFrom made = new MadeFrom();
        Page<Directory.Spread> page = directory.page(
                made,
                kind.map(Set::of).orElse(kinds),
                language.map(List::of).orElse(settings.languages().languages()),
                number,
                SIZE);
        Response response = Json.answer(json -> json.field("total", page.total())
                .field("page", page.number())
                .field("pages", page.pages())
                .array("results", page.items(), this::write));
        // Only where all of them are shown is a new name sure to meet the page that it belongs on.
        boolean common = page.pages() == 1 && language.isEmpty() && kind.isEmpty();
        return common ? response.canonical(path).madeFrom(made) : response.canonical(path);
    }

    private static ShelfKind topicKind(String word) {
        return ShelfKind.of(word)
                .filter(ShelfKind::isTopic)
                .orElseThrow(
                        () -> Query.malformed("kind", "is one of: subject, person, organisation, place, storyline"));
    }

    private void write(Json json, Directory.Spread spread) {
        Shelf shelf = spread.shelf();
        Language shown = settings.languages().languages().stream()
                .filter(spread.stories()::containsKey)
                .findFirst()
                .orElse(settings.languages().first());
        json.field("slug", shelf.slug().value())
                .field("name", shelf.name(shown))
                .field("url", settings.url(shown, shelf.path()))
                .field("stories", spread.inAll());
        if (shelf.kind().isTopic()) {
            json.field("kind", shelf.kind().word());
        }
    }
}
