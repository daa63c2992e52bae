package press.registan.web.site;

import java.util.Optional;
import press.registan.kernel.Problem;
import press.registan.story.Addresses;
import press.registan.web.OldAddresses;
import press.registan.web.Response;

/** Sends those who come by an address of a former site to where its story stands today. */
public final class FormerAddresses implements OldAddresses {

    private final Addresses addresses;

    public FormerAddresses(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public Optional<Response> at(String target) {
        return addresses.lead(target).map(FormerAddresses::answer);
    }

    @Override
    public Optional<Response> instead(String target) {
        return addresses.instead(target).map(FormerAddresses::answer);
    }

    private static Response answer(Addresses.Lead lead) {
        return switch (lead) {
            case Addresses.To to -> Response.movedTo(to.location());
            case Addresses.Gone(String reason) -> throw new Problem.Gone(reason);
        };
    }
}
