package press.registan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import press.registan.testing.Paper;

/** The page of commands and the program know the same commands, with the same options and parameters. */
class CommandsGuideTest {

    private static final String HEADING = "## `";
    private static final String ROW = "| `";

    @Test
    void thePageHasEveryCommandWithItsOptionsAndNoOther() {
        Map<String, Set<String>> known = new TreeMap<>();
        commands().forEach(command -> known.put(command.qualifiedName(), takes(command)));

        assertEquals(known, documented());
    }

    @Test
    void everyCommandExplainsItselfAndSaysItsVersion() {
        assertTrue(commands().size() > 1, "there are commands");
        for (CommandSpec command : commands()) {
            assertTrue(command.options().stream().anyMatch(OptionSpec::usageHelp), command + " --help");
            assertTrue(command.options().stream().anyMatch(OptionSpec::versionHelp), command + " --version");
        }
    }

    /** All commands that are for people, those within others after them. */
    private static List<CommandSpec> commands() {
        List<CommandSpec> commands = new ArrayList<>(List.of(Main.commandLine().getCommandSpec()));
        for (int i = 0; i < commands.size(); i++) {
            commands.get(i).subcommands().values().stream()
                    .map(CommandLine::getCommandSpec)
                    .filter(command -> !command.usageMessage().hidden())
                    .forEach(commands::add);
        }
        return commands;
    }

    private static Set<String> takes(CommandSpec command) {
        Stream<String> options = command.options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp() && !option.hidden())
                .map(option -> option.longestName() + (option.arity().max() == 0 ? "" : " " + option.paramLabel()));
        Stream<String> parameters = command.positionalParameters().stream().map(PositionalParamSpec::paramLabel);
        return new TreeSet<>(Stream.concat(options, parameters).toList());
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
