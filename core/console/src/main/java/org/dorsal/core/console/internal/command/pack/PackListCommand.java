package org.dorsal.core.console.internal.command.pack;

import java.util.concurrent.Callable;
import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.command.Format;
import org.dorsal.core.console.internal.command.Json;
import org.dorsal.core.console.internal.wording.Page;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.Inventory;
import org.dorsal.core.packs.PackOperations;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.Refusal;
import org.dorsal.text.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;

@Command(name = "list", description = "The packs that are installed, and how each does.")
final class PackListCommand implements Callable<Integer> {
    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "default: text")
    private Format format = Format.TEXT;

    private final PackOperations packs;
    private final Streams streams;

    PackListCommand(PackOperations packs, Streams streams) {
        this.packs = packs;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Inventory inventory = packs.inventory();
        inventory.damage().ifPresent(damage -> {
            throw new PackRefusedException(damage);
        });
        if (format == Format.JSON) {
            ArrayNode array = Json.array();
            inventory.packs().forEach(pack -> array.add(PackForm.json(pack, inventory)));
            Json.page(streams.out(), array);
        } else {
            Page page = new Page(streams.out(), streams.width());
            inventory.packs().forEach(pack -> line(page, pack, inventory));
        }
        return inventory.broken().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static void line(Page page, InstalledPack pack, Inventory inventory) {
        page.item(String.format("  %-24s ", pack.coordinate()), Printable.of(pack.title()) + PackForm.remark(pack));
        Refusal broken = inventory.broken().get(pack.id());
        if (broken != null) {
            page.item("      broken: ", broken.cause()).item("              ", broken.next());
        }
    }
}
