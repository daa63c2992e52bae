package press.registan.web;

import java.util.Optional;

/**
 * What addresses of former times answer today. An address whose story was taken away throws
 * {@link press.registan.kernel.Problem.Gone}.
 */
@FunctionalInterface
public interface OldAddresses {

    /** Asked first for every page that is not kept, with the target exactly as it was sent, query included. */
    Optional<Response> at(String target);

    /** Asked when nothing stands at the target: the same, for other spellings of what there was. */
    default Optional<Response> instead(String target) {
        return Optional.empty();
    }
}
