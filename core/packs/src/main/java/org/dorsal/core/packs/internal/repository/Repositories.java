package org.dorsal.core.packs.internal.repository;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dorsal.core.packs.AvailablePack;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.PackRepositories;
import org.dorsal.core.packs.Refusal;
import org.dorsal.core.packs.internal.file.PackIntake;
import org.dorsal.core.packs.internal.ledger.Staging;
import org.dorsal.core.packs.internal.trust.KeyFile;
import org.dorsal.core.packs.internal.trust.SigningKey;
import org.dorsal.core.packs.internal.trust.TrustedKeys;
import org.osgi.framework.VersionRange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The repositories that are set. Any thread may call. */
public final class Repositories implements PackFinder, PackRepositories {
    private static final Logger LOG = LoggerFactory.getLogger(Repositories.class);
    private static final VersionRange ANY = new VersionRange("0");

    private final Supplier<String> setting;
    private final RepositoryReader reader;
    private final IndexWriter writer;
    private final Downloads downloads;
    private final Duration patience;

    /**
     * @param setting the folders and URLs, parted by commas
     * @param downloads the folder for what is not finished
     * @param patience how long a server may be silent
     */
    public Repositories(Supplier<String> setting, TrustedKeys trusted, PackIntake intake, Staging staging, Path downloads, Duration patience) {
        this.setting = setting;
        this.reader = new RepositoryReader(trusted);
        this.writer = new IndexWriter(intake, staging);
        this.downloads = new Downloads(downloads);
        this.patience = patience;
    }

    @Override
    public List<Fetched> fetch(List<String> wanted, List<InstalledPack> installed, Path staging) {
        Map<String, VersionRange> asked = asked(wanted);
        Read read = read(wanted.stream().findFirst().map(what -> "There is no file or folder " + what).orElse("No pack is named"));
        Set<String> renewed = asked.isEmpty() ? ids(installed) : asked.keySet();
        Map<String, VersionRange> needs = new TreeMap<>();
        installed.forEach(pack -> needs.put(pack.id(), ANY));
        needs.putAll(asked);
        List<PackResource> chosen = chosen(read, new Resolution(new Editions(read.packs(), installed, renewed)), needs, renewed);
        return chosen.stream().flatMap(edition -> edition.available().stream()).sorted(Comparator.comparing(AvailablePack::id))
            .map(pack -> fetched(pack, read, renewed.contains(pack.id()), staging)).toList();
    }

    private static Map<String, VersionRange> asked(List<String> wanted) {
        Map<String, VersionRange> asked = new LinkedHashMap<>();
        wanted.stream().map(Wanted::parse).forEach(pack -> asked.merge(pack.id(), pack.range(), VersionRange::intersection));
        return asked;
    }

    private static Set<String> ids(List<InstalledPack> installed) {
        return installed.stream().map(InstalledPack::id).collect(Collectors.toSet());
    }

    /** What is missing may be in the repository that could not be read, so that is the cause to name. */
    private static List<PackResource> chosen(Read read, Resolution resolution, Map<String, VersionRange> needs, Set<String> renewed) {
        try {
            return resolution.of(needs, renewed);
        } catch (PackRefusedException e) {
            throw read.failures().stream().findFirst().orElse(e);
        }
    }

    private Fetched fetched(AvailablePack pack, Read read, boolean asked, Path staging) {
        Path file = downloads.fetch(pack, read.byPlace().get(pack.repository()), staging);
        return new Fetched(file, pack.repository(), asked);
    }

    @Override
    public Found search(String text) {
        Read read = read("Nothing is searched");
        String sought = text.toLowerCase(Locale.ROOT);
        List<AvailablePack> packs = read.packs().stream()
            .filter(pack -> pack.id().contains(sought) || pack.title().toLowerCase(Locale.ROOT).contains(sought))
            .sorted(Comparator.comparing(AvailablePack::id)
                .thenComparing(pack -> pack.coordinate().version(), Comparator.reverseOrder())).toList();
        List<String> notes = new ArrayList<>(read.notes());
        read.failures().forEach(failure -> notes.add(failure.refusal().what() + " " + failure.refusal().cause()));
        return new Found(packs, notes);
    }

    @Override
    public List<AvailablePack> index(Path folder, Optional<Path> secret) {
        Optional<SigningKey> key = secret.map(KeyFile::secret);
        try {
            return writer.write(folder, key);
        } catch (IOException e) {
            throw new PackRefusedException(new Refusal("The folder " + folder + " was not made a repository.",
                "It cannot be read or written: " + e.getMessage() + ".", "Check the path and the disk, then try again."));
        }
    }

    /**
     * What all repositories have.
     *
     * @param byPlace the repositories that could be read
     * @param failures why others could not
     */
    private record Read(Map<String, Repository> byPlace, List<AvailablePack> packs, List<String> notes, List<PackRefusedException> failures) {
    }

    /** @param what is not done without a repository */
    private Read read(String what) {
        Read read = new Read(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        places(what).forEach(place -> {
            try {
                Repository repository = repository(place);
                RepositoryReader.Contents contents = reader.read(repository);
                read.byPlace().put(repository.where(), repository);
                read.packs().addAll(contents.packs());
                contents.note().ifPresent(read.notes()::add);
            } catch (PackRefusedException e) {
                LOG.warn("A repository is not used: {}", e.getMessage(), e);
                read.failures().add(e);
            }
        });
        return read;
    }

    private List<String> places(String what) {
        List<String> places = Arrays.stream(setting.get().split(",")).map(String::strip).filter(place -> !place.isEmpty()).toList();
        if (places.isEmpty()) {
            throw new PackRefusedException(new Refusal("Nothing is fetched.", what + ", and no repository is set.",
                "Set one with `dorsal settings set packs.repositories WHERE`: a folder or a URL."));
        }
        return places;
    }

    private Repository repository(String place) {
        try {
            return place.startsWith("http://") || place.startsWith("https://") ? new WebRepository(place, patience)
                : new FolderRepository(Path.of(place));
        } catch (IllegalArgumentException e) {
            throw new PackRefusedException(new Refusal("The repository " + place + " is not used.", "That is no folder and no URL.",
                "Set it right with `dorsal settings set packs.repositories WHERE`."));
        }
    }
}
