package press.registan.db;

/** What becomes of the schema of a database when it is opened. */
public sealed interface Opening {

    /** It is brought to the newest schema; where it had an older one, somebody looks at the old state first. */
    record UpToDate(BeforeUpgrade before) implements Opening {

        /** With nobody to look first. */
        public UpToDate() {
            this((old, schema) -> {});
        }
    }

    /** It stays as it is, whichever schema it has; one that a newer program made is refused, and so is none. */
    record AsItIs() implements Opening {}

    /** It is made, with the schema of some time; one in which anything is kept already is refused. */
    record Anew(int schema) implements Opening {}

    /** Looks at a database before its schema changes; if it throws, nothing is changed. */
    @FunctionalInterface
    interface BeforeUpgrade {
        void look(Database old, int schema);
    }
}
