package org.dorsal.core.console.internal.command.pack;

import org.dorsal.core.console.internal.command.Json;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.Inventory;
import org.dorsal.core.packs.Refusal;
import tools.jackson.databind.node.ObjectNode;

/** How a pack is shown. */
final class PackForm {
    private PackForm() {
    }

    static ObjectNode json(InstalledPack pack, Inventory inventory) {
        ObjectNode node = Json.object().put("id", pack.id()).put("version", pack.coordinate().version().toString())
            .put("title", pack.title()).put("digest", pack.digest()).put("bundled", pack.bundled()).put("code", pack.code());
        node.set("checks", Json.strings(pack.checks()));
        ObjectNode needs = node.putObject("needs");
        pack.needs().forEach((id, range) -> needs.put(id, range.toString()));
        pack.signer().ifPresent(key -> node.put("signer", key));
        node.put("origin", pack.origin()).put("since", pack.since().toString());
        Refusal broken = inventory.broken().get(pack.id());
        if (broken != null) {
            node.put("broken", broken.cause());
        }
        return node;
    }

    /** What is worth saying of it beside its title. */
    static String remark(InstalledPack pack) {
        if (pack.bundled()) {
            return " (came with Dorsal)";
        }
        return pack.signer().map(key -> " (signed by " + key + ")").orElse(" (signed by nobody)");
    }
}
