package press.registan.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.registan.kernel.Key;
import press.registan.kernel.Language;
import press.registan.kernel.Problem;

/**
 * Answers what no kept page answered, on a virtual thread: old addresses first and exactly, then the routes, then
 * whatever comes near an old address. An answer that may be kept is made once, under its canonical address, however it was asked for.
 */
final class PageDesk {

    /** A change came while the page was made, and again while it was made anew: then it is given out, and not kept. */
    private static final int ATTEMPTS = 2;

    private final Site site;
    private final Failures failures;
    private final Admission admission;
    private final OneMaker<Made> oneMaker;
    private final InstantSource clock;
    private final Traffic traffic;

    PageDesk(Site site, Limits limits, Admission admission, InstantSource clock, Traffic traffic) {
        this.site = site;
        this.failures = new Failures(site.errorPages());
        this.admission = admission;
        this.oneMaker = new OneMaker<>(limits.patience());
        this.clock = clock;
        this.traffic = traffic;
    }

    /** A request as the server hands it over; the target as it was sent. */
    record Asked(String method, String target, Request.Sender sender, Encoding encoding) {}

    /** An answer, and whether it needed no making. */
    record Outcome(ReadyAnswer answer, boolean wasKept) {}

    /** What a handler made. */
    private sealed interface Made {

        /** A page in the form in which it is kept; and as those have it who take it only plain. */
        record ToKeep(KeptPage page, ReadyAnswer plain) implements Made {}

        /** An answer for those who asked just now. */
        record ForOnce(Response response) implements Made {}
    }

    Outcome answer(Asked asked) {
        Language language = site.languages().first();
        String path = asked.target().startsWith("/api/") ? "/api/" : "/";
        try {
            Target target = Target.of(asked.target());
            path = target.path();
            Spoken spoken = Spoken.read(site.languages(), path);
            language = spoken.language();
            Optional<Response> old = site.oldAddresses().at(target.raw());
            return old.isPresent() ? once(asked, old.get()) : standing(asked, target, spoken);
        } catch (RuntimeException thrown) {
            return once(asked, failures.answer(thrown, language, path));
        } catch (StackOverflowError | OutOfMemoryError thrown) {
            return once(asked, failures.defect(thrown, language, path));
        }
    }

    /** What stands there, or what a former site had at an address that comes near it. */
    private Outcome standing(Asked asked, Target target, Spoken spoken) {
        try {
            Outcome outcome = route(asked, target, spoken);
            return outcome.answer().status() == 404 ? former(asked, target).orElse(outcome) : outcome;
        } catch (Problem.NotFound missing) {
            return former(asked, target).orElseThrow(() -> missing);
        }
    }

    private Optional<Outcome> former(Asked asked, Target target) {
        return site.oldAddresses().instead(target.raw()).map(response -> once(asked, response));
    }

    private Outcome route(Asked asked, Target target, Spoken spoken) {
        Routes.Match match = site.routes()
                .find(spoken.path())
                .filter(found -> found.route().inEveryLanguage() || !spoken.prefixed())
                .orElseThrow(() -> new Problem.NotFound("There is nothing at this address."));
        Route route = match.route();
        Parameters parameters = Parameters.of(target.query(), route.parameters());
        Request request = new Request(
                asked.method(), target, site.languages(), spoken, match.parts(), parameters, asked.sender());
        if (!route.kept()
                || route.fresh().stream()
                        .anyMatch(name -> parameters.value(name).isPresent())) {
            return placed(asked, target, admission.atDesk(() -> route.handler().answer(request)));
        }
        String path = Target.encoded(site.languages().of(spoken.language(), spoken.path()));
        String address = path + parameters.query();
        KeptPage kept = site.pages().get(address);
        if (kept != null) {
            return placed(target, kept, kept.answer(), true);
        }
        return switch (oneMaker.get(address, () -> keptOrMade(address, route, request, asked.encoding()))) {
            case Made.ToKeep(KeptPage page, ReadyAnswer plain) ->
                placed(target, page, asked.encoding() == Encoding.IDENTITY ? plain : page.answer(), false);
            case Made.ForOnce(Response response) -> placed(asked, target, response);
        };
    }

    /** Between our look into the store and our turn to make it, another could have. */
    private Made keptOrMade(String address, Route route, Request request, Encoding first) {
        KeptPage kept = site.pages().get(address);
        if (kept != null) {
            return new Made.ToKeep(kept, kept.answer());
        }
        try {
            return make(route, request, first);
        } catch (RuntimeException thrown) {
            // Answered here, so that all who wait for this page are told the same, under one id.
            return new Made.ForOnce(failures.answer(thrown, request.language(), request.path()));
        }
    }

    private Made make(Route route, Request request, Encoding first) {
        for (int attempt = 1; ; attempt++) {
            try (PageStore.Making making = site.pages().begin()) {
                Made made = admission.atDesk(() -> makeOnce(route, request, first));
                if (!(made instanceof Made.ToKeep toKeep) || making.keep(toKeep.page()) || attempt == ATTEMPTS) {
                    return made;
                }
            }
        }
    }

    private Made makeOnce(Route route, Request request, Encoding first) {
        long began = System.nanoTime();
        Response response = route.handler().answer(request);
        Made made = keepable(response, first)
                .<Made>map(page -> toKeep(page, response, first))
                .orElseGet(() -> new Made.ForOnce(response));
        traffic.made(System.nanoTime() - began);
        return made;
    }

    /** For a first one who takes it only plain, the page as it is at hand: the kept one would have to be unpacked. */
    private static Made.ToKeep toKeep(KeptPage page, Response response, Encoding first) {
        ReadyAnswer answer = page.answer();
        return new Made.ToKeep(page, first == Encoding.IDENTITY ? answer.plain(response.body()) : answer);
    }

    private Optional<KeptPage> keepable(Response response, Encoding first) {
        if (response.status() != 200 || response.canonical().isEmpty()) {
            return Optional.empty();
        }
        String address = response.canonical().get();
        Instant now = clock.instant();
        return response.source().filter(source -> source.until().isAfter(now)).map(source -> {
            // Whoever gives this address another meaning, as an old address of something, purges it by this key.
            Set<Key> keys = new LinkedHashSet<>(source.keys());
            keys.add(Key.address(pathOf(address)));
            return KeptPage.of(address, response, keys, source.until(), first);
        });
    }

    private static Outcome placed(Asked asked, Target target, Response response) {
        if (response.status() == 200 && response.canonical().isPresent()) {
            String canonical = response.canonical().get();
            if (!pathOf(canonical).equals(target.rawPath())) {
                return once(asked, Response.movedTo(canonical));
            }
        }
        return once(asked, response);
    }

    /** The page itself where it was asked for by its own path, and the way there where it was not. */
    private static Outcome placed(Target target, KeptPage page, ReadyAnswer answer, boolean wasKept) {
        if (pathOf(page.address()).equals(target.rawPath())) {
            return new Outcome(answer, wasKept);
        }
        return new Outcome(plain(Response.movedTo(page.address()), Encoding.IDENTITY), false);
    }

    private static String pathOf(String address) {
        int mark = address.indexOf('?');
        return mark < 0 ? address : address.substring(0, mark);
    }

    private static Outcome once(Asked asked, Response response) {
        return new Outcome(plain(response, asked.encoding()), false);
    }

    private static ReadyAnswer plain(Response response, Encoding encoding) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("cache-control", "no-cache");
        return ReadyAnswer.forOne(response, headers, encoding);
    }

    /** What is refused before anything is looked up, for reasons that concern how it was asked. */
    ReadyAnswer refused(int status, String detail) {
        ErrorPages.Failure failure =
                new ErrorPages.Failure(status, site.languages().first(), "/", detail, "");
        return plain(failures.answer(failure), Encoding.IDENTITY);
    }
}
