package press.registan.story;

import java.time.Instant;
import press.registan.kernel.Language;

/** That a story stands on a shelf, in the listings of a language, from a moment on. */
record Filing(long shelf, Language language, Instant publicFrom, long story) {}
