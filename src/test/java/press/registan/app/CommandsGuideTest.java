package press.registan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import press.registan.testing.Paper;

/** The page of commands and the program know the same commands, with the same options and parameters. */
class CommandsGuideTest {

    private static final String HEADING = "## `";
    private static final String ROW = "| `";

    @Test
    void thePageHasEveryCommandWithItsOptionsAndNoOther() {
        Map<String, Set<String>> known = new TreeMap<>();
        commands().forEach((name, command) -> known.put(name, takes(command)));

        assertEquals(known, documented());
    }

    @Test
    void everyCommandExplainsItselfAndSaysItsVersion() {
        assertTrue(commands().size() > 1, "there are commands");
        commands().forEach((name, command) -> {
            for (String asking : List.of("--help", "-h")) {
                Said said = Said.by(words(name, asking));
                assertEquals(0, said.status(), name);
                assertEquals("", said.err(), name);
                assertTrue(said.out().startsWith("Usage: " + name), said.out());
                takes(command).forEach(part -> assertTrue(said.out().contains(" " + part + " "), name + ": " + part));
            }
            for (String asking : List.of("--version", "-V")) {
                assertEquals(new Said(0, "Registan of a checkout\n", ""), Said.by(words(name, asking)), name);
            }
        });
    }

    @Test
    void everyHelpFitsAWindow() {
        commands()
                .keySet()
                .forEach(name -> Said.by(words(name, "--help"))
                        .out()
                        .lines()
                        .forEach(line ->
                                assertTrue(line.length() <= Help.WIDTH && line.equals(line.stripTrailing()), line)));
    }

    @Test
    void whatIsNotForPeopleIsInNoHelp() {
        assertFalse(Said.by("--help").out().contains("rehearse"));
        assertTrue(Main.COMMANDS.find("rehearse").isPresent());
    }

    private static String[] words(String name, String asking) {
        return Stream.concat(Stream.of(name.split(" ")).skip(1), Stream.of(asking))
                .toArray(String[]::new);
    }

    /** All commands that are for people, those within others after them. */
    private static Map<String, Command> commands() {
        Map<String, Command> commands = new LinkedHashMap<>();
        gather(Main.NAME, Main.COMMANDS, commands);
        return commands;
    }

    private static void gather(String name, Command known, Map<String, Command> commands) {
        commands.put(name, known);
        if (known instanceof Group group) {
            group.shown()
                    .forEach(entry ->
                            gather(name + " " + entry.name(), entry.make().get(), commands));
        }
    }

    private static Set<String> takes(Command command) {
        return new TreeSet<>(command.usage().parts().stream().map(Part::written).toList());
    }

    private static Map<String, Set<String>> documented() {
        Map<String, Set<String>> documented = new TreeMap<>();
        Set<String> takes = new TreeSet<>();
        for (String line : Paper.at("docs/operate/commands.md").lines()) {
            if (line.startsWith(HEADING)) {
                takes = new TreeSet<>();
                documented.put(line.substring(HEADING.length(), line.length() - 1), takes);
            } else if (line.startsWith(ROW)) {
                takes.add(line.substring(ROW.length(), line.indexOf('`', ROW.length())));
            }
        }
        return documented;
    }
}
