package org.dorsal.core.console.internal.command.pack;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.Installation;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.command.Format;
import org.dorsal.core.console.internal.command.Json;
import org.dorsal.core.console.internal.wording.Page;
import org.dorsal.core.packs.AuthorKey;
import org.dorsal.core.packs.PackRepositories;
import org.dorsal.core.packs.PackTrust;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;

@Command(name = "trust", description = "Whose packs are trusted.")
final class PackTrustCommand implements Callable<Integer> {
    private final PackTrust trust;
    private final PackRepositories repositories;
    private final Installation installation;
    private final Streams streams;

    PackTrustCommand(PackTrust trust, PackRepositories repositories, Installation installation, Streams streams) {
        this.trust = trust;
        this.repositories = repositories;
        this.installation = installation;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        return list(Format.TEXT);
    }

    @Command(name = "list", description = "The keys that are trusted.")
    int list(@Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "default: text") Format format) {
        List<AuthorKey> keys = trust.trusted();
        if (format == Format.JSON) {
            ArrayNode array = Json.array();
            keys.forEach(key -> array.add(Json.object().put("id", key.id()).put("owner", key.owner())
                .put("fingerprint", key.fingerprint()).put("text", key.text())));
            Json.page(streams.out(), array);
            return ExitCode.DONE;
        }
        Page page = new Page(streams.out(), streams.width());
        keys.forEach(key -> page.item("  " + key.id() + "  ", key.owner()));
        if (keys.isEmpty()) {
            page.text("No key is trusted yet. `dorsal pack trust add KEYFILE` adds one.");
        }
        return ExitCode.DONE;
    }

    @Command(name = "add", description = "Trusts a key: packs that it signed may bring code.")
    int add(@Parameters(paramLabel = "KEYFILE", description = "a file with the line that the author handed on") Path file,
            @Option(names = "--yes", description = "go ahead without being asked") boolean yes) {
        AuthorKey key = trust.read(file);
        return installation.alone(() -> add(key, yes));
    }

    private int add(AuthorKey key, boolean yes) {
        Page page = new Page(streams.out(), streams.width());
        page.text("The key says that it is of: " + key.owner()).text("Its fingerprint is:");
        streams.out().println(Fingerprint.inGroups(key));
        if (!yes) {
            new YesOrNo(streams).ask("Packs that it signed may bring code that runs here. Did its owner tell you this fingerprint?");
        }
        trust.trust(key);
        page.text("Trusted is now " + key + ". `dorsal pack trust remove " + key.id() + "` undoes it.");
        return ExitCode.DONE;
    }

    @Command(name = "remove", description = "Trusts a key no more. Packs that are installed stay.")
    int remove(@Parameters(paramLabel = "ID", description = "as listed") String id) {
        return installation.alone(() -> {
            AuthorKey key = trust.distrust(id);
            new Page(streams.out(), streams.width()).text("Trusted no more is " + key + ".");
            return ExitCode.DONE;
        });
    }

    @Command(name = "index", description = "Believes the index that a repository has now, though a newer one was seen before.")
    int index(@Parameters(paramLabel = "WHERE", description = "the folder or URL, as it is set") String where,
            @Option(names = "--yes", description = "go ahead without being asked") boolean yes) {
        return installation.alone(() -> {
            if (!yes) {
                new YesOrNo(streams).ask("An old index hides what is newer, such as an edition with a mended safety rule. Did whoever runs "
                    + where + " tell you that it was put back?");
            }
            Optional<Instant> issued = repositories.takeBack(where);
            new Page(streams.out(), streams.width()).text("Its index " + issued.map(at -> "of " + at + " counts as the newest now.")
                .orElse("is signed by nobody whom you trust; it is used as it is."));
            return ExitCode.DONE;
        });
    }
}
