package press.registan.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.registan.story.Addresses;

/**
 * Asks every address that an archive's site had, as a reader's browser would, with the final slash and without, and writes
 * the answers into the report. For one thread.
 */
final class Proof {

    private final Addresses addresses;
    private final ReportFile report;
    private long leading;
    private long gone;
    private long excused;
    private long missing;

    Proof(Addresses addresses, ReportFile report) {
        this.addresses = addresses;
        this.report = report;
    }

    void of(Archive archive, List<Path> files) throws IOException {
        for (Path path : files) {
            try (ArchiveFile file = ArchiveFile.open(path)) {
                archive.claims(file.content(), this::ask);
            }
        }
        if (asked() == 0) {
            return;
        }
        report.write(
                "Former addresses asked: %,d · lead on: %,d · gone: %,d · of what is not public: %,d · missing: %,d"
                        .formatted(asked(), leading, gone, excused, missing));
        report.flush();
    }

    private long asked() {
        return leading + gone + excused + missing;
    }

    private void ask(Archive.Claim claim) {
        if (asked() == 0) {
            report.write("Every former address, with the answer that it gives now:");
        }
        answer(claim, claim.address());
        String other = otherSpelling(claim.address());
        if (!other.equals(claim.address())) {
            answer(claim, other);
        }
    }

    private static String otherSpelling(String address) {
        if (address.indexOf('?') >= 0 || address.length() < 2) {
            return address;
        }
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address + "/";
    }

    private void answer(Archive.Claim claim, String address) {
        Optional<Addresses.Lead> lead = addresses.answer(address);
        if (lead.isEmpty()) {
            String excuse = excuse(claim);
            missing += excuse == null ? 1 : 0;
            excused += excuse == null ? 0 : 1;
            report.note(
                    "404 " + address + " (" + claim.owner() + "): " + (excuse == null ? "nothing answers it" : excuse));
            return;
        }
        switch (lead.get()) {
            case Addresses.To(String location) -> {
                leading++;
                report.note((location.equals(address) ? "200 " : "301 ")
                        + address
                        + (location.equals(address) ? "" : " → " + location));
            }
            case Addresses.Gone(String reason) -> {
                gone++;
                report.note("410 " + address + (reason.isEmpty() ? "" : ": " + reason));
            }
        }
    }

    /** Why nothing may answer. What is filed where is asked of the publication, whatever the archive said of it. */
    private @Nullable String excuse(Archive.Claim claim) {
        boolean bare = claim.forwarding() != null && addresses.isBare(claim.forwarding());
        return bare ? "nothing public is filed there" : claim.unless();
    }
}
