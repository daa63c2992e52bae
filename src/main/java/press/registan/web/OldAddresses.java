package press.registan.web;

import java.util.Optional;

/**
 * What addresses of former times answer today. Asked first for every page that is not kept, with the target exactly as it
 * was sent, query included. An address whose story was taken away throws {@link press.registan.kernel.Problem.Gone}.
 */
@FunctionalInterface
public interface OldAddresses {

    Optional<Response> at(String target);
}
