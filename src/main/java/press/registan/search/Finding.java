package press.registan.search;

import java.util.List;
import java.util.Map;

/** What was found at last, and how. */
record Finding(Answer answer, Relaxed relaxed, Sought sought, Wording wording) {

    static final Finding NONE =
            new Finding(new Answer(0, List.of(), Map.of(), Map.of()), Relaxed.NOT, new Sought(), new Wording.AsTyped());

    /** In which words it was found. */
    sealed interface Wording {

        /** In those that were typed, or as they are usually written elsewhere. */
        record AsTyped() implements Wording {}

        /** In those of this text. */
        record Corrected(String text) implements Wording {}

        /** In some that are near to those that were typed; which they are shows in the stories. */
        record Near() implements Wording {}
    }

    Finding in(Wording other) {
        return new Finding(answer, relaxed, sought, other);
    }

    boolean found() {
        return answer.total() > 0;
    }
}
