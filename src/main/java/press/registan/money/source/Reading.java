package press.registan.money.source;

import press.registan.money.Bulletin;

/** What a document that could be read says. */
sealed interface Reading {

    record Published(Bulletin bulletin) implements Reading {}

    /** Nothing was published on the day asked for, which is no failure: a holiday, a day to come. */
    record Nothing(String why) implements Reading {}
}
