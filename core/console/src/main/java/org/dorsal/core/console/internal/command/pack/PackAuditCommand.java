package org.dorsal.core.console.internal.command.pack;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.command.Format;
import org.dorsal.core.console.internal.command.Json;
import org.dorsal.core.console.internal.wording.Page;
import org.dorsal.core.packs.AuditTrail;
import org.dorsal.core.packs.PackAudit;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.text.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "audit", description = "What was done with packs and keys, and whether anyone altered that.")
final class PackAuditCommand implements Callable<Integer> {
    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "default: text")
    private Format format = Format.TEXT;

    private final PackAudit audit;
    private final Streams streams;

    PackAuditCommand(PackAudit audit, Streams streams) {
        this.audit = audit;
        this.streams = streams;
    }

    @Override
    public Integer call() {
        AuditTrail trail = audit.trail();
        if (format == Format.JSON) {
            Json.page(streams.out(), json(trail));
            return trail.damage().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
        }
        Page page = new Page(streams.out(), streams.width());
        trail.entries().forEach(entry -> page.item(String.format("%4d  %-20s  ", entry.line(), at(entry)), words(entry)));
        trail.damage().ifPresent(damage -> {
            throw new PackRefusedException(damage);
        });
        page.text(trail.entries().isEmpty() ? "Nothing was done with packs yet." : "The chain of lines is whole.");
        return ExitCode.DONE;
    }

    private static String at(AuditTrail.Entry entry) {
        return Printable.of(entry.at()).replaceFirst("\\.[0-9]+Z$", "Z");
    }

    private static String words(AuditTrail.Entry entry) {
        String action = Printable.whole(entry.action(), '?');
        switch (entry.state()) {
            case UNFINISHED: return "(the process ended while it wrote this)";
            case BROKEN: return action.isEmpty() ? "(altered)" : action + " (the chain breaks here)";
            default: return action + ending(entry.outcome());
        }
    }

    private static String ending(AuditTrail.Outcome outcome) {
        switch (outcome) {
            case NOT_DONE: return " (was not carried out)";
            case BEGUN: return " (begun; its end was not written)";
            default: return "";
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ObjectNode json(AuditTrail trail) {
        ObjectNode node = Json.object();
        ArrayNode entries = node.putArray("entries");
        trail.entries().forEach(entry -> entries.addObject().put("line", entry.line()).put("at", entry.at())
            .put("generation", entry.generation()).put("action", entry.action())
            .put("state", word(entry.state())).put("outcome", word(entry.outcome())));
        trail.damage().ifPresent(damage -> node.putObject("damage").put("what", damage.what()).put("cause", damage.cause())
            .put("next", damage.next()));
        return node;
    }
}
