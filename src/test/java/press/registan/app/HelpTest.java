package press.registan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Help is read by people: what it looks like, to the letter. */
class HelpTest {

    @Test
    void aCommandSaysHowItIsWrittenWhatItDoesAndWhatItTakes() {
        assertEquals("""
                Usage: registan import FORMAT FILE… --data DIR [--dry-run] [--report FILE]

                Takes an archive in. Safe to run twice, and after an interruption: what is in already
                stays as it is.

                      FORMAT         stories: JSON Lines, one story a line; or wxr: what WordPress
                                     exports.
                      FILE           Files; packed with gzip or not.
                      --data DIR     The folder of the publication.
                      --dry-run      Check everything, say what would happen, write nothing.
                      --report FILE  Write what was refused or changed, line by line.
                  -h, --help         Show this help, and do nothing else.
                  -V, --version      Show the version, and do nothing else.
                """, Said.by("import", "--help").out());
    }

    @Test
    void aGroupNamesItsCommands() {
        assertEquals("""
                Usage: registan rates COMMAND …

                Takes exchange rates in, asks the central banks for them, and shows them.

                  import         Takes rates in from a file: date,base,quote,rate,source. Safe to run
                                 twice.
                  fetch          Asks the central banks for their rates of today, or of a span of days.
                                 Safe to run twice.
                  show           Prints the table of rates of a day, today unless told.

                  -h, --help     Show this help, and do nothing else.
                  -V, --version  Show the version, and do nothing else.
                """, Said.by("rates", "--help").out());
    }

    @Test
    void aLongLineOfUsageGoesOnBelow() {
        assertEquals("""
                registan: --data DIR and --name NAME are needed.
                Usage: registan init --data DIR --name NAME [--url URL] [--language LANGUAGE]
                                     [--timezone ZONE] [--country KG]
                More: registan init --help
                """, Said.by("init", "--url=x").err());
    }
}
