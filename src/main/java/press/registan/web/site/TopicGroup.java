package press.registan.web.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import press.registan.taxonomy.Shelf;
import press.registan.taxonomy.ShelfKind;
import press.registan.words.Word;

/** The topics of one kind that a story is filed under, with what such are called: “Places”. */
public record TopicGroup(String label, List<Link> topics) {

    private static final List<ShelfKind> ORDER =
            List.of(ShelfKind.SUBJECT, ShelfKind.PERSON, ShelfKind.ORGANISATION, ShelfKind.PLACE, ShelfKind.STORYLINE);

    /** By kind, in the story's order within each, without those that are told elsewhere on the page. */
    static List<TopicGroup> of(Furniture furniture, List<Shelf> topics, Collection<Long> elsewhere) {
        List<TopicGroup> groups = new ArrayList<>();
        for (ShelfKind kind : ORDER) {
            List<Link> links = topics.stream()
                    .filter(topic -> topic.kind() == kind && !elsewhere.contains(topic.id()))
                    .map(topic -> new Link(topic.name(furniture.language()), furniture.address(topic.path())))
                    .toList();
            if (!links.isEmpty()) {
                groups.add(new TopicGroup(furniture.say(label(kind)), links));
            }
        }
        return List.copyOf(groups);
    }

    private static Word label(ShelfKind kind) {
        return switch (kind) {
            case SECTION -> Word.SECTIONS;
            case SUBJECT -> Word.SUBJECTS;
            case PERSON -> Word.PEOPLE;
            case ORGANISATION -> Word.ORGANISATIONS;
            case PLACE -> Word.PLACES;
            case STORYLINE -> Word.STORYLINES;
            case AUTHOR -> Word.AUTHORS;
        };
    }
}
