package org.dorsal.core.packs.internal.repository;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
import org.dorsal.core.packs.internal.file.DiskWords;
import org.dorsal.core.packs.internal.trust.KeyFile;
import org.dorsal.core.packs.internal.trust.SigningKey;
import org.osgi.framework.VersionRange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The repositories that are set, and the one inside the archive. Any thread may call. */
public final class Repositories implements PackFinder, PackRepositories {
    private static final Logger LOG = LoggerFactory.getLogger(Repositories.class);
    private static final String HOW_TO_SET_ONE = "Set one with `dorsal settings set packs.repositories WHERE`: a folder or a URL.";
    private static final VersionRange ANY = new VersionRange("0");

    private final Supplier<String> setting;
    private final Repository archive;
    private final RepositoryReader reader;
    private final IndexWriter writer;
    private final Downloads downloads;
    private final Duration patience;

    /**
     * @param setting the folders and URLs, parted by commas
     * @param archive the folder with the packs that came with Dorsal; it is believed as Dorsal itself is
     * @param downloads the folder for what is not finished
     * @param patience how long a server may be silent
     */
    public Repositories(Supplier<String> setting, Path archive, RepositoryReader reader, IndexWriter writer, Path downloads, Duration patience) {
        this.setting = setting;
        this.archive = new FolderRepository(archive);
        this.reader = reader;
        this.writer = writer;
        this.downloads = new Downloads(downloads);
        this.patience = patience;
    }

    @Override
    public List<Fetched> fetch(List<String> wanted, List<InstalledPack> installed, Path staging) {
        Map<String, VersionRange> asked = asked(wanted);
        Read read = read();
        if (places().isEmpty()) {
            PackRefusedException noneIsSet = noneIsSet(wanted);
            if (asked.isEmpty()) {
                throw noneIsSet;
            }
            read.failures().add(noneIsSet);
        }
        Set<String> renewed = asked.isEmpty() ? ids(installed) : asked.keySet();
        Map<String, VersionRange> needs = new TreeMap<>();
        installed.forEach(pack -> needs.put(pack.id(), ANY));
        needs.putAll(asked);
        List<PackResource> chosen = chosen(read, new Resolution(new Editions(offered(read, installed), installed, renewed)), needs, renewed);
        return chosen.stream().flatMap(edition -> edition.available().stream()).sorted(Comparator.comparing(AvailablePack::id))
            .map(pack -> fetched(pack, read, renewed.contains(pack.id()), staging)).toList();
    }

    private static PackRefusedException noneIsSet(List<String> wanted) {
        String what = wanted.stream().findFirst().map(pack -> "No pack " + pack + " came with Dorsal").orElse("No pack is named");
        return new PackRefusedException(new Refusal("Nothing is fetched.", what + ", and no repository is set.", HOW_TO_SET_ONE));
    }

    /** Nobody else offers a pack under the id of one that came with Dorsal, unless that id was somebody's before it came. */
    private List<AvailablePack> offered(Read read, List<InstalledPack> installed) {
        Set<String> ours = read.packs().stream().filter(this::isOfArchive).map(AvailablePack::id).collect(Collectors.toSet());
        installed.stream().filter(pack -> !pack.bundled()).map(InstalledPack::id).forEach(ours::remove);
        return read.packs().stream().filter(pack -> isOfArchive(pack) == ours.contains(pack.id())).toList();
    }

    private boolean isOfArchive(AvailablePack pack) {
        return pack.repository().equals(archive.where());
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
        return new Fetched(file, pack.repository(), asked, isOfArchive(pack));
    }

    @Override
    public Found search(String text) {
        Read read = read();
        String sought = text.toLowerCase(Locale.ROOT);
        List<AvailablePack> packs = read.packs().stream()
            .filter(pack -> pack.id().contains(sought) || pack.title().toLowerCase(Locale.ROOT).contains(sought))
            .sorted(Comparator.comparing(AvailablePack::id)
                .thenComparing(pack -> pack.coordinate().version(), Comparator.reverseOrder())).toList();
        List<String> notes = new ArrayList<>(read.notes());
        if (places().isEmpty()) {
            notes.add("No repository is set; this is what came with Dorsal. " + HOW_TO_SET_ONE);
        }
        read.failures().forEach(failure -> notes.add(failure.refusal().what() + " " + failure.refusal().cause()));
        return new Found(packs, notes);
    }

    @Override
    public List<AvailablePack> index(Path folder, Optional<Instant> issued, Optional<Path> secret) {
        Optional<SigningKey> key = secret.map(KeyFile::secret);
        try {
            return writer.write(folder, issued, key);
        } catch (IOException e) {
            throw new PackRefusedException(new Refusal("The folder " + folder + " was not made a repository.",
                "It cannot be read or written: " + DiskWords.of(e) + ".", "Check the path and the disk, then try again."));
        }
    }

    @Override
    public Optional<Instant> takeBack(String where) {
        Repository repository = places().stream().map(this::repository).filter(set -> set.where().equals(where)).findFirst()
            .orElseThrow(() -> new PackRefusedException(new Refusal("Nothing was changed.", where + " is no repository that is set.",
                "`dorsal settings get packs.repositories` shows those that are.")));
        return reader.takeBack(repository);
    }

    /**
     * What all repositories have.
     *
     * @param byPlace the repositories that could be read
     * @param failures why others could not
     */
    private record Read(Map<String, Repository> byPlace, List<AvailablePack> packs, List<String> notes, List<PackRefusedException> failures) {
        void add(Repository repository, RepositoryReader.Contents contents) {
            byPlace.put(repository.where(), repository);
            packs.addAll(contents.packs());
        }
    }

    private Read read() {
        Read read = new Read(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        readArchive(read);
        places().forEach(place -> {
            try {
                Repository repository = repository(place);
                RepositoryReader.Contents contents = reader.read(repository);
                read.add(repository, contents);
                contents.distrust().ifPresent(why -> read.notes().add("The repository " + repository.where() + ": " + why));
            } catch (PackRefusedException e) {
                LOG.warn("A repository is not used: {}", e.getMessage(), e);
                read.failures().add(e);
            }
        });
        return read;
    }

    /** Without it there is less to choose from; what is installed does not need it. */
    private void readArchive(Read read) {
        try {
            read.add(archive, reader.asItIs(archive));
        } catch (PackRefusedException e) {
            LOG.warn("The packs that came with Dorsal are not to be had: {}", e.getMessage());
        }
    }

    private List<String> places() {
        return Arrays.stream(setting.get().split(",")).map(String::strip).filter(place -> !place.isEmpty()).toList();
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
