package org.dorsal.core.console.internal.command.pack;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.dorsal.core.console.internal.ExitCode;
import org.dorsal.core.console.internal.Installation;
import org.dorsal.core.console.internal.Streams;
import org.dorsal.core.console.internal.command.Format;
import org.dorsal.core.console.internal.wording.Page;
import org.dorsal.core.packs.Consent;
import org.dorsal.core.packs.PackOperations;
import org.dorsal.core.packs.PackRefusedException;
import org.dorsal.core.packs.Proposal;
import org.dorsal.core.packs.Wish;

/** Shows what a change of packs would do, asks, and carries it out. */
final class ChangeOfPacks {
    private final PackOperations packs;
    private final Installation installation;
    private final Streams streams;

    ChangeOfPacks(PackOperations packs, Installation installation, Streams streams) {
        this.packs = packs;
        this.installation = installation;
        this.streams = streams;
    }

    /** Proposes what is wished of packs that were named, and carries it out. */
    int carryOut(List<String> named, Function<List<String>, Wish> wish, ChangeOptions options) {
        NamedPacks packsNamed = new NamedPacks(streams.directory(), named);
        try {
            return carryOut(wish.apply(packsNamed.found()), options);
        } catch (PackRefusedException e) {
            throw packsNamed.hinting(e);
        }
    }

    int carryOut(Wish wish, ChangeOptions options) {
        return options.dryRun() ? propose(wish, options) : installation.alone(() -> propose(wish, options));
    }

    private int propose(Wish wish, ChangeOptions options) {
        try (Proposal proposal = packs.propose(wish)) {
            ProposalForm form = new ProposalForm(proposal);
            if (options.format() == Format.JSON) {
                form.json(streams.out());
            } else {
                form.text(new Page(streams.out(), streams.width()));
            }
            if (!options.dryRun() && !proposal.changes().isEmpty()) {
                packs.carryOut(proposal, agreed(proposal, options));
                told(options);
            }
            return ExitCode.DONE;
        }
    }

    private void told(ChangeOptions options) {
        if (options.format() == Format.TEXT) {
            new Page(streams.out(), streams.width()).text("Done. `dorsal pack rollback` undoes it.");
        }
    }

    /** Who sits at a terminal is asked; who does not has said it with options, or is refused. */
    private Set<Consent> agreed(Proposal proposal, ChangeOptions options) {
        Set<Consent> given = options.consents();
        boolean mayAsk = streams.interactive() && options.format() == Format.TEXT;
        if (mayAsk && proposal.needed().contains(Consent.UNSIGNED) && !given.contains(Consent.UNSIGNED)) {
            new YesOrNo(streams).ask("It is signed by nobody whom you trust. Do you know where it comes from, and install it all the same?");
            given.add(Consent.UNSIGNED);
        } else if (mayAsk && !options.yes() && given.containsAll(proposal.needed())) {
            new YesOrNo(streams).ask("Go ahead?");
        }
        return given;
    }
}
