package press.registan.money.source;

import java.net.URI;

/**
 * One document to ask a bank for.
 *
 * @param document its name among the bank's, if it is asked for again and again; empty for one of the past
 * @param about what it is about, in a word or two, for who watches
 */
record Errand(URI address, String document, String about, Reader reader) {

    /** Makes of an answer what it says. */
    interface Reader {
        Reading read(Reply reply) throws Unreadable;
    }

    /** A document that is always there. */
    static Errand of(URI address, String document, String about, Reader reader) {
        return new Errand(address, document, about, reply -> {
            if (reply.status() != Reply.OK) {
                throw new Unreadable("is status " + reply.status() + " without any rates");
            }
            return reader.read(reply);
        });
    }

    /** A document that is only there if something was published. */
    static Errand ofDay(URI address, String document, String about, Reader reader) {
        Errand whole = of(address, document, about, reader);
        return new Errand(
                address,
                document,
                about,
                reply -> reply.status() == Reply.NOT_FOUND
                        ? new Reading.Nothing("no document of " + about)
                        : whole.reader().read(reply));
    }

    /** The address as people say it. */
    String place() {
        return address.getHost() + address.getPath();
    }
}
