package org.dorsal.core.packs.internal.ledger;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.Refusal;

/**
 * What the ledger says in this process. Where nothing was ever changed there is no file, and the packs that came with
 * Dorsal are what is installed. Belongs to whoever changes packs, one at a time; any thread may read.
 */
public final class LedgerInForce {
    private static final int STATES_KEPT = 10;

    private final LedgerFile file;
    private final Supplier<List<InstalledPack>> bundled;
    private final Clock clock;
    private volatile Optional<Ledger> written;
    private volatile Optional<Refusal> damage;

    /** @param bundled the packs that came with this Dorsal */
    public LedgerInForce(LedgerFile file, Supplier<List<InstalledPack>> bundled, Clock clock) {
        this.file = file;
        this.bundled = bundled;
        this.clock = clock;
        try {
            written = file.read();
            damage = Optional.empty();
        } catch (DamagedLedgerException e) {
            written = Optional.empty();
            damage = Optional.of(e.refusal());
        }
    }

    /** Why it cannot be read. */
    public Optional<Refusal> damage() {
        return damage;
    }

    /** Whether packs were ever changed. */
    public boolean isWritten() {
        return written.isPresent();
    }

    /** What it says, with the bundled packs in the edition of this Dorsal, and those that are new in it. */
    public Ledger current() {
        List<InstalledPack> came = bundled.get();
        return written.map(ledger -> following(ledger, came)).orElseGet(() -> unchanged(came));
    }

    /**
     * Writes what is installed from now on; on the disk when this returns.
     *
     * @throws LedgerInDoubtException when it may be there and may not; any other failure leaves what was there before
     */
    public void advance(String reason, List<InstalledPack> packs) throws IOException {
        Ledger now = current();
        List<Ledger.State> earlier = Stream.concat(
            Stream.of(new Ledger.State(now.generation(), now.reason(), now.at(), now.packs())), now.earlier().stream())
            .limit(STATES_KEPT).toList();
        write(new Ledger(now.generation() + 1, reason, clock.instant(), packs, now.bundledSeen(), earlier));
    }

    /**
     * Writes again what was before the last change, as if that had not been.
     *
     * @throws LedgerInDoubtException when it may be there and may not; any other failure leaves what was there before
     */
    public void retreat(Ledger before) throws IOException {
        write(new Ledger(current().generation() + 1, before.reason(), before.at(), before.packs(), before.bundledSeen(),
            before.earlier()));
    }

    /** The digests of all packs that are installed or may be gone back to. */
    public Set<String> digests() {
        Ledger now = current();
        return Stream.concat(now.packs().stream(), now.earlier().stream().flatMap(state -> state.packs().stream()))
            .map(InstalledPack::digest).collect(Collectors.toUnmodifiableSet());
    }

    private void write(Ledger ledger) throws IOException {
        try {
            file.write(ledger);
        } catch (IOException e) {
            putBack(e);
            throw e;
        }
        written = Optional.of(ledger);
    }

    /** What failed may be in its place already; the next start must find what this process goes on with. */
    private void putBack(IOException failure) throws LedgerInDoubtException {
        try {
            if (!isAsBefore()) {
                writeBefore();
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
            throw new LedgerInDoubtException(failure);
        }
    }

    private boolean isAsBefore() {
        try {
            return file.read().equals(written);
        } catch (DamagedLedgerException e) {
            return false;
        }
    }

    private void writeBefore() throws IOException {
        if (written.isPresent()) {
            file.write(written.get());
        } else {
            file.remove();
        }
    }

    private static Ledger unchanged(List<InstalledPack> came) {
        return new Ledger(0, "as it was unpacked", Instant.EPOCH, came, ids(came), List.of());
    }

    private static Ledger following(Ledger ledger, List<InstalledPack> came) {
        List<InstalledPack> packs = new ArrayList<>();
        ledger.packs().forEach(pack -> packs.add(pack.bundled() ? edition(pack, came) : pack));
        Set<String> known = ids(packs);
        came.stream().filter(pack -> !ledger.bundledSeen().contains(pack.id()) && !known.contains(pack.id())).forEach(packs::add);
        packs.sort(java.util.Comparator.comparing(InstalledPack::id));
        Set<String> seen = new HashSet<>(ledger.bundledSeen());
        seen.addAll(ids(came));
        return new Ledger(ledger.generation(), ledger.reason(), ledger.at(), packs, seen, ledger.earlier());
    }

    private static InstalledPack edition(InstalledPack pack, List<InstalledPack> came) {
        return came.stream().filter(edition -> edition.id().equals(pack.id())).findFirst().orElse(pack);
    }

    private static Set<String> ids(List<InstalledPack> packs) {
        return packs.stream().map(InstalledPack::id).collect(Collectors.toSet());
    }
}
