package org.dorsal.core.packs.internal.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dorsal.core.content.Beside;
import org.dorsal.core.content.PackHeader;
import org.dorsal.core.content.PackInspection;
import org.dorsal.core.content.PackProblem;
import org.dorsal.core.packs.Coordinate;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.text.Printable;
import org.osgi.framework.VersionRange;

/** Packs of data are made into bundles of ours; those with code are bundles already and are taken byte for byte. */
public final class FilePackIntake implements PackIntake {
    private final PackInspection inspection;
    private final Supplier<Limits> limits;

    public FilePackIntake(PackInspection inspection, Supplier<Limits> limits) {
        this.inspection = inspection;
        this.limits = limits;
    }

    @Override
    public PackArtifact take(Path given, Path staging) {
        if (Files.isDirectory(given)) {
            return wrapped(given, FolderReader.read(given, limits.get()), staging);
        }
        Contents contents = ArchiveReader.read(given, limits.get());
        return contents.hasCode() ? asItIs(given, contents, staging) : wrapped(given, contents, staging);
    }

    private PackArtifact wrapped(Path given, Contents contents, Path staging) {
        if (contents.hasCode()) {
            throw Untaken.because(given, "It holds Java code, which comes as a jar.", "Build a jar of it first; core/api/README.md says how.");
        }
        PackHeader header = inspection.header(contents, limits.get().reading()).orElseThrow(() -> withoutHeader(given, contents));
        CanonicalBundle bundle = new CanonicalBundle(header, contents);
        byte[] bytes = bundle.bytes();
        Coordinate coordinate = new Coordinate(header.id(), header.version());
        return artifact(coordinate, header.title(), CanonicalBundle.symbolicName(header.id()), false,
            bundle.checks(), header.packs(), bytes, bundle.contents(), staging);
    }

    private PackArtifact asItIs(Path given, Contents contents, Path staging) {
        try {
            BundleManifest manifest = BundleManifest.read(contents.byPath().get(Contents.MANIFEST));
            assertBothOrNone(given, manifest, contents.byPath().containsKey(ArtifactSource.HEADER));
            return artifact(manifest.coordinate(), manifest.title(), manifest.symbolicName(), true, manifest.checks(),
                needs(contents), Files.readAllBytes(given), contents, staging);
        } catch (IllegalArgumentException e) {
            throw Untaken.because(given, "It holds code, and its manifest will not do: " + Printable.of(e.getMessage()) + ".",
                "Build it with bnd; core/api/README.md says how.");
        } catch (IOException e) {
            throw Untaken.because(given, "It cannot be read: " + DiskWords.of(e) + ".", "Look after the disk, then try again.");
        }
    }

    /** What a manifest announces is looked for when it runs, and what it does not announce is not read. */
    private static void assertBothOrNone(Path given, BundleManifest manifest, boolean header) {
        if (manifest.announced() && !header) {
            throw Untaken.because(given, "Its manifest announces the pack " + manifest.coordinate().id() + ", but there is no pack.json in it.",
                "Ask its author to add pack.json, or to take org.dorsal.pack out of the manifest.");
        }
        if (header && !manifest.announced()) {
            throw Untaken.because(given, "It holds a pack.json, but its manifest announces no pack.",
                "Ask its author to add Provide-Capability: org.dorsal.pack;org.dorsal.pack=ID to the manifest.");
        }
    }

    private Map<String, VersionRange> needs(Contents contents) {
        return inspection.header(contents, limits.get().reading()).map(PackHeader::packs).orElse(Map.of());
    }

    private static PackArtifact artifact(Coordinate coordinate, String title, String symbolicName, boolean code, Set<String> checks,
            Map<String, VersionRange> needs, byte[] bundle, Contents contents, Path staging) {
        String digest = Sha256.of(bundle);
        Path file = staging.resolve(digest + ".jar");
        try {
            Files.write(file, bundle);
        } catch (IOException e) {
            throw Untaken.because(file, "It cannot be written: " + DiskWords.of(e) + ".", "Look after the disk, then try again.");
        }
        return new PackArtifact(coordinate, title, symbolicName, code, checks, needs, file, digest, contents.digests(),
            Optional.ofNullable(contents.byPath().get(Contents.SIGNATURE)));
    }

    private PackRefusedException withoutHeader(Path given, Contents contents) {
        List<PackProblem> problems = inspection.inspect(contents, Beside.UNKNOWN, limits.get().reading()).problems();
        List<PackProblem> headerFirst = Stream.concat(problems.stream().filter(FilePackIntake::isOfHeader),
            problems.stream().filter(problem -> !isOfHeader(problem))).toList();
        return new PackRefusedException(Unsound.refusal(Untaken.what(given), headerFirst), problems);
    }

    private static boolean isOfHeader(PackProblem problem) {
        return problem.file().equals(ArtifactSource.HEADER);
    }
}
