package org.dorsal.core.console.internal.command.pack;

import java.util.concurrent.Callable;
import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.command.Format;
import org.dorsal.core.console.internal.command.Json;
import org.dorsal.core.console.internal.wording.Page;
import org.dorsal.core.packs.AvailablePack;
import org.dorsal.core.packs.PackRepositories;
import org.dorsal.text.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "search", description = "The packs that the repositories have.")
final class PackSearchCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TEXT", arity = "0..1", description = "a part of the id or the title")
    private String text = "";

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "default: text")
    private Format format = Format.TEXT;

    private final PackRepositories repositories;
    private final Streams streams;

    PackSearchCommand(PackRepositories repositories, Streams streams) {
        this.repositories = repositories;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        PackRepositories.Found found = repositories.search(text);
        if (format == Format.JSON) {
            ArrayNode array = Json.array();
            found.packs().forEach(pack -> array.add(json(pack)));
            Json.page(streams.out(), array);
        } else {
            text(found);
        }
        Page notes = new Page(streams.err(), streams.width());
        found.notes().forEach(note -> notes.item("note: ", Printable.whole(note, '?')));
        return ExitCode.DONE;
    }

    private void text(PackRepositories.Found found) {
        Page page = new Page(streams.out(), streams.width());
        found.packs().forEach(pack -> page.item(String.format("  %-24s ", pack.coordinate()),
            Printable.of(pack.title()) + (pack.code() ? " (brings code)" : "")));
        page.text(found.packs().isEmpty() ? "Nothing fits '" + Printable.of(text) + "'." : "`dorsal pack install ID` installs one.");
    }

    private static ObjectNode json(AvailablePack pack) {
        ObjectNode node = Json.object().put("id", pack.id()).put("version", pack.coordinate().version().toString())
            .put("title", pack.title()).put("size", pack.size()).put("digest", pack.digest()).put("code", pack.code())
            .put("repository", pack.repository()).put("file", pack.file());
        ObjectNode needs = node.putObject("needs");
        pack.needs().forEach((id, range) -> needs.put(id, range.toString()));
        return node;
    }
}
