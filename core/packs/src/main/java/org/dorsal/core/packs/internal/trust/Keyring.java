package org.dorsal.core.packs.internal.trust;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.dorsal.core.packs.AuditTrail.Outcome;
import org.dorsal.core.packs.AuthorKey;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.PackTrust;
import org.dorsal.core.packs.Refusal;
import org.dorsal.core.packs.internal.audit.Audit;
import org.dorsal.core.packs.internal.file.DiskWords;
import org.dorsal.core.packs.internal.file.PackArtifact;
import org.dorsal.core.packs.internal.file.PackIntake;
import org.dorsal.core.packs.internal.ledger.Staging;
import org.dorsal.text.Nearest;

/** What operators and authors do with keys. */
public final class Keyring implements PackTrust {
    private final TrustedKeys trusted;
    private final PackIntake intake;
    private final Staging staging;
    private final Audit audit;
    private final LongSupplier generation;

    /** @param generation of the ledger */
    public Keyring(TrustedKeys trusted, PackIntake intake, Staging staging, Audit audit, LongSupplier generation) {
        this.trusted = trusted;
        this.intake = intake;
        this.staging = staging;
        this.audit = audit;
        this.generation = generation;
    }

    @Override
    public AuthorKey generate(String owner, Path file) {
        try {
            SigningKey key = SigningKey.generated(owner);
            KeyFile.write(file, key);
            return key.known().shown();
        } catch (IllegalArgumentException e) {
            throw refused("No key was made.", sentence(e.getMessage()), "Give another name.");
        } catch (FileAlreadyExistsException e) {
            throw refused("No key was made.", "There is a file " + e.getFile() + " already; it was left as it is.",
                "Name another with --out FILE.");
        } catch (IOException e) {
            throw refused("No key was made.", unwritten(file, e), "Name another with --out FILE.");
        }
    }

    @Override
    public Signed sign(Path pack, Path secret, Optional<Path> out) {
        SigningKey key = KeyFile.secret(secret);
        try {
            return staging.with(folder -> {
                PackArtifact artifact = new PackSigner(intake).signed(pack, key, folder);
                Path to = out.orElseGet(() -> beside(pack, artifact)).toAbsolutePath();
                place(artifact.file(), to, pack);
                return new Signed(artifact.coordinate(), key.known().shown(), to);
            });
        } catch (IOException e) {
            throw refused("The pack " + pack + " was not signed.", sentence("It cannot be read or written: " + DiskWords.of(e)),
                "Look after the disk and the path, then try again.");
        }
    }

    private static Path beside(Path pack, PackArtifact artifact) {
        return Files.isDirectory(pack) ? pack.toAbsolutePath().normalize().resolveSibling(
            artifact.coordinate().id() + "-" + artifact.coordinate().version() + ".jar") : pack;
    }

    /** Writes over nothing but the pack itself. */
    private static void place(Path signed, Path to, Path pack) throws IOException {
        if (Files.exists(to) && !Files.isSameFile(to, pack)) {
            throw refused("The pack " + pack + " was not signed.", "There is a file " + to + " already; it was left as it is.",
                "Name another with --out FILE.");
        }
        Path written = to.resolveSibling(to.getFileName() + ".new");
        try {
            Files.write(written, Files.readAllBytes(signed));
            Files.move(written, to, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    @Override
    public List<AuthorKey> trusted() {
        return keys().stream().map(VerifyingKey::shown).toList();
    }

    private List<VerifyingKey> keys() {
        try {
            return trusted.all();
        } catch (IOException | IllegalArgumentException e) {
            throw refused("Nobody knows whom you trust.", "The list of trusted keys " + trusted.path() + " cannot be read or is damaged.",
                "Take the line out that is no key, or restore a backup of the file.");
        }
    }

    @Override
    public AuthorKey read(Path file) {
        return KeyFile.known(file).shown();
    }

    @Override
    public void trust(AuthorKey key) {
        keys();
        changing("trust " + key, () -> trusted.add(VerifyingKey.parse(key.text())));
    }

    @Override
    public AuthorKey distrust(String id) {
        List<VerifyingKey> keys = keys();
        VerifyingKey key = keys.stream().filter(known -> known.id().equals(id)).findFirst().orElseThrow(() -> {
            List<String> ids = keys.stream().map(VerifyingKey::id).toList();
            return refused("No key " + id + " is trusted.", Nearest.to(id, ids).map(near -> "Did you mean " + near + "?")
                .orElse(ids.isEmpty() ? "None is." : "Trusted are " + String.join(", ", ids) + "."), "Run `dorsal pack trust list`.");
        });
        changing("trust no more " + key, () -> trusted.remove(key));
        return key.shown();
    }

    private interface Writing {
        void write() throws IOException;
    }

    /** Written down before it is done: what is in force was always written down. */
    private void changing(String action, Writing change) {
        List<VerifyingKey> before = keys();
        long now = generation.getAsLong();
        Audit.Begun begun;
        try {
            begun = audit.begin(now, now, action);
        } catch (IOException e) {
            throw unchanged(e);
        }
        try {
            change.write();
            begun.ended(Outcome.DONE);
        } catch (IOException e) {
            boolean unchanged = keys().equals(before);
            begun.ended(unchanged ? Outcome.NOT_DONE : Outcome.BEGUN);
            throw unchanged ? unchanged(e) : refused("It is not known whether that change of whom you trust was kept.",
                unwritten(trusted.path(), e), "Look after the disk, then run `dorsal pack trust list`.");
        }
    }

    private PackRefusedException unchanged(IOException e) {
        return refused("Whom you trust was not changed.", unwritten(trusted.path(), e), "Look after the disk, then try again.");
    }

    private static String unwritten(Path file, IOException e) {
        return sentence("The file " + file + " cannot be written: " + DiskWords.of(e));
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private static PackRefusedException refused(String what, String cause, String next) {
        return new PackRefusedException(new Refusal(what, cause, next));
    }
}
