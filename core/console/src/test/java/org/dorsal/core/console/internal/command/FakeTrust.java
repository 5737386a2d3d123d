package org.dorsal.core.console.internal.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dorsal.core.packs.AuditTrail;
import org.dorsal.core.packs.AuthorKey;
import org.dorsal.core.packs.AvailablePack;
import org.dorsal.core.packs.Coordinate;
import org.dorsal.core.packs.PackAudit;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.PackRepositories;
import org.dorsal.core.packs.PackTrust;
import org.dorsal.core.packs.Refusal;
import org.osgi.framework.Version;

/** Keys, an audit and repositories of which a test says what is in them. */
public final class FakeTrust implements PackTrust, PackAudit, PackRepositories {
    public static final AuthorKey KEY = new AuthorKey("0123456789abcdef", "0123456789abcdef".repeat(4), "Physio Nordwest",
        "dorsal-ed25519 AAAA Physio Nordwest");

    public final List<AuthorKey> trusted = new ArrayList<>();
    public final List<String> calls = new ArrayList<>();
    public AuditTrail trail = new AuditTrail(List.of(), Optional.empty());
    public Found found = new Found(List.of(), List.of());

    @Override
    public AuthorKey generate(String owner, Path file) {
        calls.add("generate " + owner + " " + file);
        return KEY;
    }

    @Override
    public Signed sign(Path pack, Path secret, Optional<Path> out) {
        calls.add("sign " + pack + " " + secret + " " + out);
        return new Signed(new Coordinate("neck", Version.parseVersion("1.0.0")), KEY, out.orElse(pack));
    }

    @Override
    public List<AuthorKey> trusted() {
        return List.copyOf(trusted);
    }

    @Override
    public AuthorKey read(Path file) {
        calls.add("read " + file);
        return KEY;
    }

    @Override
    public void trust(AuthorKey key) {
        trusted.add(key);
    }

    @Override
    public AuthorKey distrust(String id) {
        AuthorKey known = trusted.stream().filter(key -> key.id().equals(id)).findFirst().orElseThrow(
            () -> new PackRefusedException(new Refusal("No key " + id + " is trusted.", "None is.", "Run `dorsal pack trust list`.")));
        trusted.remove(known);
        return known;
    }

    @Override
    public AuditTrail trail() {
        return trail;
    }

    @Override
    public Found search(String text) {
        calls.add("search '" + text + "'");
        return found;
    }

    @Override
    public Optional<Instant> takeBack(String where) {
        calls.add("take back " + where);
        return Optional.of(Instant.parse("2026-01-02T03:04:05Z"));
    }

    @Override
    public List<AvailablePack> index(Path folder, Optional<Instant> issued, Optional<Path> secret) {
        calls.add("index " + folder + issued.map(at -> " of " + at).orElse("") + " " + secret);
        return found.packs();
    }
}
