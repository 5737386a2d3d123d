package org.dorsal.core.console.internal.command.pack;

import java.util.List;
import java.util.concurrent.Callable;
import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.command.Format;
import org.dorsal.core.console.internal.command.Json;
import org.dorsal.core.console.internal.wording.Complaints;
import org.dorsal.core.console.internal.wording.Page;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.Inventory;
import org.dorsal.core.packs.PackOperations;
import org.dorsal.text.Nearest;
import org.dorsal.text.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "One installed pack: where it came from, who signed it, what it needs.")
final class PackShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "as `dorsal pack list` names it")
    private String id;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "default: text")
    private Format format = Format.TEXT;

    private final PackOperations packs;
    private final Streams streams;

    PackShowCommand(PackOperations packs, Streams streams) {
        this.packs = packs;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Inventory inventory = packs.inventory();
        List<String> ids = inventory.packs().stream().map(InstalledPack::id).toList();
        InstalledPack pack = inventory.packs().stream().filter(p -> p.id().equals(id)).findFirst()
            .orElseThrow(() -> Complaints.unknown(id, Nearest.to(id, ids), "pack list"));
        if (format == Format.JSON) {
            Json.page(streams.out(), PackForm.json(pack, inventory));
        } else {
            show(pack, inventory);
        }
        return ExitCode.DONE;
    }

    private void show(InstalledPack pack, Inventory inventory) {
        Page page = new Page(streams.out(), streams.width()).text(pack.coordinate() + ": " + Printable.of(pack.title()) + PackForm.remark(pack));
        page.item("  from     ", Printable.of(pack.origin()));
        page.item("  digest   ", pack.digest());
        page.item("  brings   ", pack.code() ? "code and data" : "data");
        if (!pack.checks().isEmpty()) {
            page.item("  checks   ", String.join(", ", pack.checks()));
        }
        pack.needs().forEach((needed, range) -> page.item("  needs    ", needed + " " + range));
        java.util.Optional.ofNullable(inventory.broken().get(pack.id()))
            .ifPresent(broken -> page.item("  broken   ", broken.cause()).item("           ", broken.next()));
    }
}
