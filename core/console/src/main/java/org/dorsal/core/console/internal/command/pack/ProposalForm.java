package org.dorsal.core.console.internal.command.pack;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.dorsal.core.console.internal.command.Json;
import org.dorsal.core.console.internal.wording.Page;
import org.dorsal.core.packs.InstalledPack;
import org.dorsal.core.packs.PackChange;
import org.dorsal.core.packs.Proposal;
import org.dorsal.text.Printable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What would change, for packs and for people. */
final class ProposalForm {
    private final Proposal proposal;

    ProposalForm(Proposal proposal) {
        this.proposal = proposal;
    }

    void text(Page page) {
        if (proposal.changes().isEmpty()) {
            page.text("There is nothing to change.");
            return;
        }
        proposal.changes().forEach(change -> page.item("  ", sentence(change)));
        page.item("  ", "Bundles that stop or start: " + String.join(", ", proposal.touched()) + ".");
        new SafetyDiffForm(proposal.safety()).text(page);
    }

    private static String sentence(PackChange change) {
        Optional<InstalledPack> before = change.before();
        Optional<InstalledPack> after = change.after();
        if (before.isEmpty()) {
            return "new: " + named(after.orElseThrow());
        }
        return after.map(pack -> "changed: " + before.get().coordinate() + " becomes " + named(pack))
            .orElseGet(() -> "gone: " + before.get().coordinate());
    }

    private static String named(InstalledPack pack) {
        return pack.coordinate() + ", " + Printable.of(pack.title()) + PackForm.remark(pack)
            + (pack.bundled() ? "" : ", from " + Printable.whole(pack.origin(), '?'));
    }

    void json(PrintWriter out) {
        ObjectNode node = Json.object();
        ArrayNode changes = node.putArray("changes");
        proposal.changes().forEach(change -> {
            ObjectNode pack = changes.addObject().put("id", change.id());
            change.before().ifPresent(p -> pack.put("before", p.coordinate().version().toString()));
            change.after().ifPresent(p -> pack.put("after", p.coordinate().version().toString()));
        });
        node.set("touched", Json.strings(proposal.touched()));
        node.set("needed", Json.strings(proposal.needed().stream()
            .map(consent -> consent.name().toLowerCase(Locale.ROOT).replace('_', '-')).sorted().toList()));
        node.set("safety", new SafetyDiffForm(proposal.safety()).json());
        Json.page(out, node);
    }
}
